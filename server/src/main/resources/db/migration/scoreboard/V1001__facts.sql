-- What the figures K01 to K08 (domain.md §12) are counted from, besides closed_repair_facts.
create view promise_facts as
select id as promise_id, thread_id as ticket_id, clock, state, started_at, due_at, ended_at, broken_at from promise;

-- The longest of a ticket's repair clocks: all of them stop and run together.
create view repair_pause_facts as
select ticket_id, max(postponed) as postponed, max(legal) as legal
from (select p.thread_id as ticket_id, p.id,
             sum(coalesce(s.resumed_at, p.ended_at) - s.paused_at) filter (where s.reason = 'CUST_POSTPONE') as postponed,
             sum(coalesce(s.resumed_at, p.ended_at) - s.paused_at)
                 filter (where s.reason in ('CUST_POSTPONE', 'CUST_ABSENT', 'FORCE_MAJEURE')) as legal
      from promise p join promise_pause s on s.promise_id = p.id
      where p.clock in ('CLK-05', 'CLK-06', 'CLK-07', 'CLK-09')
      group by p.thread_id, p.id) each_clock
group by ticket_id;

create view unreachable_facts as
select ticket_id, max(unreachable_attempts) as attempts from work_order
where unreachable_attempts > 0 group by ticket_id;

create view callback_facts as
select ticket_id, area_code, closed_at, state, attempts, satisfaction from callback_case;
