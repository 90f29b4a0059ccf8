-- who has written to us lately: a stranger is answered once a day
create index inbound_message_phone on inbound_message (from_phone, received_at);
