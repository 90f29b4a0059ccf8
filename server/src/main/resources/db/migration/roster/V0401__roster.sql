create table technician_skill (
    staff_id uuid not null,
    skill    text not null,                  -- S1 … S7, domain.md §9
    primary key (staff_id, skill)
);
create table shift (
    id        uuid primary key,
    staff_id  uuid        not null,
    area_code text        not null,
    kind      text        not null,          -- DUTY STAND_BY
    starts_at timestamptz not null,
    ends_at   timestamptz not null
);
create index shift_area on shift (area_code, ends_at);
create table leave (
    id        uuid primary key,
    staff_id  uuid        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    reason    text        not null
);
create index leave_staff on leave (staff_id, ends_at);
