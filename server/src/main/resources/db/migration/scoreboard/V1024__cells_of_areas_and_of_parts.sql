-- A page reads one small row per day or month, area and group; who had which part of it (a person, a hall) lies apart, so that a
-- dashboard of all areas does not read a row per technician. '*' is all areas together. Everything is counted anew by the next round.
drop table figure_cell;
drop table figure_spread;
create table figure_cell (
    grain        text    not null,           -- D day, M month
    figure       text    not null,
    area_code    text    not null,           -- '*' all together, '' when nobody knows
    start        date    not null,
    grp          text    not null,           -- what is shown beside the figure, or ''
    hits         bigint  not null,
    counted      bigint  not null,
    missing      bigint  not null,
    measured_n   bigint  not null,
    measured_sum numeric not null,
    primary key (grain, figure, area_code, start, grp)
);
create table figure_part (
    grain        text    not null,
    kind         text    not null,           -- PERSON, HALL
    figure       text    not null,
    start        date    not null,
    area_code    text    not null,
    key          text    not null,           -- the person's id, the hall's code
    grp          text    not null,
    hits         bigint  not null,
    counted      bigint  not null,
    missing      bigint  not null,
    measured_n   bigint  not null,
    measured_sum numeric not null,
    primary key (grain, kind, figure, start, area_code, key, grp)
);
-- the page of one person
create index figure_part_key on figure_part (key, grain, start);
-- How long things took, in steps of two percent: bucket:cases, for median and percentiles of any period.
create table figure_spread (
    grain     text not null,
    figure    text not null,
    area_code text not null,
    start     date not null,
    spread    text not null,
    primary key (grain, figure, area_code, start)
);
delete from figure_month;
