-- A window kept for a caller who is still talking: two minutes, then it is agreed or free again.
create table appointment_hold (
    id            uuid primary key,
    area_code     text        not null,
    household_id  uuid        not null,
    technician_id uuid        not null,
    window_start  timestamptz not null,
    window_end    timestamptz not null,
    begin_at      timestamptz not null,                -- when the technician would be there, by the route
    minutes       int         not null,
    held_by       uuid        not null,
    held_at       timestamptz not null,
    expires_at    timestamptz not null,
    ended_at      timestamptz,
    end_reason    text,                                -- AGREED RELEASED
    work_order_id uuid
);
create index appointment_hold_open on appointment_hold (area_code, window_start) where ended_at is null;
-- The hour of a hold and the hour of an appointment are the same hour: one key for both.
alter table appointment_hour alter column appointment_id drop not null;
alter table appointment_hour add column hold_id uuid references appointment_hold;
create index appointment_hour_hold on appointment_hour (hold_id) where hold_id is not null;
-- One row per area and day: whoever promises a part of it holds this row meanwhile.
create table appointment_day (
    area_code        text not null,
    day              date not null,
    capacity_minutes int  not null default 0,
    taken_minutes    int  not null default 0,
    primary key (area_code, day)
);
