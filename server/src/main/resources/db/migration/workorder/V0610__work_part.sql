-- One visit, several services: each part is settled alone, here or on a later visit.
create table work_part (
    id            uuid primary key,
    work_order_id uuid        not null references work_order,
    ticket_id     uuid        not null,
    item_id       uuid        not null,      -- what the customer asked for; stays the same when it is carried over
    job           text        not null,      -- BZ-01
    service       text        not null,      -- TV BROADBAND
    state         text        not null,      -- OPEN DONE CARRIED_OVER CANCELLED
    words         text,
    settled_at    timestamptz,
    settled_by    uuid
);
create index work_part_order on work_part (work_order_id);
create index work_part_ticket on work_part (ticket_id);
