-- Figures by day (D) and month (M), area, person and hall: the dashboards read these, never the tickets. A cell is counted anew
-- whenever something happened on its day in its area, so that it always equals a recount.
create table figure_cell (
    grain        text   not null,
    figure       text   not null,
    start        date   not null,
    area_code    text   not null,            -- '' when nobody knows
    person_id    uuid   not null,            -- zero when nobody is named
    unit         text   not null,            -- the hall, or ''
    grp          text   not null,            -- what is shown beside the figure, or ''
    hits         bigint not null,
    counted      bigint not null,
    missing      bigint not null,
    measured_n   bigint not null,
    measured_sum numeric not null,
    primary key (grain, figure, start, area_code, person_id, unit, grp)
);
-- How long things took, in steps of two percent: bucket:cases, for median and percentiles of any period.
create table figure_spread (
    grain     text not null,
    figure    text not null,
    start     date not null,
    area_code text not null,
    spread    text not null,
    primary key (grain, figure, start, area_code)
);
-- Who counts a month of an area holds its row; another node waits for it and then counts what is there by then.
create table figure_month (
    month      date not null,
    area_code  text not null,
    counted_at timestamptz,
    primary key (month, area_code)
);
-- What was sealed in the journal and not counted yet.
create table figure_due (
    id        uuid primary key,
    thread_id uuid,                          -- a life: every day something happened in it
    area_code text,
    day       date,
    whole     boolean not null default false -- the whole month of the day, all areas
);
create table household_count (
    day        date   not null,
    area_code  text   not null,
    households bigint not null,
    served     bigint not null,              -- with an area, its manager, and somebody on duty at that moment
    primary key (day, area_code)
);
