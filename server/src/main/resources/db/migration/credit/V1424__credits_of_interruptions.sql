-- What gave rise to it: a broken promise, an interruption that was announced, or one nobody was told about (电信条例 35).
alter table credit add column cause text not null default 'PROMISE';   -- PROMISE INTERRUPTION UNANNOUNCED
create index credit_of_number on credit (ticket_number) where state = 'PROPOSED';
