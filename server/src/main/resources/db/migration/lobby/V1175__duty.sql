-- The lobby manager of the day (当班大堂经理): one person per hall and day, and who stands in.
create table lobby_duty (
    lobby_id    uuid        not null references lobby,
    day         date        not null,
    staff_id    uuid        not null,
    stand_in_id uuid,
    away        boolean     not null default false, -- then the stand-in acts
    reason      text,
    set_by      uuid,
    set_at      timestamptz not null,
    primary key (lobby_id, day)
);

-- What is looked at three times a day, the demonstrations, the wait the hall is staffed for: versions with dates.
create table lobby_duty_rules (
    version        int primary key,
    effective_from timestamptz not null,
    rules          jsonb       not null,
    changed_by     text        not null
);

-- 大堂值班日志: opens by itself with the day; nothing in it changes once it is signed.
create table duty_log (
    lobby_id        uuid        not null references lobby,
    day             date        not null,
    opened_at       timestamptz not null,
    rules_version   int         not null,
    items           jsonb       not null,        -- the check as it was that morning
    summary         text        not null default '',
    figures         jsonb,                       -- as they stood when it was signed
    signed_by       uuid,
    signed_at       timestamptz,
    handed_to       uuid,
    received_at     timestamptz,
    missing_told_at timestamptz,                 -- the head was told in the evening, once
    primary key (lobby_id, day)
);
create index duty_log_unsigned on duty_log (day) where signed_at is null and missing_told_at is null;

create table duty_check (
    lobby_id   uuid        not null,
    day        date        not null,
    round      text        not null,             -- BEFORE DURING AFTER
    item       text        not null,
    ok         boolean     not null,
    note       text,
    checked_by uuid        not null,
    checked_at timestamptz not null,
    primary key (lobby_id, day, round, item)
);

-- Incidents in 5W1H, and corrections: what is written after the signature is a new line.
create table duty_note (
    id          uuid primary key,
    lobby_id    uuid        not null,
    day         date        not null,
    kind        text        not null,            -- INCIDENT CORRECTION
    words       jsonb       not null,
    recorded_by uuid        not null,
    recorded_at timestamptz not null
);
create index duty_note_day on duty_note (lobby_id, day, recorded_at);
