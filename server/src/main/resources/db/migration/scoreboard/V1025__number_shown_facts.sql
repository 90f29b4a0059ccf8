-- K29: a customer's number shown in clear, and whether there was an order behind it, as the privacy ledger (audit) counts it.
create view number_shown_facts as
select id as entry_id, thread_id as ticket_id, area_code, by_id as staff_id, happened_at from journal_entry where what = 'PHONE_REVEALED';
create index journal_entry_number_shown on journal_entry (happened_at) where what = 'PHONE_REVEALED';
