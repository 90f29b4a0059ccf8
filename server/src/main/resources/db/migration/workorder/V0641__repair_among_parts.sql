-- A repair that shares a visit with what else the household asked for: how it was closed stands with its part.
alter table work_part add column closing jsonb;
-- The open visit of a household, asked at every report.
create index work_order_household_open on work_order (household_id) where state not in ('ARRIVED','COMPLETED','CANCELLED');
