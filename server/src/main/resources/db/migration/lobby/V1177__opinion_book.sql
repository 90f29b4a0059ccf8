-- 客户意见簿: the page of the book; what becomes of it is the ticket's.
create table opinion_entry (
    id             uuid primary key,
    lobby_id       uuid        not null references lobby,
    ticket_id      uuid        not null unique,
    token          text        not null unique,  -- the customer's own page
    channel        text        not null,         -- TABLET PHONE
    writer         text        not null,         -- never shown in public
    words          text        not null,
    number_id      uuid,
    may_be_public  boolean     not null,
    written_at     timestamptz not null,
    public_words   text,                         -- as a person has reviewed them
    public_answer  text,
    published_by   uuid,
    published_at   timestamptz
);
create index opinion_entry_hall on opinion_entry (lobby_id, written_at);
create index opinion_entry_public on opinion_entry (published_at) where published_at is not null;
