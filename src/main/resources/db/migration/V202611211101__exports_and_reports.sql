-- Rows of sessions are exported page by page, in the order of their days.
create index outcome_rows_by_day on outcome_rows (session_day, session_id);

-- The reports of months, kept as files. One that the program makes by itself is made once, by whichever node.
create table outcome_reports (
    id uuid constraint outcome_reports_pk primary key,
    -- the first day of the month that it is about
    report_month date not null,
    -- what it was made for; the same is made once
    made_for varchar(60) not null constraint outcome_reports_once unique,
    made_at timestamp with time zone not null,
    -- empty: the program, at the beginning of a month
    made_by uuid,
    -- sessions that it counts
    sessions integer not null,
    -- made while the sample practice was there; goes with it
    made_up boolean not null,
    document_id uuid not null constraint outcome_reports_document references documents (id)
);
create index outcome_reports_by_month on outcome_reports (report_month desc, made_at desc);

-- Whether the program makes them by itself; one row.
create table outcome_report_settings (
    id integer constraint outcome_report_settings_pk primary key,
    monthly boolean not null,
    constraint outcome_report_settings_one check (id = 1)
);
insert into outcome_report_settings (id, monthly) values (1, false);
