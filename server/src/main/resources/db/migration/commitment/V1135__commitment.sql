-- A version is history: rows are added, never changed.
create table commitment (
    id             text        not null,     -- C01 to C10, M01 to M10
    version        int         not null,
    effective_from timestamptz not null,
    body           jsonb       not null,     -- texts, measure, the clocks and figures behind it, media
    text_hash      text        not null,     -- of what the public was told in this version
    made_by        text        not null,
    primary key (id, version)
);

-- What the measures of commitments that are no clock and no figure are counted from.
create view first_contact_facts as
select recorded_at as at, channel, ticket_id is not null as to_follow, receipt_at is not null as receipt from contact;

create view charge_complaint_facts as
select r.decided_at as at, r.responsible from complaint_round r join ticket t on t.id = r.ticket_id
where t.symptom = 'SV-05' and r.decided_at is not null;

create view care_facts as
select coalesce(t.closed_at, t.saved_at) as at, t.kind, t.fixed_at, t.promised_at, t.closed_at, b.care_offered
from ticket t left join business_request b on b.ticket_id = t.id
where t.special_care;

create view business_facts as
select t.saved_at as at, i.done_at, i.type, i.state, i.judgement, b.fee_cents
from business_item i join business_request b on b.ticket_id = i.ticket_id join ticket t on t.id = i.ticket_id;

create view elderly_lane_facts as
select taken_at as at, state from queue_number where need = 'ELDERLY';
