-- work_order_open_area has been there since V0601.
drop index work_order_area_open;
