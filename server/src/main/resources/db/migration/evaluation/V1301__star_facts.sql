-- What a month of somebody's work is counted from; read by month of the moment named "at". Ids begin with the millisecond they were made in:
-- readers bound them by the primary key.
create view star_visit_facts as
select w.id as work_order_id, w.number, w.ticket_id, w.area_code, w.technician_id, w.symptom, w.completed_at as at, t.special_care
from work_order w join ticket t on t.id = w.ticket_id
where w.state = 'COMPLETED' and w.completed_at is not null and w.technician_id is not null;
-- Parts of a visit that were done; a visit without parts is one repair.
create view star_part_facts as
select p.work_order_id, p.id as part_id, p.job from work_part p where p.state = 'DONE';
-- Only call-backs the system drew; whose line is one of our own telephones does not count.
create view star_answer_facts as
select c.id as callback_id, c.done_at as at, c.area_code, c.technician_id, t.first_contact_owner, t.number, c.attitude, c.satisfaction, c.done_by,
       exists (select 1 from staff s where s.phone = t.contact_phone) as own_phone
from callback_case c join ticket t on t.id = c.ticket_id where c.state = 'DONE' and c.done_at is not null;
-- Clocks that were decided: kept, or broken while they still run.
create view star_clock_facts as
select p.id as promise_id, p.clock, p.owed_by, p.area_code, coalesce(p.broken_at, p.ended_at) as at, p.broken_at is null as in_time,
       t.number, t.technician_id, coalesce(t.cause, t.symptom) as fault, p.rule ->> 'title' as title
from promise p left join ticket t on t.id = p.thread_id
where p.owed_by is not null and p.state <> 'WITHDRAWN' and (p.broken_at is not null or p.state = 'KEPT');
create view star_unresolved_facts as
select p.id as promise_id, t.technician_id, t.first_contact_owner, t.number, p.area_code, p.broken_at as at
from promise p join ticket t on t.id = p.thread_id where p.clock = 'CLK-24' and p.broken_at is not null;
create view star_repeat_facts as
select t.id as ticket_id, t.number, t.area_code, t.technician_id, t.closed_at as at, t.fixed_at,
       (select min(r.answered_at) from ticket r where r.household_id = t.household_id and r.service = t.service and r.kind = 'FAULT'
            and r.state <> 'CANCELLED' and r.saved_at > t.fixed_at and r.answered_at > t.fixed_at and r.id <> t.id) as next_report_at
from ticket t where t.kind = 'FAULT' and t.state = 'CLOSED' and t.closed_at is not null and t.fixed_at is not null and not t.fixed_on_phone;
create view star_report_facts as
select id as ticket_id, number, kind, channel, area_code, first_contact_owner, special_care, answered_at, saved_at as at from ticket where state <> 'CANCELLED';
create view star_counter_facts as
select c.number_id, c.turn, c.staff_id, c.business, c.ended_at as at, l.area_code, q.letter || lpad(q.seq::text, 3, '0') as number
from queue_call c join lobby l on l.id = c.lobby_id join queue_number q on q.id = c.number_id where c.ended_how = 'DONE' and c.ended_at is not null;
create view star_offer_facts as
select id as offer_id, area_code, code, contact, eligible_by, eligible_at, answered_by, answered_at,
       answered_at is not null and credit_until is not null as accepted, coalesce(withdrawn_at < credit_until, false) as taken_back from offer;
create view star_complaint_facts as
select c.ticket_id, t.number, t.area_code, c.about_staff, r.responsible, r.decided_at as at
from complaint c join ticket t on t.id = c.ticket_id join complaint_round r on r.ticket_id = c.ticket_id
where c.about_staff is not null and r.decided_at is not null and t.state <> 'CANCELLED'
  and r.no = (select max(x.no) from complaint_round x where x.ticket_id = c.ticket_id and x.decided_at is not null);
