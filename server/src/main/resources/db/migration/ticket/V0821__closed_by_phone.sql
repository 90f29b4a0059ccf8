-- "没修好" by text after the closing finds its request
create index ticket_phone_closed on ticket (contact_phone, closed_at) where state = 'CLOSED';
