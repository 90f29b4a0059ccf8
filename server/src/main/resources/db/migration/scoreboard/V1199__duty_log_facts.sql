-- K17: one log per hall and day; it can only be signed when all three checks are made.
create view duty_log_facts as
select l.id as lobby_id, l.code as lobby, l.area_code, d.day, d.opened_at, coalesce(d.signed_by, u.staff_id) as staff_id, d.signed_at, d.missing_told_at
from duty_log d join lobby l on l.id = d.lobby_id left join lobby_duty u on u.lobby_id = d.lobby_id and u.day = d.day;
