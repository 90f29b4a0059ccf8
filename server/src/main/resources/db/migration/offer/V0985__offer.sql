-- What is sold, and how it is offered, from a moment on: an edition is never changed.
create table offer_edition (
    kind           text        not null,               -- CATALOGUE RULES
    version        int         not null,
    effective_from timestamptz not null,
    content        jsonb       not null,
    changed_by     text        not null,
    recorded_at    timestamptz not null,
    primary key (kind, version)                         -- two who publish at once: one is told to look again
);
-- Consent to marketing, as it was said: rows are added, the last one holds (PIPL 14-16; withdrawing is as easy as giving).
create table marketing_consent (
    id           uuid primary key,
    household_id uuid        not null references household,
    area_code    text        not null,
    given        boolean     not null,
    how          text        not null,                  -- COUNTER PHONE TABLET PAPER TEXT
    evidence     text        not null,                  -- what shows it: the form's number, the recording, the words said
    said_at      timestamptz not null,
    by_staff     uuid        not null
);
create index marketing_consent_household on marketing_consent (household_id, said_at desc, id desc);
-- One contact in which something could be offered, and what became of it.
create table offer (
    id           uuid primary key,
    household_id uuid        not null references household,
    area_code    text        not null,
    contact      text        not null,                  -- queue number, call or visit it belongs to
    code         text        not null,                  -- of the rule
    rules        int         not null,                  -- the edition it was made under
    reason_zh    text        not null,
    reason_en    text        not null,
    state        text        not null,                  -- ELIGIBLE SHOWN ACCEPTED REFUSED LATER WITHDRAWN
    eligible_at  timestamptz not null,
    eligible_by  uuid        not null,
    shown_at     timestamptz, shown_by uuid,
    answered_at  timestamptz, answered_by uuid,          -- who answers an acceptance is credited with it
    rests_until  timestamptz,                           -- not offered again before
    credit_until timestamptz,                           -- withdrawn before: the credit is taken back
    withdrawn_at timestamptz, withdrawn_by uuid, withdrawn_why text,
    unique (household_id, contact)                      -- at most one offer per contact, whichever node asks
);
create index offer_household on offer (household_id, code, eligible_at desc);
create index offer_answered on offer (answered_at) where state in ('ACCEPTED', 'WITHDRAWN');
-- nobody is sold the same thing twice
create unique index offer_accepted_once on offer (household_id, code) where state = 'ACCEPTED';

-- Dimension E (domain.md §10): accepted and not taken back, per contact in which something could be offered.
create view offer_facts as
select id as offer_id, area_code, code, eligible_at, eligible_by as staff_id, shown_at is not null as shown, state,
       answered_at, answered_by as credited_to, withdrawn_at,
       answered_at is not null and credit_until is not null and (withdrawn_at is null or withdrawn_at >= credit_until) as credited,
       coalesce(withdrawn_at < credit_until, false) as taken_back
from offer;
