-- One row: whoever holds it loads the sample town; a second node waits for the lock and finds it loaded.
create table town_load (
    town       text primary key,
    households int,
    loaded_at  timestamptz
);
