alter table promise_pause add column review text;            -- MANY LONG: why a person looks at it; null: nobody needs to
alter table promise_pause add column reviewed_at timestamptz;
alter table promise_pause add column reviewed_by text;
alter table promise_pause add column decision text;           -- JUSTIFIED NOT_JUSTIFIED; null: waits
alter table promise_pause add column review_note text;
create index promise_pause_review on promise_pause (paused_at) where review is not null;
