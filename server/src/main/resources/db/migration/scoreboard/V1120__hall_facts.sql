-- One row per turn of a number at a counter.
create view hall_call_facts as
select c.number_id, c.turn, l.code as lobby, l.area_code, c.staff_id, c.waiting_since, c.called_at, c.serving_at, c.ended_at, c.ended_how
from queue_call c join lobby l on l.id = c.lobby_id;
