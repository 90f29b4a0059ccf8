create table idempotent_answer (
    key         text primary key,                      -- the client's Idempotency-Key, prefixed by who sent it
    fingerprint text        not null,                  -- of the request: the same key with another body is refused
    status      int         not null,
    answer      text        not null,
    recorded_at timestamptz not null
);
