-- a call may be answered or given up before anybody has told when it entered the queue
alter table hotline_call alter column queued_at drop not null;
