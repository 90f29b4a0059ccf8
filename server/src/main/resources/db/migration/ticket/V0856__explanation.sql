-- What a customer must be told when something new is sold (R-67-INF): that it was said, when, by whom and how.
create table business_explanation (
    ticket_id    uuid        not null references business_request,
    code         text        not null,        -- FUNCTIONS SCOPE CANCELLATION TARIFF GUARANTEE HOTLINE
    how          text        not null,        -- SAID PRINTED TEXT
    explained_at timestamptz not null,
    explained_by uuid        not null,
    primary key (ticket_id, code)
);
