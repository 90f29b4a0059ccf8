-- What a van may carry, how much of it at least, and what it is called: versions with effective dates.
create table part_catalogue (
    version        int primary key,
    effective_from timestamptz not null,
    catalogue      jsonb       not null,
    changed_by     text        not null
);

-- What came onto a van and left it. Rows are only added: what lies there now is the last count and what happened after it,
-- so two who use the last part at once both have their row, and the van stands at minus one.
create table part_movement (
    id                uuid primary key,
    happening         text        not null unique,   -- one happening moves once, however often and from wherever it is told
    staff_id          uuid        not null,          -- whose van
    area_code         text        not null,
    kind              text        not null,          -- ISSUED USED RETURNED COUNTED
    item              text,                          -- of the catalogue; null when what was written down is not in it
    words             text        not null,          -- as it was called
    quantity          int         not null,
    serial            text,
    work_order_id     uuid,
    work_order_number text,
    household_id      uuid,
    why               text,                          -- cause or job it was used for
    doubt             text,                          -- ASSUMED NOT_IN_CATALOGUE SERIAL_MISSING SERIAL_ELSEWHERE
    note              text,
    happened_at       timestamptz not null,
    recorded_at       timestamptz not null,
    recorded_by       uuid        not null,
    recorded_name     text        not null
);
create index part_movement_van on part_movement (staff_id, item, happened_at);
create index part_movement_work on part_movement (work_order_id) where work_order_id is not null;
create index part_movement_area on part_movement (area_code, happened_at);

-- Where each box and card is, by its number: a van, a home, or (both null) the store. The key lets one van have it.
create table part_serial (
    item         text        not null,
    serial       text        not null,
    staff_id     uuid,
    household_id uuid,
    since        timestamptz not null,
    primary key (item, serial)
);
create index part_serial_van on part_serial (staff_id) where staff_id is not null;
