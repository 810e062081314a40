-- what a client told in words, and which condition a therapist took it for
create table screening_namings (
    id uuid constraint screening_namings_pk primary key,
    session_id uuid not null constraint screening_namings_session references sessions (id),
    words text not null,
    -- what else the words told, and stayed to be judged
    left_over text not null,
    became varchar(60) not null,
    reason text not null,
    made_by uuid not null,
    made_at timestamp with time zone not null
);
create index screening_namings_by_session on screening_namings (session_id);
