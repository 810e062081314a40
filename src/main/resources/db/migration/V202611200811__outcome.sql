-- One row per session that was started, made from the session and its follow-up, to be counted. It can be made again at any
-- time; nothing here is entered by anyone.

create table outcome_rows (
    session_id uuid constraint outcome_rows_pk primary key,
    client_id uuid not null,
    therapist_id uuid not null,
    session_end timestamp with time zone not null,
    broken_off boolean not null,
    due_from timestamp with time zone not null,
    -- empty: nobody has answered, which is not known and never well
    answered_at timestamp with time zone,
    worst integer,
    level varchar(10),
    red_flag varchar(10) not null,
    version integer not null,
    constraint outcome_rows_worst check (worst between 0 and 10),
    constraint outcome_rows_told check (worst is null or answered_at is not null),
    constraint outcome_rows_red_flag check (red_flag in ('yes', 'no', 'unknown'))
);
create index outcome_rows_by_end on outcome_rows (session_end);
create index outcome_rows_by_therapist on outcome_rows (therapist_id, session_end);

-- what was done where
create table outcome_work (
    session_id uuid not null constraint outcome_work_row references outcome_rows (session_id),
    position integer not null,
    region varchar(30) not null,
    modality varchar(30) not null,
    pressure integer not null,
    constraint outcome_work_pk primary key (session_id, position),
    constraint outcome_work_pressure check (pressure between 1 and 5)
);
