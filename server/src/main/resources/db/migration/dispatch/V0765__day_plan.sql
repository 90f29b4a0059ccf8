-- The plan of an area team's day. The row is held by the node that plans it; version changes when somebody's order of visits does.
create table day_plan (
    area_code  text not null,
    day        date not null,
    version    int  not null default 0,
    planned_at timestamptz,
    primary key (area_code, day)
);
-- Why an area is to be planned anew: only ever inserted, so that no report waits for a plan.
create table plan_wanted (
    id        uuid primary key,
    area_code text        not null,
    day       date        not null,
    cause     text        not null,
    wanted_at timestamptz not null
);
create table plan_visit (
    work_order_id uuid primary key,
    area_code     text        not null,
    day           date        not null,
    technician_id uuid,                                -- null: nobody can go that day
    position      int         not null,
    arrival_at    timestamptz,
    begin_at      timestamptz,
    end_at        timestamptz,
    latest_at     timestamptz,                         -- the last moment to begin without making this or a later one late
    travel_minutes double precision not null default 0,
    late_minutes  double precision not null default 0,
    due_at        timestamptz,                         -- of the repair, as the round that planned it read it
    pinned_to     uuid,                                -- a person said who goes
    pinned_by     text,
    held_begin_at timestamptz,                         -- and about when
    why_zh        text,
    why_en        text
);
create index plan_visit_day on plan_visit (area_code, day);
create table plan_change (
    id              uuid primary key,
    area_code       text        not null,
    day             date        not null,
    at              timestamptz not null,
    cause           text        not null,
    kind            text        not null,              -- MOVED UNPLANNED LATE BY_HAND REFUSED
    work_order_id   uuid        not null,
    number          text        not null,
    from_technician uuid,
    to_technician   uuid,
    from_arrival    timestamptz,
    to_arrival      timestamptz,
    why_zh          text        not null,
    why_en          text        not null,
    by_name         text        not null,
    refused_at      timestamptz,
    refused_by      text
);
create index plan_change_day on plan_change (area_code, day, at desc);
-- What a customer was told about a late visit: once per new time.
create table late_told (
    work_order_id uuid        not null,
    eta           timestamptz not null,
    told_at       timestamptz not null,
    primary key (work_order_id, eta)
);
create table technician_start (
    staff_id  uuid primary key,
    latitude  double precision not null,
    longitude double precision not null
);
create table plan_rules (
    version        int primary key,
    effective_from timestamptz not null,
    rules          jsonb       not null,
    changed_by     text        not null
);
