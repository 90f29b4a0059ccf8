-- A pause a person found unjustified counts as time.
create or replace view repair_pause_facts as
select ticket_id, max(postponed) as postponed, max(legal) as legal
from (select p.thread_id as ticket_id, p.id,
             sum(coalesce(s.resumed_at, p.ended_at) - s.paused_at) filter (where s.reason = 'CUST_POSTPONE') as postponed,
             sum(coalesce(s.resumed_at, p.ended_at) - s.paused_at)
                 filter (where s.reason in ('CUST_POSTPONE', 'CUST_ABSENT', 'FORCE_MAJEURE')) as legal
      from promise p join promise_pause s on s.promise_id = p.id and s.decision is distinct from 'NOT_JUSTIFIED'
      where p.clock in ('CLK-05', 'CLK-06', 'CLK-07', 'CLK-09')
      group by p.thread_id, p.id) each_clock
group by ticket_id;
