-- A day of an area of repairs by cause and of visits by window: the rollup counts convenience measures day by day.
create index ticket_fixed on ticket (area_code, fixed_at) where fixed_at is not null;
create index work_order_window on work_order (area_code, window_start) where window_start is not null;
