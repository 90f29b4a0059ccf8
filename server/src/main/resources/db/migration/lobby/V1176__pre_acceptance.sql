-- 预受理: what the lobby manager prepared while the customer waits; the counter confirms it into one business request.
create table pre_acceptance (
    id           uuid primary key,
    lobby_id     uuid        not null references lobby,
    number_id    uuid        not null references queue_number,
    household_id uuid        not null,
    type         text        not null,
    services     text[]      not null,
    papers       text[]      not null,           -- seen
    new_address  text,
    new_line     boolean     not null,
    care_offered boolean     not null,
    note         text        not null,
    state        text        not null,           -- DRAFTED CONFIRMED DROPPED
    drafted_by   uuid        not null,
    drafted_at   timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    ticket_id    uuid unique
);
-- a number has one draft at a time
create unique index pre_acceptance_number on pre_acceptance (number_id) where state = 'DRAFTED';
create index pre_acceptance_day on pre_acceptance (lobby_id, drafted_at);
