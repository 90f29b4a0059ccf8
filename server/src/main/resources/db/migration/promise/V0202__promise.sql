create table commitment_rule (
    clock          text        not null,     -- CLK-01
    version        int         not null,
    effective_from timestamptz not null,
    rule           jsonb       not null,
    source         text        not null,     -- SOURCE LAW PEER PROPOSED, with the section of domain.md
    primary key (clock, version)
);

create table promise (
    id            uuid primary key,
    clock         text        not null,
    rule_version  int         not null,
    subject_kind  text        not null,      -- TICKET WORK_ORDER
    subject_id    uuid        not null,
    thread_id     uuid        not null,      -- the ticket
    area_code     text        not null,
    area_kind     text        not null,      -- TOWN RURAL: chooses the limits of the rule
    owed_by       uuid,
    started_at    timestamptz not null,
    due_at        timestamptz not null,      -- what was promised, pauses included
    hard_due_at   timestamptz,               -- the law's limit, pauses included
    state         text        not null,      -- RUNNING PAUSED KEPT WITHDRAWN
    ended_at      timestamptz,
    broken_at     timestamptz,               -- due_at passed while running
    hard_broken_at timestamptz,
    paused_since  timestamptz,
    paused_reason text,
    resume_at     timestamptz,
    paused_seconds bigint     not null default 0,
    ladder_step   int         not null default 0,
    next_due_at   timestamptz,               -- null when nothing is to be watched
    rule          jsonb       not null       -- a copy of the rule it was made under
);
create index promise_due on promise (next_due_at) where next_due_at is not null;
create index promise_thread on promise (thread_id);
-- keep(subject, clock) is on the hot path.
create index promise_subject on promise (subject_id, clock);

create table promise_pause (
    id           uuid primary key,
    promise_id   uuid        not null references promise,
    reason       text        not null,       -- CUST_POSTPONE CUST_ABSENT FORCE_MAJEURE
    asked_by     text        not null,
    evidence     text        not null,       -- TEXT_REPLY LINK RECORDING PHOTO
    evidence_ref text        not null,
    approved_by  text,
    paused_at    timestamptz not null,
    planned_resume_at timestamptz,
    resumed_at   timestamptz
);
create index promise_pause_promise on promise_pause (promise_id);
