-- The customer's door without a login: a number is proven by a code that came as a text, then a short session. Any node knows both.
create table help_phone (
    phone text primary key                             -- locked while a code is given, so that two nodes count together
);
create table help_code (
    id      uuid primary key,
    phone   text        not null,
    hash    text        not null,                      -- of the number and the code
    sent_at timestamptz not null,
    tries   int         not null,
    used_at timestamptz
);
create index help_code_of_phone on help_code (phone, sent_at);
create table help_session (
    token_hash text primary key,
    phone      text        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null
);
create index help_session_ends on help_session (expires_at);
