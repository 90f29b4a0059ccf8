alter table commitment_rule add column changed_by text not null default 'shipped';
alter table commitment_rule add column reason text not null default '';
