-- Planned sessions, the screenings made for them, and what the next session waits for.

create table sessions (
    id uuid constraint sessions_pk primary key,
    client_id uuid not null constraint sessions_client references clients (id),
    therapist_id uuid not null constraint sessions_therapist references users (id),
    -- what the clock on the wall shows, ISO to the minute: the promise made to the client, so no time type that moves it
    local_start varchar(16) not null,
    zone varchar(60) not null,
    start_at timestamp with time zone not null,
    end_at timestamp with time zone not null,
    minutes integer not null,
    state varchar(20) not null,
    -- why it was cancelled, missed, put off or broken off, in words
    state_reason text,
    arrived_at timestamp with time zone,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    broken_off boolean not null,
    -- the last screening
    screening_id uuid,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    version integer not null,
    constraint sessions_minutes check (minutes between 1 and 1440)
);
create index sessions_by_start on sessions (start_at);
create index sessions_by_client on sessions (client_id, start_at);
create index sessions_by_therapist on sessions (therapist_id, start_at);

create table planned_work (
    session_id uuid not null constraint planned_work_session references sessions (id),
    position integer not null,
    region varchar(20) not null,
    side varchar(10) not null,
    modality varchar(30) not null,
    pressure integer not null,
    minutes integer not null,
    constraint planned_work_pk primary key (session_id, position),
    constraint planned_work_pressure check (pressure between 1 and 5)
);

-- per body part the work as first entered for the visit; never lowered afterwards
create table first_planned_work (
    session_id uuid not null constraint first_planned_work_session references sessions (id),
    position integer not null,
    region varchar(20) not null,
    side varchar(10) not null,
    modality varchar(30) not null,
    pressure integer not null,
    minutes integer not null,
    constraint first_planned_work_pk primary key (session_id, position)
);

create table screenings (
    id uuid constraint screenings_pk primary key,
    session_id uuid not null constraint screenings_session references sessions (id),
    client_id uuid not null,
    provisional boolean not null,
    level varchar(20) not null,
    rule_set varchar(40) not null,
    -- the facts as they were and the overrides that counted, as JSON: enough to decide again
    facts text not null,
    -- the ceiling of each body part, as JSON
    ceilings text not null,
    finding_count integer not null,
    -- nothing that is known so far keeps the session from starting
    settled boolean not null,
    frozen_at timestamp with time zone,
    made_by uuid,
    made_at timestamp with time zone not null,
    version integer not null
);
create index screenings_by_session on screenings (session_id, made_at);
create index screenings_by_client on screenings (client_id, made_at);

create table screening_findings (
    screening_id uuid not null constraint screening_findings_screening references screenings (id),
    position integer not null,
    rule varchar(60) not null,
    title varchar(200) not null,
    level varchar(20) not null,
    effects text not null,
    reason text not null,
    source text not null,
    grade varchar(10) not null,
    overridable boolean not null,
    held_back boolean not null,
    constraint screening_findings_pk primary key (screening_id, position)
);
create index screening_findings_by_rule on screening_findings (rule);

create table screening_overrides (
    id uuid constraint screening_overrides_pk primary key,
    session_id uuid not null constraint screening_overrides_session references sessions (id),
    -- the screening that it was made against, with its facts
    screening_id uuid not null constraint screening_overrides_screening references screenings (id),
    rule varchar(60) not null,
    effect text not null,
    parts text not null,
    reason text not null,
    rule_set varchar(40) not null,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    taken_back_at timestamp with time zone
);
create index screening_overrides_by_session on screening_overrides (session_id);
create index screening_overrides_by_rule on screening_overrides (rule);

create table screening_answers (
    id uuid constraint screening_answers_pk primary key,
    session_id uuid not null constraint screening_answers_session references sessions (id),
    client_id uuid not null,
    -- the question's key, e.g. SCR-170.clot
    ask varchar(80) not null,
    answer text not null,
    kind varchar(20) not null,
    made_by uuid not null,
    made_at timestamp with time zone not null
);
create index screening_answers_by_session on screening_answers (session_id, made_at);
create index screening_answers_by_client on screening_answers (client_id, ask, made_at);

create table holds (
    id uuid constraint holds_pk primary key,
    client_id uuid not null constraint holds_client references clients (id),
    kind varchar(30) not null,
    until_at timestamp with time zone,
    origin uuid not null,
    why text not null,
    opened_by uuid,
    opened_at timestamp with time zone not null,
    lifted_by uuid,
    lifted_at timestamp with time zone,
    lifted_how text,
    version integer not null
);
create index holds_by_client on holds (client_id, lifted_at);
create index holds_by_origin on holds (origin);
