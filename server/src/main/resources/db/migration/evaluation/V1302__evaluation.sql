create table score_rules (
    version        int primary key,
    effective_from timestamptz not null,
    rules          text        not null,            -- text, not jsonb: a snapshot is computed again from the same characters
    changed_by     text        not null,
    recorded_at    timestamptz not null
);
-- Which post somebody has from a month on, where the facts alone would say another one.
create table star_post (
    staff_id uuid not null,
    month    date not null,
    post     text not null,                         -- COUNTER TECHNICIAN OPERATOR
    set_by   uuid not null,
    set_at   timestamptz not null,
    primary key (staff_id, month)
);
-- 质检: one piece of work looked at, or one call listened to.
create table work_inspection (
    id            uuid primary key,
    staff_id      uuid        not null,
    number        text,                             -- of the ticket
    inspected_on  date        not null,
    mark          numeric     not null,             -- of 100
    passed        boolean     not null,
    attitude      int,                              -- 1 to 5, where the inspector heard or saw the customer being served
    privacy       int         not null default 0,   -- data-privacy events found
    words         text,
    recorded_by   uuid        not null,
    recorded_at   timestamptz not null
);
create index work_inspection_day on work_inspection (inspected_on);
-- Praise, suggestions, and what must not happen.
create table conduct_record (
    id          uuid primary key,
    staff_id    uuid        not null,
    kind        text        not null,               -- PRAISE SUGGESTION FALSIFIED BREACH
    happened_on date        not null,
    number      text,                               -- of the ticket
    words       text        not null,
    recorded_by uuid        not null,
    recorded_at timestamptz not null,
    verified_by uuid,                               -- somebody else: only then it counts
    verified_at timestamptz
);
create index conduct_record_day on conduct_record (happened_on);
-- What no other module knows of a month: days worked where there is no roster, the telephone system's adherence.
create table month_record (
    month       date not null,
    staff_id    uuid not null,
    planned     int,
    present     int,
    adherence   numeric,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (month, staff_id)
);
-- Several people on one job: their shares, 100 in all; without it the one who reported it has the whole.
create table shared_work (
    work_order_number text    not null,
    staff_id          uuid    not null,
    percent           int     not null,
    recorded_by       uuid    not null,
    recorded_at       timestamptz not null,
    primary key (work_order_number, staff_id)
);
-- One row per month: who holds it takes the snapshot.
create table star_month (
    month    date primary key,
    taken_at timestamptz,
    runs     int not null default 0
);
-- Written once, never changed: a corrected input makes the next version.
create table star_snapshot (
    month         date        not null,
    staff_id      uuid        not null,
    version       int         not null,
    post          text        not null,
    peer_group    text        not null,
    area_code     text,                             -- the first of the person's areas; null for the whole city
    rules_version int         not null,
    formula       text        not null,
    inputs        text        not null,             -- text, not jsonb: bit for bit
    facts         text        not null,
    result        text        not null,
    hash          text        not null,             -- SHA-256 over rules, formula, inputs, facts and result
    total         numeric,                          -- null: not rated
    stars         int         not null,
    taken_at      timestamptz not null,
    why           text        not null,             -- FIRST CORRECTED
    primary key (month, staff_id, version)
);
create index star_snapshot_person on star_snapshot (staff_id, month);
create table star_award (
    quarter    date        not null,                -- its first day
    staff_id   uuid        not null,
    version    int         not null,
    post       text        not null,
    rules_version int      not null,
    result     text        not null,
    score      numeric,
    stars      int         not null,
    awarded_at timestamptz not null,
    awarded_by text        not null,
    primary key (quarter, staff_id, version)
);
create table star_objection (
    id          uuid primary key,
    month       date        not null,
    staff_id    uuid        not null,
    version     int         not null,               -- of the snapshot it is about
    kind        text,                               -- of the fact it is about; null: the whole
    ref         uuid,
    number      text,
    words       text        not null,
    state       text        not null,               -- OPEN UPHELD REJECTED
    filed_at    timestamptz not null,
    due_at      timestamptz not null,
    answered_by uuid,
    answered_at timestamptz,
    answer      text
);
-- one open objection about one thing
create unique index star_objection_open on star_objection (month, staff_id, coalesce(ref, staff_id)) where state = 'OPEN';
create index star_objection_state on star_objection (state, filed_at);
-- Facts an upheld objection took out.
create table star_left_out (
    month        date not null,
    staff_id     uuid not null,
    kind         text not null,
    ref          uuid not null,
    objection_id uuid not null references star_objection,
    primary key (month, staff_id, kind, ref)
);
-- A name is published only with consent (PIPL 25); the newest word counts.
create table name_consent (
    staff_id uuid        not null,
    said_at  timestamptz not null,
    given    boolean     not null,
    primary key (staff_id, said_at)
);
-- Parts of the year that other programmes measure.
create table appraisal_part (
    year        int  not null,
    staff_id    uuid not null,
    part        text not null,                      -- VISITS UNIT
    value       numeric not null,
    source      text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (year, staff_id, part)
);
