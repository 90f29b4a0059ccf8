create table appointment (
    id            uuid primary key,
    work_order_id uuid        not null,
    technician_id uuid        not null,
    window_start  timestamptz not null,
    window_end    timestamptz not null,
    agreed_at     timestamptz not null,
    asked_by      text        not null,                -- TECHNICIAN CUSTOMER
    ended_at      timestamptz,
    end_reason    text
);
create index appointment_order on appointment (work_order_id);
-- A technician's hour is blocked once: this key holds against two nodes.
create table appointment_hour (
    technician_id  uuid        not null,
    hour           timestamptz not null,
    appointment_id uuid        not null references appointment,
    primary key (technician_id, hour)
);
create index appointment_hour_appointment on appointment_hour (appointment_id);
