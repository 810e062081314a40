-- The practice itself, who works in it, and how they sign in.

create table practices (
    id smallint constraint practices_pk primary key,
    name varchar(120) not null,
    zone varchar(60) not null,
    emergency_number varchar(20) not null,
    phone varchar(40) not null,
    cbd_advice boolean not null,
    record_access varchar(10) not null,
    set_up_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    -- null until the settings are changed for the first time
    changed_by uuid,
    version integer not null,
    -- there is one practice: of two set-ups at the same time, one fails here
    constraint practices_one check (id = 1)
);

create table opening_intervals (
    practice_id smallint not null constraint opening_intervals_practice references practices (id),
    weekday smallint not null,
    opens time not null,
    closes time not null,
    constraint opening_intervals_pk primary key (practice_id, weekday, opens),
    constraint opening_intervals_weekday check (weekday between 1 and 7),
    constraint opening_intervals_order check (opens < closes)
);

create table closing_days (
    practice_id smallint not null constraint closing_days_practice references practices (id),
    closed_on date not null,
    constraint closing_days_pk primary key (practice_id, closed_on)
);

create table users (
    id uuid constraint users_pk primary key,
    name varchar(120) not null,
    -- kept in lower case by the program
    login varchar(60) not null constraint users_login unique,
    -- null until the person has chosen a password
    password_hash varchar(255),
    active boolean not null,
    -- rises whenever sessions of this user must end
    session_stamp integer not null,
    created_at timestamp with time zone not null,
    version integer not null
);

create table user_roles (
    user_id uuid not null constraint user_roles_user references users (id),
    role varchar(20) not null,
    constraint user_roles_pk primary key (user_id, role)
);

create table trainings (
    id uuid constraint trainings_pk primary key,
    user_id uuid not null constraint trainings_user references users (id),
    credential varchar(40) not null,
    valid_until date,
    recorded_by uuid not null constraint trainings_recorded_by references users (id),
    recorded_at timestamp with time zone not null,
    version integer not null
);
create index trainings_by_user on trainings (user_id);

create table one_time_links (
    id uuid constraint one_time_links_pk primary key,
    purpose varchar(20) not null,
    user_id uuid constraint one_time_links_user references users (id),
    -- SHA-256 of the token, in hex; the token itself is nowhere
    token_hash varchar(64) not null constraint one_time_links_token unique,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);
create index one_time_links_by_user on one_time_links (user_id, purpose);

create table sign_in_counters (
    -- 'login:' or 'address:' and what was typed or seen, hashed
    subject varchar(80) constraint sign_in_counters_pk primary key,
    failures integer not null,
    in_a_row integer not null,
    last_at timestamp with time zone not null,
    blocked_until timestamp with time zone
);
