-- What clients told: standing answers in versions that never change, answers of a visit, doctors' clearances, consent.

create table intake_versions (
    id uuid constraint intake_versions_pk primary key,
    client_id uuid not null constraint intake_versions_client references clients (id),
    -- counted per client from 1; of two confirmations at the same time, one fails here
    number integer not null,
    confirmed_at timestamp with time zone not null,
    confirmed_by uuid not null,
    channel varchar(20) not null,
    told_on date not null,
    massages_elsewhere integer,
    sensitive_regions text not null,
    avoid_regions text not null,
    side_effects_before varchar(20) not null,
    goals text not null,
    medicines text not null,
    allergies_text text not null,
    consent_text_version varchar(20) not null,
    consent_language varchar(20) not null,
    signed_by varchar(120) not null,
    version integer not null,
    constraint intake_versions_number unique (client_id, number)
);

-- One row for each answer (detail is empty) and for each detail under a yes.
create table intake_answers (
    version_id uuid not null constraint intake_answers_version references intake_versions (id) on delete cascade,
    condition_code varchar(60) not null,
    detail varchar(60) not null,
    answer text not null,
    constraint intake_answers_pk primary key (version_id, condition_code, detail)
);
create index intake_answers_by_condition on intake_answers (condition_code, version_id);

create table intake_preferences (
    version_id uuid not null constraint intake_preferences_version references intake_versions (id) on delete cascade,
    region varchar(40) not null,
    pressure integer not null,
    constraint intake_preferences_pk primary key (version_id, region),
    constraint intake_preferences_pressure check (pressure between 1 and 5)
);

-- Given or refused with a version; withdrawn by itself at any time.
create table consents (
    id uuid constraint consents_pk primary key,
    client_id uuid not null constraint consents_client references clients (id),
    version_id uuid not null constraint consents_version references intake_versions (id),
    kind varchar(20) not null,
    given varchar(20) not null,
    text_version varchar(20) not null,
    language varchar(20) not null,
    signed_by varchar(120) not null,
    channel varchar(20) not null,
    recorded_at timestamp with time zone not null,
    recorded_by uuid not null,
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid,
    version integer not null
);
create index consents_by_client on consents (client_id, kind, recorded_at);

-- A correction is a further row; the latest of a session counts.
create table visit_answers (
    id uuid constraint visit_answers_pk primary key,
    client_id uuid not null constraint visit_answers_client references clients (id),
    session_id uuid not null,
    -- counted per session from 1
    number integer not null,
    pain_now integer,
    pain_regions text not null,
    strenuous_48h varchar(20) not null,
    strenuous_regions text not null,
    nothing_else_changed boolean not null,
    confirmed_at timestamp with time zone not null,
    confirmed_by uuid not null,
    version integer not null,
    constraint visit_answers_number unique (session_id, number),
    constraint visit_answers_pain check (pain_now between 0 and 10)
);
create index visit_answers_by_client on visit_answers (client_id, confirmed_at);

-- Red flags under their code, answers to rules' questions under ask.<rule id>.
create table visit_answer_items (
    visit_id uuid not null constraint visit_answer_items_visit references visit_answers (id) on delete cascade,
    question varchar(80) not null,
    answer text not null,
    constraint visit_answer_items_pk primary key (visit_id, question)
);

create table clearances (
    id uuid constraint clearances_pk primary key,
    client_id uuid not null constraint clearances_client references clients (id),
    given_on date not null,
    given_by varchar(200) not null,
    -- rule ids or codes of conditions, comma-separated
    findings text not null,
    modalities text not null,
    credential varchar(40),
    -- one line for each limit: cap, blank, regions
    limits text not null,
    valid_until date,
    state varchar(20) not null,
    recorded_at timestamp with time zone not null,
    recorded_by uuid not null,
    confirmed_at timestamp with time zone,
    confirmed_by uuid,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    version integer not null
);
create index clearances_by_client on clearances (client_id, state);
