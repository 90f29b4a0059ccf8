-- Whoever asked to be forgotten is not brought back by the next file of the billing system.
alter table household add column erased_at timestamptz;
create index household_erased on household (erased_at) where erased_at is not null;
