-- A partition that was accepted takes effect on its day; until then it waits, and nothing has moved.
alter table area_proposal add column effective_at timestamptz;      -- null before it is accepted
alter table area_proposal add column applied_at   timestamptz;      -- null while it waits
update area_proposal set effective_at = decided_at, applied_at = decided_at where state = 'ACCEPTED';
-- one at a time waits for its day: the next one is computed from what it leaves behind
create unique index area_proposal_coming on area_proposal (state) where state = 'ACCEPTED' and applied_at is null;

-- Which community went from which area to which and when; rows are added, never changed. What lies before a move belongs to the area before it.
create table community_move (
    proposal_id  uuid        not null,
    community    text        not null,
    from_area    text        not null,
    to_area      text        not null,
    households   int         not null,
    effective_at timestamptz not null,
    primary key (proposal_id, from_area, community)
);
create index community_move_of on community_move (community, effective_at);
