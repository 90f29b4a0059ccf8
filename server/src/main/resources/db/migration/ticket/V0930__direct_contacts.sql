-- How often a household turned to us directly, and what an area reported lately.
create index contact_direct on contact (household_id, recorded_at) where channel = 'DIRECT';
create index ticket_area_answered on ticket (area_code, answered_at);
