-- Whoever looks whether a plan became another asks for today and later; every past day stays.
create index day_plan_day on day_plan (day);
