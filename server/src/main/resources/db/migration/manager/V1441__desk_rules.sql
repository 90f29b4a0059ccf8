-- What counts as often and as pressing on the customer manager's desk, in versions with a date; a version is never changed.
create table desk_rules (
    version        int         primary key,            -- two who change at once: one is told to look again
    effective_from timestamptz not null,
    rules          jsonb       not null,
    changed_by     text        not null
);
