create table area (
    code          text primary key,          -- A01 … A24
    name          text   not null,           -- 杨舍城东片区
    town          text   not null,
    kind          text   not null,           -- TOWN RURAL
    manager_id    uuid,                      -- the customer manager, exactly one
    neighbours    text[] not null,           -- nearest first
    duty_phone    text   not null            -- of the department; the end of the fallback chain
);
