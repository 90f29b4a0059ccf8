-- what a check found: the chain of the journal, and promises computed again
create table check_run (
    id          uuid primary key,
    checked_at  timestamptz not null,
    checked_by  text        not null,
    from_at     timestamptz not null,
    until_at    timestamptz not null,
    blocks      bigint      not null,
    sealed      bigint      not null,
    unsealed    bigint      not null,
    broken      jsonb       not null,     -- numbers of blocks
    promises    bigint      not null,
    unrecorded  bigint      not null,
    differences jsonb       not null
);
create index check_run_at on check_run (checked_at desc);

create table retention_rules (
    version        int primary key,
    effective_from timestamptz not null,
    rules          jsonb       not null,
    changed_by     text        not null
);

-- the nightly report: of each class of data, what was due and what was done
create table retention_run (
    id         uuid primary key,
    night      date        not null,
    kind       text        not null,
    deed       text        not null,     -- DELETED ANONYMISED
    before     timestamptz not null,
    rows       bigint      not null,
    overdue    bigint      not null,     -- left over: 0 is good
    failure    text,
    ran_at     timestamptz not null
);
create index retention_run_night on retention_run (night desc, kind);

create table data_request (
    id           uuid primary key,
    number       text        not null unique,
    household_id uuid        not null,
    area_code    text        not null,
    kind         text        not null,     -- COPY ERASE
    identity     text        not null,     -- how it was made sure who asks
    asked_at     timestamptz not null,
    answer_due   timestamptz not null,
    taken_by     text        not null,
    state        text        not null,     -- OPEN DONE REFUSED
    answered_at  timestamptz,
    answered_by  text,
    reason       text,                     -- why refused
    outcome      jsonb                     -- of an erasure: rows by kind, and what the law makes us keep
);
create index data_request_list on data_request (asked_at desc);
