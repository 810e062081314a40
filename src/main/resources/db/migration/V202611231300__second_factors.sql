-- A second factor at sign-in: codes of an app, ten recovery codes, and browsers that are not asked for a while.

-- whoever has an app that makes codes
create table second_factors (
    user_id uuid constraint second_factors_pk primary key constraint second_factors_user references users (id),
    -- what the app knows too, encrypted by a key that is not in the database
    sealed_secret varchar(200) not null,
    since timestamp with time zone not null,
    -- the half minute of the last code that was taken: none is taken twice
    last_step bigint not null
);

create table recovery_codes (
    id uuid constraint recovery_codes_pk primary key,
    user_id uuid not null constraint recovery_codes_user references users (id),
    -- hashed by a key that is not in the database
    code_hash varchar(64) not null,
    used_at timestamp with time zone
);
create index recovery_codes_by_user on recovery_codes (user_id, code_hash);

create table trusted_browsers (
    id uuid constraint trusted_browsers_pk primary key,
    user_id uuid not null constraint trusted_browsers_user references users (id),
    -- SHA-256 of what the browser's cookie holds, in hex; the token itself is nowhere else
    token_hash varchar(64) not null,
    -- trust ends with a new password, other roles, or leaving
    session_stamp integer not null,
    expires_at timestamp with time zone not null
);
create index trusted_browsers_by_user on trusted_browsers (user_id, token_hash);
create index trusted_browsers_by_end on trusted_browsers (expires_at);

-- whom the practice asks for a code
alter table practices add column code_for varchar(30) default 'managers_from_elsewhere' not null;
alter table practices add column trusts_browsers boolean default true not null;
