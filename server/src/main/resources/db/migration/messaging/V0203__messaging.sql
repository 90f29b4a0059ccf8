-- Business moments (queued, acked, delivered, received) come from the one clock, which a played day may run at 60 times the
-- speed. next_attempt_at, lease_until and noticed_at are transport: moments of the real (wall) clock.
create table message (
    id              uuid primary key,
    to_phone        text        not null,
    body            text        not null,
    purpose         text        not null,    -- DISPATCH REMINDER ESCALATION ACCEPTED APPOINTED DONE …
    subject_id      uuid,
    thread_id       uuid,
    urgent          boolean     not null,
    state           text        not null,    -- QUEUED SENDING ACKED DELIVERED UNDELIVERED FAILED UNKNOWN CANCELLED
    attempts        int         not null default 0,
    queued_at       timestamptz not null,
    next_attempt_at timestamptz,             -- QUEUED: send then; SENDING: the lease ends; ACKED: ask the gateway; else null
    lease_until     timestamptz,
    lease_owner     text,
    acked_at        timestamptz,             -- every part acknowledged by the gateway
    delivered_at    timestamptz,             -- every part DELIVRD
    ended_error     text,
    repeats         uuid                     -- the text of unknown outcome that this one says again
);
-- what a sender claims, urgent first; and what is to be looked after later
create index message_waiting on message (urgent desc, next_attempt_at) where state = 'QUEUED';
create index message_due on message (next_attempt_at) where next_attempt_at is not null and state <> 'QUEUED';
create index message_thread on message (thread_id) where thread_id is not null;
create index message_subject on message (subject_id, purpose) where state = 'QUEUED';
-- a receipt whose gateway id we never learned finds its part by phone and user_message_reference
create unique index message_repeats on message (repeats) where repeats is not null;
create index message_unanswered on message (to_phone) where state in ('SENDING', 'UNKNOWN');

create table message_part (
    message_id uuid not null references message,
    part       int  not null,                -- from 1
    gateway_id text,
    state      text not null,                -- WAITING SUBMITTING ACKED UNKNOWN REFUSED DELIVRD UNDELIV
    acked_at   timestamptz,
    final_at   timestamptz,
    primary key (message_id, part)
);
create index message_part_gateway on message_part (gateway_id) where gateway_id is not null;

-- a receipt that came before the acknowledgement of its part was stored
create table early_receipt (
    gateway_id text primary key,
    state      text        not null,
    error      text,
    at         timestamptz not null,
    noticed_at timestamptz not null
);

create table inbound_message (
    id              uuid primary key,
    from_phone      text        not null,
    body            text        not null,
    gateway_ref     text        not null unique, -- the same reply delivered twice is one reply
    received_at     timestamptz not null,
    outcome         text,                        -- null until handled: HANDLED, GIVEN_UP
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text
);
create index inbound_message_due on inbound_message (next_attempt_at) where outcome is null;

-- the parts of a long reply, which may arrive on different nodes; joined when all are here
create table inbound_part (
    gateway_ref text primary key,
    from_phone  text        not null,
    part_group  int         not null,
    total       int         not null,
    part        int         not null,
    payload     bytea       not null,            -- UTF-16BE, a pair of surrogates may be split between two parts
    received_at timestamptz not null,
    noticed_at  timestamptz not null
);
create index inbound_part_group on inbound_part (from_phone, part_group, total);
