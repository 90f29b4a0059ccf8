-- who changed the rules is known; why, from now on
alter table credit_rules add column reason text not null default '';
alter table credit_rules add column changed_at timestamptz;
