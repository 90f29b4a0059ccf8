create table journal_entry (
    id           uuid primary key,
    what         text        not null,
    subject_kind text        not null,
    subject_id   uuid,
    thread_id    uuid,
    area_code    text,
    by_kind      text        not null,
    by_id        uuid,
    by_name      text,
    channel      text        not null,
    happened_at  timestamptz not null,
    recorded_at  timestamptz not null,
    particulars  jsonb       not null,
    block        bigint
);
-- A life is told from one index: the ticket is the thread.
create index journal_entry_thread on journal_entry (thread_id, happened_at) where thread_id is not null;
-- What the sealer has still to chain; empty most of the time.
create index journal_entry_unsealed on journal_entry (id) where block is null;

create table journal_block (
    no            bigint primary key,
    previous_hash text        not null,
    hash          text        not null,
    entries       int         not null,
    sealed_at     timestamptz not null
);
-- The first block is the lock: whoever holds it seals, everybody else looks again later.
insert into journal_block (no, previous_hash, hash, entries, sealed_at)
values (0, '', '0000000000000000000000000000000000000000000000000000000000000000', 0, '2010-01-01T00:00:00Z');
