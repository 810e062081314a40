-- Questionnaires whose answers make one number, each as its file described it, and what clients answered.

create table measures (
    id uuid constraint measures_pk primary key,
    code varchar(40) not null,
    -- counted per code: another file is another version
    number integer not null,
    -- the file
    definition text not null,
    since timestamp with time zone not null,
    -- none while it is asked
    until timestamp with time zone,
    version integer not null,
    constraint measures_number unique (code, number)
);

create table scores (
    id uuid constraint scores_pk primary key,
    client_id uuid not null constraint scores_client_fk references clients (id),
    measure_id uuid not null constraint scores_measure_fk references measures (id),
    -- the session after which it was asked; none at the ends of a course of sessions
    session_id uuid,
    way varchar(20) not null,
    -- item to number; what was not answered is not in it
    answers text not null,
    told_at timestamp with time zone not null,
    -- none: answered by link
    noted_by uuid,
    version integer not null,
    constraint scores_way check (way = any (array['start', 'call', 'link', 'end']))
);
create index scores_by_client on scores (client_id, told_at);
create index scores_by_measure on scores (measure_id);
