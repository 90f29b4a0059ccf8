create table callback_case (
    id            uuid primary key,
    ticket_id     uuid        not null unique,         -- two nodes that draw at once cannot call a customer twice
    area_code     text        not null,
    month         date        not null,                -- first day of the month of closing
    closed_at     timestamptz not null,                -- the closing it was drawn for; stays when an answer reopens the ticket
    technician_id uuid,
    fault_family  text        not null,                -- TV CA ST RC IT BB LN NW US ZZ
    must_reason   text,                                -- BREACH COMPLAINT REPEAT SPECIAL_CARE, or null when drawn by lot
    drawn_at      timestamptz not null,
    seed          text        not null,
    not_before    timestamptz not null,                -- one hour after the fix
    state         text        not null,                -- DUE DONE UNREACHABLE
    attempts      int         not null default 0,
    replaces      uuid,
    done_at       timestamptz,
    done_by       uuid,
    contacted_in_20 text, on_time text, fixed text, attitude int, satisfaction int, remark text
);
create index callback_case_area on callback_case (area_code, month, state);
create index callback_case_closed on callback_case (closed_at);
create table callback_attempt (
    id           uuid primary key,
    case_id      uuid        not null references callback_case,
    attempted_at timestamptz not null,
    by_staff     uuid        not null,
    outcome      text        not null,                 -- ANSWERED NO_ANSWER BUSY REFUSED WRONG_NUMBER
    request_key  text        unique                    -- the client's Idempotency-Key: one call is one attempt
);
create index callback_attempt_case on callback_attempt (case_id);
create table callback_draw (
    area_code      text        not null,
    month          date        not null,
    closed         int         not null default 0,     -- at the last draw: with last_closed_at, whether there is anything new
    last_closed_at timestamptz,
    drawn          int         not null default 0,
    drawn_at       timestamptz,
    primary key (area_code, month)
);
