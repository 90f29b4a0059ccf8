-- Halls, their counters, and the queue: one number per customer and visit, one call per number and turn.
create table lobby (
    id           uuid primary key,
    code         text not null unique,        -- H01
    name         text not null,
    address      text not null,
    area_code    text not null,               -- where it stands
    opens        text not null,               -- 08:30, local; half-open until closes
    closes       text not null,
    head_id      uuid,                        -- 营业厅主任
    device_token text not null unique         -- the key of its kiosk and its screen
);

create table lobby_rules (
    version        int primary key,
    effective_from timestamptz not null,
    rules          jsonb       not null,
    changed_by     text        not null
);

-- Opened by itself each morning; the door word is in the QR code of that day only.
create table lobby_day (
    lobby_id   uuid        not null references lobby,
    day        date        not null,
    opened_at  timestamptz not null,
    door_token text        not null unique,
    primary key (lobby_id, day)
);

create table lobby_counter (
    id          uuid primary key,
    lobby_id    uuid        not null references lobby,
    no          int         not null,
    businesses  text[]      not null default '{}', -- empty: all
    lane        text,                              -- ELDERLY: these first here
    state       text        not null default 'CLOSED', -- OPEN PAUSED CLOSED; serving is a number at it
    staff_id    uuid,
    reason      text,                              -- of a pause
    state_since timestamptz not null,
    unique (lobby_id, no)
);
-- nobody sits at two counters
create unique index lobby_counter_staff on lobby_counter (staff_id) where state <> 'CLOSED';

-- When a counter was open, for the staffing advice.
create table counter_spell (
    id         uuid primary key,
    counter_id uuid        not null references lobby_counter,
    staff_id   uuid        not null,
    state      text        not null,
    from_at    timestamptz not null,
    until_at   timestamptz
);
create unique index counter_spell_open on counter_spell (counter_id) where until_at is null;

create table number_sequence (
    lobby_id uuid not null references lobby,
    day      date not null,
    letter   text not null,
    last     int  not null,
    primary key (lobby_id, day, letter)
);

-- Numbers a kiosk holds for the minute without a network.
create table number_reserve (
    lobby_id uuid not null references lobby,
    day      date not null,
    letter   text not null,
    first    int  not null,
    last     int  not null,
    primary key (lobby_id, day, letter, first)
);

create table queue_number (
    id             uuid primary key,
    lobby_id       uuid        not null references lobby,
    day            date        not null,
    letter         text        not null,
    seq            int         not null,         -- A017
    business       text        not null,
    need           text        not null,         -- NONE ELDERLY APPOINTMENT
    channel        text        not null,         -- KIOSK TABLET PHONE
    appointed_at   timestamptz,
    phone          text,                         -- who wishes to be told by text
    household_id   uuid,
    taken_at       timestamptz not null,
    waiting_since  timestamptz not null,         -- of this turn
    rank_at        timestamptz not null,         -- the smallest is next
    told_seconds   int,                          -- the wait that was said when it was taken; null: none could be said
    state          text        not null,         -- WAITING CALLED SERVING DONE ABSENT LEFT
    turn           int         not null default 1, -- a transfer begins another
    counter_id     uuid references lobby_counter,
    calls          int         not null default 0,
    called_at      timestamptz,
    serving_at     timestamptz,
    ended_at       timestamptz,
    token          text        not null unique,  -- the customer's own page
    slip           text        unique,           -- the wish at a kiosk, which may be sent twice in two forms
    unique (lobby_id, day, letter, seq)
);
-- a counter has one customer at a time, whatever two nodes think
create unique index queue_number_at_counter on queue_number (counter_id) where state in ('CALLED', 'SERVING');
-- nobody queues twice with one telephone
create unique index queue_number_phone on queue_number (lobby_id, day, phone) where state in ('WAITING', 'CALLED', 'SERVING');
-- the queue itself, and what a hall looks like now
create index queue_number_live on queue_number (lobby_id, day, state, rank_at, id);

-- One row per turn: the key is what keeps a number from being called twice.
create table queue_call (
    number_id  uuid        not null references queue_number,
    turn       int         not null,
    lobby_id   uuid        not null references lobby,
    counter_id uuid        not null references lobby_counter,
    staff_id   uuid        not null,
    business   text        not null,
    waiting_since timestamptz not null,
    called_at  timestamptz not null,
    serving_at timestamptz,
    ended_at   timestamptz,
    ended_how  text,                              -- DONE ABSENT TRANSFERRED
    primary key (number_id, turn)
);
create index queue_call_ended on queue_call (lobby_id, called_at);

-- Who was told "your turn soon". A row of its own, so that telling never locks the queue.
create table soon_text (
    number_id uuid        not null,
    turn      int         not null,
    told_at   timestamptz not null,
    primary key (number_id, turn)
);
