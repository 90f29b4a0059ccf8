-- A proposed partition of the communities into areas; nothing changes before a person has decided.
create table area_proposal (
    id         uuid primary key,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    months     integer     not null,         -- of tickets that were counted as work
    content    jsonb       not null,         -- places, measures now and then, moves with their reasons
    state      text        not null,         -- PROPOSED ACCEPTED REJECTED
    decided_by text,
    decided_at timestamptz,
    reason     text
);
-- one at a time waits for a decision
create unique index area_proposal_open on area_proposal (state) where state = 'PROPOSED';
