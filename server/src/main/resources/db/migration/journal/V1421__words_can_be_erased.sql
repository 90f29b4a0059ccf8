-- The seal binds a salted digest of each entry, so that words can be taken out of one and the chain still holds: the digest that was
-- sealed stays (leaf), its salt goes with the words, and who erased what is an entry of its own.
alter table journal_entry add column salt uuid;
alter table journal_entry alter column salt set default gen_random_uuid();
alter table journal_entry add column leaf text;
alter table journal_entry add column erased_by uuid;       -- the entry that says so
-- Blocks sealed before bind the rows themselves; nothing can be taken out of them.
alter table journal_block add column scheme smallint not null default 1;
-- What has no thread is found by its subject.
create index journal_entry_subject on journal_entry (subject_id) where thread_id is null;
