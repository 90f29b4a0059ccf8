-- M10: who was let go first in the hall.
create view queue_need_facts as
select q.id as number_id, l.area_code, q.taken_at as happened_at, q.need, q.letter || lpad(q.seq::text, 3, '0') as number, q.state
from queue_number q join lobby l on l.id = q.lobby_id where q.need <> 'NONE';
