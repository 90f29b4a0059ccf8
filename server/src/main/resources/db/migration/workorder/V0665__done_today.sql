-- What an area has done today, for the board.
create index work_order_done on work_order (area_code, completed_at) where completed_at is not null;
create index work_order_area_open on work_order (area_code) where state not in ('COMPLETED','CANCELLED');
