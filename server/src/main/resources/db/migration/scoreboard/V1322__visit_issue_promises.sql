-- K20: whether what was found on a visit was solved in time (CLK-25S)
create view visit_promise_facts as
select i.ticket_id, i.area_code, i.staff_id, i.raised_at, p.state, p.due_at, p.ended_at, p.broken_at
from visit_issue_facts i left join promise p on p.thread_id = i.ticket_id and p.clock = 'CLK-25S';
