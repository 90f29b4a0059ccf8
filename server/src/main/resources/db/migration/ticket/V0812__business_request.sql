create table business_request (
    ticket_id    uuid primary key references ticket,
    type         text        not null,        -- BZ-01
    new_address  text,
    fee_cents    bigint,                      -- 0: free by rule; null: by the tariff
    care_offered boolean     not null         -- home service was offered to a household with a care flag (M01)
);

create table business_paper (
    ticket_id   uuid        not null references business_request,
    code        text        not null,         -- ID_CARD NEW_ADDRESS ID_CARD_OTHER DEVICE_BACK
    received_at timestamptz,                  -- null: to be shown at the door
    received_by uuid,
    primary key (ticket_id, code)
);

create table business_item (
    id           uuid primary key,
    ticket_id    uuid        not null references business_request,
    household_id uuid        not null,
    type         text        not null,
    service      text        not null,        -- TV BROADBAND
    clock        text        not null,        -- CLK-11 … the promise of this item
    state        text        not null,        -- OPEN DONE CANCELLED
    judgement    text,                        -- WEAR or HUMAN: whether the damage is the customer's (M03)
    done_at      timestamptz
);
create index business_item_ticket on business_item (ticket_id);
-- The same thing is not asked for twice at once, by whichever of two desks.
create unique index business_item_open on business_item (household_id, type, service) where state = 'OPEN';
