-- Who is least busy and which code the next job takes are read from the head of this index, however many jobs lie open.
create index work_order_open_code on work_order (technician_id, job_code) where state not in ('COMPLETED','CANCELLED');
drop index work_order_open;
