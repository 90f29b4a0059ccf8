-- who asks for an emergency does not approve it either
alter table planned_work add column emergency_by uuid;
