create table credit_rules (
    version        int primary key,
    effective_from timestamptz not null,
    rules          jsonb       not null,
    changed_by     text        not null
);

-- what a broken promise may be worth to the customer: one per promise and rule, whatever node heard of the breach
create table credit (
    id            uuid primary key,
    promise_id    uuid        not null,
    rule_id       text        not null,     -- R-TEL-31
    rules_version int         not null,     -- in force when the promise was broken
    clock         text        not null,
    ticket_id     uuid        not null,
    ticket_number text        not null,
    household_id  uuid        not null,
    area_code     text        not null,
    service       text        not null,
    broken_at     timestamptz not null,
    state         text        not null,     -- WAITING PROPOSED APPROVED REFUSED NOTHING
    proposed_cents bigint,
    words         text,                     -- the computation, as a person reads it
    words_en      text,
    from_at       timestamptz,              -- the time it is for
    until_at      timestamptz,
    proposed_at   timestamptz,
    cents         bigint,                   -- what was approved
    decided_by    uuid,
    decided_name  text,
    decided_at    timestamptz,
    reason        text,                     -- why another amount, why refused, why nothing is due
    batch_no      int,                      -- exported for billing, once
    unique (promise_id, rule_id)
);
create index credit_waiting on credit (broken_at) where state = 'WAITING';
create index credit_list on credit (state, broken_at desc);
create index credit_to_export on credit (id) where state = 'APPROVED' and batch_no is null;
create index credit_batch_lines on credit (batch_no) where batch_no is not null;

create table credit_batch (
    no      int primary key,
    made_at timestamptz not null,
    made_by text        not null,
    lines   int         not null,
    cents   bigint      not null
);

-- a courteous word to the customer waits for the morning
create table credit_word (
    id         uuid primary key,
    promise_id uuid        not null,
    kind       text        not null,        -- BROKEN CREDITED
    ticket_id  uuid        not null,
    phone      text        not null,
    body       text        not null,
    say_at     timestamptz not null,
    said_at    timestamptz,
    unique (promise_id, kind)
);
create index credit_word_due on credit_word (say_at) where said_at is null;
