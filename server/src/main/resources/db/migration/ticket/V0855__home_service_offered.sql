-- Every order of a household with a care flag says whether home service was offered (R-67-SPC, M01): never null, says the database.
alter table ticket add column home_service_offered boolean;
update ticket set home_service_offered = case when kind = 'FAULT' then not fixed_on_phone
        else coalesce((select b.care_offered from business_request b where b.ticket_id = ticket.id), false) end
    where special_care and kind in ('FAULT', 'BUSINESS');
alter table ticket add constraint ticket_home_service_known check (not special_care or kind not in ('FAULT', 'BUSINESS') or home_service_offered is not null);
