-- the customer's number behind a link that opens once, for an installation that does not write it into the dispatch text
create table phone_reveal (
    token         text primary key,
    assignment_id uuid        not null,             -- its row is written at the end of the same transaction
    offered_at    timestamptz not null,
    revealed_at   timestamptz
);
