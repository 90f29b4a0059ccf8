-- 长效机制: the leading group, what it finds, what it does about it, and whether that helped.
create table finding (
    id          uuid primary key,
    number      text        not null unique,   -- F202611-03
    title       text        not null,
    figure      text        not null,
    area_code   text,                          -- null: everywhere
    what        text        not null,          -- what was seen
    cause       text,
    measure     text,
    owner_id    uuid,
    starts_on   date,                          -- the measure
    weeks       int,                           -- before and after, each
    check_on    date,
    state       text        not null,          -- FOUND DECIDED CHECKED CLOSED
    effect      jsonb,                         -- figures before and after and what may be said, as they were at the check
    conclusion  text,
    found_at    timestamptz not null,
    found_by    uuid        not null,
    version     int         not null default 0
);
create index finding_check on finding (check_on) where state = 'DECIDED';
-- the complaints and opinions it came from
create table finding_case (
    finding_id uuid not null references finding,
    ticket_id  uuid not null,
    number     text not null,
    primary key (finding_id, ticket_id)
);
create table group_member (
    staff_id uuid primary key,
    duty     text        not null,             -- CHAIR MEMBER SECRETARY
    since    timestamptz not null
);
create table group_meeting (
    id         uuid primary key,
    starts_at  timestamptz not null,
    place      text        not null,
    agenda     text        not null,
    called_by  uuid        not null,
    minutes    text,
    present    text,                           -- names, as the minutes say
    minutes_at timestamptz,
    minutes_by uuid
);
create index group_meeting_when on group_meeting (starts_at);
create table wall_display (
    key       text primary key,
    name      text        not null,
    area_code text,
    made_by   uuid        not null,
    made_at   timestamptz not null
);
