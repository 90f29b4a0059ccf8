create table work_order (
    id            uuid primary key,
    number        text        not null unique,         -- the ticket's number and -1, -2 …
    ticket_id     uuid        not null,
    ticket_number text        not null,
    household_id  uuid        not null,
    area_code     text        not null,
    symptom       text        not null,
    skills        text[]      not null,
    customer_name text        not null,
    contact_phone text        not null,
    address       text        not null,
    state         text        not null,                -- OPENED ASSIGNED RECEIVED CONTACTED APPOINTED ARRIVED COMPLETED CANCELLED
    technician_id uuid,                                -- who holds it now; null only with the duty phone
    job_code      int,                                 -- the two digits a technician names it by in a text
    assignment_no int         not null default 0,
    opened_at     timestamptz not null,
    assigned_at   timestamptz,
    received_at   timestamptz,
    contacted_at  timestamptz,
    window_start  timestamptz,
    window_end    timestamptz,
    arrived_at    timestamptz,
    completed_at  timestamptz,
    cause         text,
    action        text,
    responsibility text,
    parts         jsonb,
    readings      jsonb,
    remark        text,
    unreachable_attempts int  not null default 0,
    first_dispatched_at timestamptz,                    -- the first dispatch text was acknowledged: CLK-02 and CLK-03 run
    version       int         not null default 0
);
create index work_order_ticket on work_order (ticket_id);
create index work_order_open on work_order (technician_id) where state not in ('COMPLETED','CANCELLED');
create index work_order_open_area on work_order (area_code) where state not in ('COMPLETED','CANCELLED');

create table assignment (
    id            uuid primary key,
    work_order_id uuid        not null references work_order,
    no            int         not null,
    technician_id uuid,
    phone         text        not null,                -- where the text went
    via           text        not null,                -- ON_DUTY STAND_BY NEIGHBOUR CUSTOMER_MANAGER DUTY_PHONE BY_HAND
    reason        text,
    assigned_at   timestamptz not null,
    received_at   timestamptz,
    ended_at      timestamptz,
    end_reason    text,
    link_token    text        not null unique,
    job_code      int,
    unique (work_order_id, no)
);
create index assignment_technician on assignment (technician_id, assigned_at);

create table work_order_photo (
    id            uuid primary key,
    work_order_id uuid        not null references work_order,
    content_type  text        not null,
    content       bytea       not null,
    taken_by      uuid        not null,
    taken_at      timestamptz not null
);
create index work_order_photo_order on work_order_photo (work_order_id);
