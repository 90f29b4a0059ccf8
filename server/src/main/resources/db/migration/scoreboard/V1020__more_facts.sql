-- What the figures K09 to K25 (domain.md §12) are counted from.
create view repair_outcome_facts as
select t.id as ticket_id, t.area_code, t.technician_id, t.closed_at, t.fixed_at, t.cause,
       (select count(*) from work_order w where w.ticket_id = t.id and w.arrived_at is not null) as visits,
       (select min(r.answered_at) from ticket r where r.household_id = t.household_id and r.service = t.service and r.kind = 'FAULT'
            and r.state <> 'CANCELLED' and r.saved_at > t.fixed_at and r.answered_at > t.fixed_at and r.id <> t.id) as next_report_at
from ticket t where t.kind = 'FAULT' and t.state = 'CLOSED' and t.closed_at is not null and t.fixed_at is not null and not t.fixed_on_phone;

create view report_facts as
select id as ticket_id, kind, area_code, first_contact_owner, answered_at, closed_at, state, cause from ticket where state <> 'CANCELLED';

create view complaint_facts as
select t.id as ticket_id, t.area_code, t.first_contact_owner, t.answered_at, t.closed_at, t.state,
       (select r.responsible from complaint_round r where r.ticket_id = t.id and r.responsible is not null order by r.no desc limit 1) as responsible
from ticket t where t.kind = 'COMPLAINT' and t.state <> 'CANCELLED';

-- The first promise of an answer; a climb to a higher level makes another.
create view answer_promise_facts as
select p.thread_id as ticket_id, p.owed_by, p.state, p.due_at, p.hard_due_at, p.ended_at, p.broken_at
from promise p where p.clock = 'CLK-21'
  and not exists (select 1 from promise e where e.thread_id = p.thread_id and e.clock = p.clock and e.started_at < p.started_at);

create view contact_answer_facts as
select c.id as contact_id, c.ticket_id, c.area_code, c.first_contact_owner, c.happened_at, c.kind,
       c.answer is not null or t.closed_at is not null as answered
from contact c left join ticket t on t.id = c.ticket_id where t.state is null or t.state <> 'CANCELLED';

create view case_owner_facts as
select t.id as ticket_id, t.kind, t.area_code, t.first_contact_owner, t.closed_at,
       1 + (select count(*) from hand_over h where h.ticket_id = t.id and h.outcome = 'ACCEPTED') as owners
from ticket t where t.kind <> 'FAULT' and t.state = 'CLOSED' and t.closed_at is not null;

create view business_promise_facts as
select i.id as item_id, i.ticket_id, i.type, t.area_code, t.technician_id, i.done_at, i.clock,
       p.state as promise_state, p.due_at, p.ended_at, p.broken_at
from business_item i join ticket t on t.id = i.ticket_id
left join promise p on p.thread_id = i.ticket_id and p.subject_id = i.id and p.clock = i.clock
where i.state = 'DONE';

-- The identifiers are ordered by time: a day of texts is a piece of the primary key.
create view text_facts as
select m.id as message_id, m.thread_id as ticket_id, t.area_code, m.purpose, m.state, m.queued_at
from message m left join ticket t on t.id = m.thread_id where m.state not in ('QUEUED', 'SENDING', 'CANCELLED');

create view dispatch_ladder_facts as
select thread_id as ticket_id, owed_by, area_code, started_at, ladder_step from promise where clock = 'CLK-01';

create view household_facts as
select h.id as household_id, h.area_code, a.manager_id is not null and m.active as managed
from household h left join area a on a.code = h.area_code left join staff m on m.id = a.manager_id;

create view on_duty_facts as
select s.area_code, s.staff_id, s.starts_at, s.ends_at from shift s
where not exists (select 1 from leave l where l.staff_id = s.staff_id and l.starts_at < s.ends_at and l.ends_at > s.starts_at);

create view happening_facts as
select thread_id, area_code, happened_at from journal_entry;

-- who repaired it stands with the answer
create or replace view callback_facts as
select ticket_id, area_code, closed_at, state, attempts, satisfaction, technician_id from callback_case;

create or replace view promise_facts as
select id as promise_id, thread_id as ticket_id, clock, state, started_at, due_at, ended_at, broken_at, owed_by from promise;

-- The repairs of the household in the thirty days before: whether they held is judged anew when it reports again.
create view earlier_repair_facts as
select t.id as ticket_id, e.area_code, e.closed_at
from ticket t join ticket e on e.household_id = t.household_id and e.kind = 'FAULT' and e.closed_at is not null
     and e.saved_at < t.saved_at and e.closed_at > t.answered_at - interval '40 days'
where t.kind = 'FAULT';
