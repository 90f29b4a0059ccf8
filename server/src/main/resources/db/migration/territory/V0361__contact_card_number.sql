-- A printed card has a number people can say and a word behind its QR code; both lead to whoever is on duty for the household now,
-- so that an old card still reaches somebody when the name on it has left.
alter table contact_card add column card_no bigint;        -- without its check digit
alter table contact_card add column token text;
alter table contact_card add column batch_id uuid;
create unique index contact_card_by_no on contact_card (card_no);
create unique index contact_card_by_token on contact_card (token);
create index contact_card_of_household on contact_card (household_id, issued_at);
create index contact_card_of_batch on contact_card (batch_id) where batch_id is not null;

-- The next number; one row.
create table contact_card_number (
    one  int    primary key,
    next bigint not null
);

-- What was printed together, for a community or a building.
create table contact_card_batch (
    id        uuid primary key,
    area_code text        not null,
    community text,                      -- null for the whole area
    building  text,
    kind      text        not null,      -- WITHOUT (those who have none) OUTDATED (those whose card names another) HOUSEHOLD (one)
    cards     int         not null,
    made_at   timestamptz not null,
    made_by   uuid        not null,
    made_name text        not null
);
create index contact_card_batch_area on contact_card_batch (area_code, made_at);
