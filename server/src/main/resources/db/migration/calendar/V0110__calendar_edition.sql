-- A version is history: rows are added, never changed, and a promise names the one it was made under.
create table calendar_edition (
    version        int primary key,
    effective_from timestamptz not null,
    body           jsonb       not null,      -- hours, days off, worked weekend days, single days
    made_by        text        not null,
    recorded_at    timestamptz not null
);
