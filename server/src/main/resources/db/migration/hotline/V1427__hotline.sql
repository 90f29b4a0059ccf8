-- A call as the telephone exchange tells it: no number, no name. The clock CLK-17 hangs on its id.
create table hotline_call (
    id           uuid primary key,           -- subject and thread of CLK-17
    call_id      text        not null unique, -- the exchange's own
    queued_at    timestamptz not null,
    answered_at  timestamptz,
    answered_by  uuid,                       -- staff
    abandoned_at timestamptz                 -- hung up while waiting
);
create index hotline_call_queued on hotline_call (queued_at);
