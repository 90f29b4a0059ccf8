alter table plan_rules add column reason text not null default '';
alter table plan_rules add column changed_at timestamptz;

-- who is told instead, and when nobody is woken: was a file, is a version from a date on
create table escalation_rules (
    version        int primary key,
    effective_from timestamptz not null,
    rules          jsonb       not null,
    changed_by     text        not null,
    reason         text        not null,
    changed_at     timestamptz
);
