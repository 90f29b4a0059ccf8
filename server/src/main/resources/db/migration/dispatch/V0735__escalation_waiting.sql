-- What is not urgent waits for the morning: one text per promise and phone, the latest words.
create table escalation_waiting (
    promise_id uuid        not null,
    phone      text        not null,
    body       text        not null,
    subject_id uuid        not null,
    thread_id  uuid        not null,
    clock      text        not null,
    send_at    timestamptz not null,
    primary key (promise_id, phone)
);
create index escalation_waiting_due on escalation_waiting (send_at);
