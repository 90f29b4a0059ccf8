-- The questions of a visit, in versions: one that is published is never changed, answers keep the version they were given to.
create table questionnaire (
    version      int primary key,
    title        text        not null,
    title_en     text        not null,
    questions    jsonb       not null,
    published    boolean     not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    published_at timestamptz
);

-- 百人访百户: one service month
create table campaign (
    id                    uuid primary key,
    number                text        not null unique,   -- V2611-1
    name                  text        not null,
    starts_on             date        not null,
    ends_on               date        not null,          -- the last day
    areas                 text[]      not null,          -- empty: all
    target                int         not null,          -- households of each visitor unless their own row says otherwise
    questionnaire_version int         not null references questionnaire,
    seed                  bigint      not null,          -- the draw can be made again from it
    young_years           int         not null,          -- a community younger than this is YOUNG
    old_years             int         not null,          -- from this on OLD
    drawn_at              timestamptz,
    drawn_by              text,
    created_by            text        not null,
    created_at            timestamptz not null
);

create table campaign_visitor (
    campaign_id uuid not null references campaign,
    staff_id    uuid not null,
    staff_no    text not null,
    name        text not null,
    target      int  not null,
    badge       text not null unique,                    -- the word in the QR of badge and leaflet
    primary key (campaign_id, staff_id)
);

-- own relatives are not visited: declared by the visitor, before the draw or after it
create table campaign_relative (
    campaign_id  uuid        not null references campaign,
    staff_id     uuid        not null,
    household_id uuid        not null,
    declared_at  timestamptz not null,
    primary key (campaign_id, staff_id, household_id)
);

-- how many households a stratum has and how many were to be drawn from it: for the finite correction, and to check the draw
create table campaign_stratum (
    campaign_id uuid not null references campaign,
    area_code   text not null,
    age         text not null,                           -- YOUNG MIDDLE OLD
    service     text not null,                           -- TV BROADBAND BOTH
    households  int  not null,
    quota       int  not null,
    primary key (campaign_id, area_code, age, service)
);

-- a drawn household; the unique key holds against any node: nobody is visited twice in a campaign, by whomever
create table campaign_visit (
    id           uuid primary key,
    campaign_id  uuid not null references campaign,
    household_id uuid not null,
    staff_id     uuid not null,
    area_code    text not null,
    age          text not null,
    service      text not null,
    community    text not null,
    latitude     double precision not null,
    longitude    double precision not null,
    place        int  not null,                          -- in walking order
    state        text not null,                          -- DRAWN DONE ABSENT REFUSED EMPTY WRONG_ADDRESS RELATIVE
    attempts     int  not null default 0,
    state_at     timestamptz,
    replaces     uuid unique,                            -- the visit this household was drawn instead of; one for each
    replaced     boolean not null default false,
    unique (campaign_id, household_id)
);
create index campaign_visit_list on campaign_visit (campaign_id, staff_id, place);
create index campaign_visit_household on campaign_visit (household_id);

-- what a visitor reported; the id is the happening's own, so that a report sent twice is one
create table campaign_report (
    id                    uuid primary key,
    visit_id              uuid        not null references campaign_visit,
    staff_id              uuid        not null,
    outcome               text        not null,          -- DONE ABSENT REFUSED EMPTY WRONG_ADDRESS
    happened_at           timestamptz not null,
    recorded_at           timestamptz not null,
    seconds               int,                           -- how long the visit took
    metres                int,                           -- from the address, when the visitor allowed it
    questionnaire_version int         not null,
    answers               jsonb       not null,          -- {} unless DONE
    csi                   numeric(5, 2),
    nps                   int,
    measures              text[]      not null           -- done on the spot: BZ-20 BZ-21 BZ-22
);
-- a household answers once, whichever phone sends first
create unique index campaign_one_done on campaign_report (visit_id) where outcome = 'DONE';
create index campaign_report_visit on campaign_report (visit_id);
create index campaign_report_old on campaign_report (happened_at);

-- what was found at the door and has become a ticket
create table campaign_issue (
    report_id uuid        not null references campaign_report,
    question  text        not null,
    ticket_id uuid        not null,
    area_code text        not null,
    staff_id  uuid        not null,
    raised_at timestamptz not null,
    primary key (report_id, question)
);
create index campaign_issue_ticket on campaign_issue (ticket_id);
create index campaign_issue_raised on campaign_issue (raised_at);

-- K19: a slot is a household to be visited; what was drawn instead of another takes its slot. Counted with the campaign's first day.
create view visit_slot_facts as
select v.id as visit_id, v.campaign_id, v.area_code, v.staff_id, c.starts_on, v.state
from campaign_visit v join campaign c on c.id = v.campaign_id where not v.replaced;
-- K26, K27
create view visit_answer_facts as
select r.id as report_id, v.campaign_id, v.id as visit_id, v.area_code, r.staff_id, r.happened_at, r.csi, r.nps
from campaign_report r join campaign_visit v on v.id = r.visit_id where r.outcome = 'DONE';
create view visit_measure_facts as
select r.id as report_id, v.area_code, r.happened_at, unnest(r.measures) as type
from campaign_report r join campaign_visit v on v.id = r.visit_id where r.outcome = 'DONE';
create view visit_issue_facts as
select i.ticket_id, i.area_code, i.staff_id, i.raised_at from campaign_issue i;
