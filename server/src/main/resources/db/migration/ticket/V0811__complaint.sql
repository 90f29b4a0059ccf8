-- What a complaint has beside its ticket: about what and whom, how grave, and a round for every level it was decided on.
create table complaint (
    ticket_id        uuid primary key references ticket,
    about_staff      uuid,                       -- the person complained about, who decides nothing here
    about_ticket     uuid,
    remedy_sought    text        not null,
    severity         text        not null,       -- LOW MEDIUM HIGH
    safety           boolean     not null,
    complexity       text,                       -- SIMPLE COMPLEX
    impact           text,                       -- ONE SEVERAL AREA
    immediate_action text,
    assessed_at      timestamptz,
    assessed_by      uuid,
    stage            text        not null,       -- ISO 10002: RECEIVED ACKNOWLEDGED ASSESSED INVESTIGATED DECIDED COMMUNICATED CLOSED
    level            int         not null
);
create index complaint_about_staff on complaint (about_staff) where about_staff is not null;

create table complaint_round (
    id              uuid primary key,
    ticket_id       uuid        not null references complaint,
    no              int         not null,
    level           int         not null,
    handler_id      uuid        not null,        -- whom it was given to on this level
    opened_at       timestamptz not null,
    contacted_at    timestamptz,
    facts           text,
    decision        text,
    remedy          text,
    remedy_cents    bigint,
    responsible     text,                        -- YES PARTLY NO
    judged_by       uuid,
    decided_at      timestamptz,
    communicated_at timestamptz,
    communicated_by uuid,
    how             text,                        -- PHONE TEXT VISIT LETTER
    satisfied       boolean,                     -- the customer's word; null: not said
    word            text,
    word_at         timestamptz,
    unique (ticket_id, no)
);
