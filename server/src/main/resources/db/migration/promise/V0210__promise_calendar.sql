alter table promise add column calendar_version int not null default 1;   -- the calendar edition it was made under
