-- A pause somebody asks for and somebody else decides (domain.md §8, pause rules). What stands still is the promise's own matter.
create table pause_request (
    id           uuid primary key,
    ticket_id    uuid        not null references ticket,
    area_code    text        not null,
    reason       text        not null,       -- one the rule of a running clock allows
    asked_by     text        not null,       -- who asked for it, in words
    evidence     text        not null,       -- TEXT_REPLY RECORDING PHOTO
    evidence_ref text        not null,
    resume_at    timestamptz not null,       -- planned
    words        text        not null,       -- what whoever decides should know
    requested_by uuid        not null,
    requested_at timestamptz not null,
    state        text        not null,       -- WAITING APPROVED REFUSED WITHDRAWN
    decided_by   uuid,
    decided_at   timestamptz,
    note         text
);
create unique index one_waiting_pause on pause_request (ticket_id) where state = 'WAITING';
create index pause_request_ticket on pause_request (ticket_id, requested_at);
create index pause_request_decided on pause_request (decided_at) where decided_at is not null;
