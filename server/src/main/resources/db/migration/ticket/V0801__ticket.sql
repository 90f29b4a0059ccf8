create table ticket (
    id                  uuid primary key,
    number              text        not null unique,   -- R250718000123
    kind                text        not null,          -- FAULT
    household_id        uuid        not null,
    area_code           text        not null,
    customer_name       text        not null,
    address             text        not null,
    contact_phone       text        not null,
    service             text        not null,          -- TV BROADBAND
    symptom             text        not null,          -- TV-01, domain.md §9
    severity            text        not null,          -- GENERAL MAJOR
    special_care        boolean     not null,
    channel             text        not null,          -- HOTLINE COUNTER WEB APP VISIT
    note                text,
    answered_at         timestamptz not null,
    saved_at            timestamptz not null,
    first_contact_owner uuid        not null,          -- staff
    state               text        not null,          -- ACKNOWLEDGED IN_PROGRESS PENDING RESOLVED CLOSED CANCELLED
    promised_at         timestamptz not null,          -- as told to the customer, never moved
    hard_limit_at       timestamptz not null,
    technician_id       uuid,                          -- who completed it last
    cause               text,
    action              text,
    fixed_at            timestamptz,                   -- by the technician
    fixed_on_phone      boolean     not null default false,
    confirmed_at        timestamptz,                   -- by the customer
    closed_at           timestamptz,
    close_due_at        timestamptz,                   -- resolved and silent: closes by itself then
    reopenings          int         not null default 0,
    repeat_of           uuid,                          -- the same fault within seven days
    stars               int,
    link_token          text        not null unique,
    version             int         not null default 0
);
-- Duplicate reports of one household join the open ticket: two agents on two nodes cannot open two.
create unique index ticket_open_fault on ticket (household_id) where kind = 'FAULT' and state in ('ACKNOWLEDGED','IN_PROGRESS','PENDING','RESOLVED');
create index ticket_phone on ticket (contact_phone) where state in ('ACKNOWLEDGED','IN_PROGRESS','PENDING','RESOLVED');
create index ticket_household on ticket (household_id, saved_at desc);
create index ticket_closed on ticket (area_code, closed_at) where closed_at is not null;
create index ticket_saved on ticket (saved_at);
create index ticket_close_due on ticket (close_due_at) where close_due_at is not null;

create table ticket_report (
    id          uuid primary key,
    ticket_id   uuid        not null references ticket,
    answered_at timestamptz not null,
    saved_at    timestamptz not null,
    channel     text        not null,
    phone       text        not null,
    note        text,
    taken_by    uuid        not null
);
create index ticket_report_ticket on ticket_report (ticket_id);

create table number_block (
    day  date primary key,
    next int  not null
);
