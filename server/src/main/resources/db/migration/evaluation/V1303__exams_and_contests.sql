create table exam_question (
    id         uuid primary key,
    code       text        not null unique,         -- of the bank: imported again it is the same question
    kind       text        not null,                -- SINGLE MULTIPLE JUDGEMENT
    posts      text[]      not null,                -- empty: all
    topic      text        not null,
    stem       text        not null,
    options    text[]      not null,                -- A, B, C …; of a judgement none
    answer     text        not null,                -- A, ACD, Y, N
    retired    boolean     not null default false,
    changed_at timestamptz not null
);
create table exam (
    id         uuid primary key,
    title      text        not null,
    posts      text[]      not null,                -- empty: all
    opens_at   timestamptz not null,
    closes_at  timestamptz not null,
    minutes    int         not null,
    composition text       not null,                -- how many of each kind and what they are worth
    pass_mark  numeric     not null,
    seed       bigint      not null,
    made_by    uuid        not null,
    made_at    timestamptz not null
);
create table exam_paper (
    id         uuid primary key,
    exam_id    uuid        not null references exam,
    staff_id   uuid        not null,
    questions  text        not null,                -- as they were drawn: a change of the bank changes no paper
    started_at timestamptz not null,
    due_at     timestamptz not null,
    ended_at   timestamptz,                         -- handed in, or the time was up
    ended_how  text,                                -- HANDED_IN TIME_UP
    score      numeric,
    passed     boolean,
    unique (exam_id, staff_id)                      -- one paper per person, whichever node draws it
);
create index exam_paper_open on exam_paper (due_at) where ended_at is null;
create index exam_paper_person on exam_paper (staff_id, ended_at);
create table exam_answer (
    paper_id uuid        not null references exam_paper,
    no       int         not null,
    answer   text        not null,
    saved_at timestamptz not null,
    primary key (paper_id, no)
);
create table contest (
    id       uuid primary key,
    title    text        not null,
    post     text        not null,
    held_on  date        not null,
    items    text        not null,                  -- the sheet: items with their maximum
    state    text        not null,                  -- OPEN CLOSED
    made_by  uuid        not null,
    made_at  timestamptz not null,
    closed_at timestamptz
);
create table contest_judge (
    contest_id uuid not null references contest,
    staff_id   uuid not null,
    primary key (contest_id, staff_id)
);
create table contest_entrant (
    contest_id uuid not null references contest,
    staff_id   uuid not null,
    result     numeric,                             -- percent of the sheet, mean of the judges
    percentile numeric,
    primary key (contest_id, staff_id)
);
create index contest_entrant_person on contest_entrant (staff_id);
create table contest_mark (
    contest_id uuid        not null references contest,
    staff_id   uuid        not null,
    judge_id   uuid        not null,
    item       int         not null,
    points     numeric     not null,
    marked_at  timestamptz not null,
    primary key (contest_id, staff_id, judge_id, item)
);
