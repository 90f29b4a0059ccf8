alter table check_run add column erased bigint not null default 0;   -- entries whose words were taken out, each told of
