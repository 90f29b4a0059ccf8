create table staff (
    id            uuid primary key,
    staff_no      text    not null unique,
    login         text    not null unique,
    name          text    not null,
    role          text    not null,   -- AGENT SHIFT_LEADER CALL_CENTRE_HEAD DISPATCHER TECHNICIAN CUSTOMER_MANAGER LOBBY_MANAGER QUALITY LEADER ADMIN
    phone         text    not null,
    password_hash text    not null,
    all_areas     boolean not null,
    active        boolean not null default true
);
create index staff_phone on staff (phone);

create table staff_area (
    staff_id  uuid not null references staff,
    area_code text not null,
    primary key (staff_id, area_code)
);

create table staff_session (
    token_hash text primary key,
    staff_id   uuid        not null references staff,
    issued_at  timestamptz not null,
    expires_at timestamptz not null
);
create index staff_session_staff on staff_session (staff_id, expires_at);
