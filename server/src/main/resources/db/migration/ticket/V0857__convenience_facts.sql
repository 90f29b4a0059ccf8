-- What the convenience measures (domain.md §7, M01–M10) are counted from.
create view order_care_facts as
select id as ticket_id, area_code, saved_at as happened_at, home_service_offered as offered from ticket
where special_care and kind in ('FAULT', 'BUSINESS') and state <> 'CANCELLED';

create view business_item_facts as
select i.id as item_id, i.ticket_id, t.area_code, i.type, i.service, i.done_at as happened_at, i.judgement
from business_item i join ticket t on t.id = i.ticket_id where i.state = 'DONE';

create view fault_cause_facts as
select id as ticket_id, area_code, fixed_at as happened_at, cause, action from ticket
where kind = 'FAULT' and fixed_at is not null and not fixed_on_phone and cause is not null;

create view contact_facts as
select id as contact_id, ticket_id, area_code, happened_at, channel, kind from contact;
-- rows of a month of an area
create index contact_happened on contact (area_code, happened_at);
create index business_item_done on business_item (done_at) where state = 'DONE';
