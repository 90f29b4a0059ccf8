-- A file of households on its way in. `done` counts the rows that are decided, in the transaction that decides them:
-- whoever takes the job over goes on behind them.
create table import_job (
    id            uuid primary key,
    request_key   text unique,               -- Idempotency-Key of the upload
    file_name     text        not null,      -- as the sender called it
    headings      text[]      not null,
    format        text        not null,      -- CSV XLSX
    charset       text        not null,      -- UTF-8 GB18030 UTF-16; empty for XLSX
    state         text        not null,      -- RECEIVED QUEUED RUNNING DONE FAILED
    total         int         not null,      -- rows under the heading; 0 until counted
    done          int         not null,
    created       int         not null,
    updated       int         not null,
    unchanged     int         not null,
    rejected      int         not null,
    received_by   uuid,
    received_name text        not null,
    received_at   timestamptz not null,
    started_at    timestamptz,
    ended_at      timestamptz,
    failure       text,
    node          text,                      -- who works on it, until lease_until
    lease_until   timestamptz
);
-- what a node looks for: waiting, or left behind
create index import_job_open on import_job (received_at) where state in ('QUEUED', 'RUNNING');

create table import_reject (
    job_id  uuid   not null references import_job,
    row_no  int    not null,                 -- as the spreadsheet numbers it; the heading is 1
    reasons text   not null,                 -- JSON: [{code, field, value}]
    cells   text[] not null,                 -- the row as it came
    primary key (job_id, row_no)
);
