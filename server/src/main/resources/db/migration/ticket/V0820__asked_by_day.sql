-- What was asked of us is counted by the day it was asked.
create index ticket_answered on ticket (answered_at);
create index contact_happened_at on contact (happened_at);
create index business_item_done_at on business_item (done_at) where done_at is not null;
