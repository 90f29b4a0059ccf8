-- M02: a visit at a time the customer chose, in the evening and at the weekend too (China has no summer time: UTC+8).
create view visit_window_facts as
select id as work_order_id, ticket_id, area_code, window_start as happened_at,
       extract(isodow from window_start + interval '8 hours') > 5 or extract(hour from window_start + interval '8 hours') >= 18 as outside_office
from work_order where window_start is not null and state <> 'CANCELLED';
