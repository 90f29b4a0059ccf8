-- What may be rostered, in versions with dates.
create table roster_rules (
    version        integer primary key,
    effective_from timestamptz not null,
    rules          jsonb       not null,
    changed_by     text        not null
);
-- A version of a month. A published one is never changed: what is changed later is the next version.
create table roster_month (
    id            uuid primary key,
    month         date        not null,      -- the first of it
    version       integer     not null,
    state         text        not null,      -- ASKED SOLVING PROPOSED PUBLISHED REPLACED DROPPED FAILED
    basis         text        not null,      -- SOLVED COPIED
    rules_version integer     not null,
    asked_by      text        not null,
    asked_at      timestamptz not null,
    solving_since timestamptz,
    solved_at     timestamptz,
    published_by  text,
    published_at  timestamptz,
    unique (month, version)
);
-- one draft and one published version of a month, whichever nodes are asked
create unique index roster_one_draft on roster_month (month) where state in ('ASKED', 'SOLVING', 'PROPOSED');
create unique index roster_one_published on roster_month (month) where state = 'PUBLISHED';
create table roster_cell (
    roster_id  uuid    not null references roster_month,
    staff_id   uuid    not null,
    day        date    not null,
    type       text,                         -- code of the kind of shift; null: off, said by a person
    area_code  text,                         -- * for the central team
    fixed      boolean not null,             -- a person decided it; a new proposal keeps it
    changed_by text,
    reason     text,                         -- why a rule was broken knowingly
    primary key (roster_id, staff_id, day)
);
-- Wishes and leave, asked by the person and decided by another.
create table roster_request (
    id         uuid primary key,
    staff_id   uuid        not null,
    kind       text        not null,         -- LEAVE OFF LIKE DISLIKE
    from_day   date        not null,
    until_day  date        not null,         -- included
    type       text,                         -- for LIKE and DISLIKE; of leave ANNUAL SICK PERSONAL
    note       text,
    state      text        not null,         -- ASKED APPROVED REFUSED WITHDRAWN
    asked_at   timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    reason     text
);
create index roster_request_staff on roster_request (staff_id, from_day);
create index roster_request_open on roster_request (state, from_day);
create unique index roster_one_wish on roster_request (staff_id, from_day, kind) where state in ('ASKED', 'APPROVED');
-- A shift somebody would like to give away, perhaps against another.
create table roster_swap (
    id           uuid primary key,
    month        date        not null,
    asker_id     uuid        not null,
    day          date        not null,
    type         text        not null,
    area_code    text        not null,
    colleague_id uuid,                       -- asked personally; null: whoever can
    return_day   date,                       -- the asker takes the colleague's shift of that day
    note         text,
    state        text        not null,       -- ASKED TAKEN APPROVED REFUSED WITHDRAWN
    asked_at     timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    reason       text
);
create unique index roster_swap_once on roster_swap (asker_id, day) where state in ('ASKED', 'TAKEN');
-- the key is what keeps two colleagues from taking the same shift
create table roster_swap_taker (
    swap_id  uuid primary key references roster_swap,
    staff_id uuid        not null,
    taken_at timestamptz not null
);
alter table shift add column roster_id uuid;  -- the version it came from; null for shifts of before there were any
create index shift_time on shift (starts_at);
