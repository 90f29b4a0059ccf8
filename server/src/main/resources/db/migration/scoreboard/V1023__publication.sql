-- What the public was told about a month. An edition never changes; a correction is another edition.
create table publication (
    month        date        not null,
    edition      int         not null,
    content      jsonb       not null,
    content_hash text        not null,         -- SHA-256 of the content as written
    correction   text,                         -- what was wrong in the edition before
    published_at timestamptz not null,
    published_by uuid        not null,
    primary key (month, edition)
);
create table publication_record (
    id        uuid primary key,
    month     date        not null,
    edition   int         not null,
    medium    text        not null,            -- NEWSPAPER TV RADIO WEB HALL
    outlet    text        not null,
    published_on date     not null,
    text_hash text        not null,            -- SHA-256 of the text that was printed or read
    recorded_at timestamptz not null,
    recorded_by uuid      not null,
    foreign key (month, edition) references publication
);
