-- What was done in a session. The planned session itself, with its state, is screening's.

create table session_charts (
    session_id uuid primary key,
    version integer not null,
    client_id uuid not null,
    therapist_id uuid not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    pain_before integer,
    pain_during integer,
    pain_after integer,
    broken_off_because varchar(500),
    emergency boolean not null,
    signed_at timestamp with time zone,
    signed_by uuid,
    saved_by uuid not null,
    saved_at timestamp with time zone not null,
    constraint fk_session_chart_session foreign key (session_id) references sessions (id),
    constraint ck_session_chart_pain_before check (pain_before between 0 and 10),
    constraint ck_session_chart_pain_during check (pain_during between 0 and 10),
    constraint ck_session_chart_pain_after check (pain_after between 0 and 10)
);
create index ix_session_chart_client on session_charts (client_id, ended_at);
-- unfinished notes of one therapist
create index ix_session_chart_unsigned on session_charts (therapist_id, signed_at, ended_at);

create table session_work (
    session_id uuid not null,
    line_no integer not null,
    region varchar(30) not null,
    side varchar(10) not null,
    modality varchar(30) not null,
    pressure integer not null,
    minutes integer not null,
    constraint pk_session_work primary key (session_id, line_no),
    constraint fk_session_work_chart foreign key (session_id) references session_charts (session_id),
    constraint ck_session_work_pressure check (pressure between 1 and 5),
    constraint ck_session_work_minutes check (minutes between 1 and 240)
);

create table session_notes (
    session_id uuid primary key,
    version integer not null,
    subjective text not null,
    objective text not null,
    assessment text not null,
    plan text not null,
    author_id uuid not null,
    saved_at timestamp with time zone not null,
    constraint fk_session_note_chart foreign key (session_id) references session_charts (session_id)
);

create table session_amendments (
    id uuid primary key,
    session_id uuid not null,
    words text not null,
    reason varchar(500) not null,
    author_id uuid not null,
    made_at timestamp with time zone not null,
    constraint fk_session_amendment_chart foreign key (session_id) references session_charts (session_id)
);
create index ix_session_amendment_session on session_amendments (session_id, made_at);
