alter table retention_rules add column reason text not null default '';
alter table retention_rules add column changed_at timestamptz;
