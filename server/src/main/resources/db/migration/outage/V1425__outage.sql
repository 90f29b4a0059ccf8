-- When many report at once, when work on the net is planned, and what was told to whom about it.
create table outage_rules (
    version        int primary key,
    effective_from timestamptz not null,
    rules          jsonb       not null,
    changed_by     text        not null
);
create table outage_number (
    kind text not null,                      -- S planned work, P area fault
    day  date not null,
    last int  not null,
    primary key (kind, day)
);
create table planned_work (
    id             uuid primary key,         -- the subject and thread of CLK-26
    number         text        not null unique,
    title          text        not null,     -- as the public reads it
    area_code      text        not null,     -- of most homes behind it
    nodes          text[]      not null,
    services       text[]      not null,     -- TV BROADBAND
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    state          text        not null,     -- PLANNED ANNOUNCED RUNNING ENDED CANCELLED
    registered_by  uuid        not null,
    registered_at  timestamptz not null,
    notice_due_at  timestamptz not null,     -- what CLK-26 told
    announced_by   uuid,
    announced_at   timestamptz,
    homes          int,                      -- told about it
    emergency      text,                     -- why it cannot wait
    approved_by    uuid,
    approved_at    timestamptz,
    began_at       timestamptz,
    unannounced    text,                     -- it began although nobody had been told: why
    ended_at       timestamptz,
    closing        text                      -- why it was cancelled
);
create index planned_work_ahead on planned_work (starts_at) where state in ('PLANNED', 'ANNOUNCED', 'RUNNING');
-- Whom it concerns, once each; the number is read when the text is said.
create table interruption_home (
    id           uuid primary key,
    cause_id     uuid        not null,       -- planned_work or area_fault
    household_id uuid        not null,
    what         text        not null,       -- NOTICE RESTORED CANCELLED, or CONCERNED: nobody was told and nothing is said
    services     text[]      not null,
    body         text        not null,       -- the same for everybody, without a name
    say_at       timestamptz not null,
    said_at      timestamptz,
    message_id   uuid,                       -- null although said_at is there: no number a text could go to
    unique (cause_id, household_id, what)
);
create index interruption_home_due on interruption_home (say_at) where said_at is null;

-- A report of a fault and its node, until it is too old to count.
create table node_report (
    ticket_id uuid primary key,
    node_code text        not null,
    area_code text        not null,
    at        timestamptz not null
);
create index node_report_node on node_report (node_code, at);
create index node_report_area on node_report (area_code, at);
create table area_fault (
    id          uuid primary key,            -- the subject and thread of CLK-08
    number      text        not null unique,
    node_code   text        not null,        -- * when a whole area reports
    area_code   text        not null,
    how         text        not null,        -- REPORTS SHARE ALARM
    reports     int         not null,        -- when it was declared
    began_at    timestamptz not null,        -- CLK-08 runs from here
    declared_at timestamptz not null,
    declared_by uuid,                        -- null: by the count
    announced_at timestamptz,
    homes       int,
    on_site_at  timestamptz,
    on_site_by  text,
    restored_at timestamptz,
    closing     text                         -- what it was, or why it was none
);
-- one open fault per node, whichever node of ours counted the tenth report
create unique index area_fault_open on area_fault (node_code, area_code) where restored_at is null;
create table area_fault_ticket (
    ticket_id uuid primary key,
    fault_id  uuid not null references area_fault
);
create index area_fault_ticket_fault on area_fault_ticket (fault_id);
