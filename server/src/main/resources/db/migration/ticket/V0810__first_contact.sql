-- A complaint, an opinion or a question need not be about a service, and need not come from a household we know.
alter table ticket alter column household_id drop not null;
alter table ticket alter column service drop not null;
alter table ticket alter column hard_limit_at drop not null;
alter table ticket add column holder_id uuid;          -- staff who works on it now; null: the first-contact owner does
create index ticket_owner on ticket (first_contact_owner) where state in ('ACKNOWLEDGED','IN_PROGRESS','PENDING','RESOLVED');
create index ticket_holder on ticket (holder_id) where holder_id is not null;

-- Whoever turned to us, through whichever door, and the one who was asked first and answers for it to the end.
create table contact (
    id            uuid primary key,
    channel       text        not null,          -- HOTLINE COUNTER VISIT WEB APP DIRECT LETTER
    kind          text        not null,          -- FAULT BUSINESS COMPLAINT OPINION INQUIRY
    household_id  uuid,
    area_code     text        not null,
    caller_name   text        not null,
    phone         text        not null,          -- empty: a letter or a visitor who left none
    summary       text        not null,
    happened_at   timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid,                          -- staff; null: the customer, over the web
    first_contact_owner uuid  not null,          -- staff
    ticket_id     uuid,                          -- null: closed on the spot
    answer        text,                          -- what was said when it was closed on the spot
    receipt       text,                          -- TEXT PRINT; null: closed on the spot
    receipt_at    timestamptz
);
create index contact_ticket on contact (ticket_id) where ticket_id is not null;
create index contact_owner on contact (first_contact_owner, recorded_at desc);
create index contact_household on contact (household_id, recorded_at desc) where household_id is not null;

create table hand_over (
    id         uuid primary key,
    ticket_id  uuid        not null references ticket,
    from_staff uuid        not null,
    to_staff   uuid        not null,
    reason     text        not null,
    asked_at   timestamptz not null,
    due_at     timestamptz not null,
    ended_at   timestamptz,
    outcome    text,                             -- ACCEPTED RETURNED EXPIRED WITHDRAWN; null: waits to be accepted
    words      text                              -- why it was returned
);
-- A case is asked of one person at a time.
create unique index hand_over_waiting on hand_over (ticket_id) where outcome is null;
create index hand_over_to on hand_over (to_staff) where outcome is null;
create index hand_over_ticket on hand_over (ticket_id, asked_at);
