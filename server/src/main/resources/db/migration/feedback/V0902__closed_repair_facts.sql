-- A repair order that was closed, as call-backs and figures count it: void orders are not there, a reopened one is not
-- there until it is closed again. Read by feedback and scoreboard, which read no table of the modules below.
create view closed_repair_facts as
select t.id as ticket_id, t.number, t.area_code, a.kind as area_kind, t.technician_id, substr(t.symptom, 1, 2) as fault_family,
       t.customer_name, t.contact_phone, t.special_care, t.fixed_on_phone,
       t.answered_at, t.promised_at, t.hard_limit_at, t.fixed_at, t.closed_at,
       t.repeat_of is not null as repeated,
       exists (select 1 from promise p where p.thread_id = t.id and p.broken_at is not null) as broken,
       exists (select 1 from ticket c where c.household_id = t.household_id and c.kind = 'COMPLAINT'
               and c.saved_at between t.saved_at and t.closed_at) as complained
from ticket t left join area a on a.code = t.area_code
where t.kind = 'FAULT' and t.state = 'CLOSED' and t.closed_at is not null;
