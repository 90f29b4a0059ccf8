-- The contact card (服务联系卡): a household holds the name and phone of its customer manager, one card per manager.
create table contact_card (
    id           uuid primary key,
    household_id uuid        not null,
    area_code    text        not null,
    manager_id   uuid        not null,
    how          text        not null,        -- COUNTER VISIT INSTALL TEXT
    issued_at    timestamptz not null,
    issued_by    uuid        not null,
    unique (household_id, manager_id)
);
create index contact_card_issued on contact_card (area_code, issued_at);

create view contact_card_facts as
select id as card_id, household_id, area_code, issued_at as happened_at, how from contact_card;
