-- Clients, and the words by which they are found.

create table clients (
    id uuid constraint clients_pk primary key,
    name varchar(120) not null,
    -- without accents and case, for the order of the list
    sort_name varchar(240) not null,
    birth_date date,
    phone varchar(40) not null,
    email varchar(254) not null,
    preferred_channel varchar(10) not null,
    preferred_time varchar(120) not null,
    language varchar(20) not null,
    emergency_name varchar(120) not null,
    emergency_phone varchar(40) not null,
    emergency_consent boolean not null,
    doctor varchar(250) not null,
    guardian varchar(250) not null,
    assigned_therapist uuid constraint clients_assigned_therapist references users (id),
    archived boolean not null,
    created_at timestamp with time zone not null,
    created_by uuid not null,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    version integer not null
);
create index clients_by_name on clients (archived, sort_name, id);

-- One row for each way in: 'n' + a word of the name, 'e' + the e-mail address, 'p' + the phone number's digits,
-- 'r' + the same digits from the last to the first. Found by the start of the token, so that an index serves all of them.
create table client_tokens (
    client_id uuid not null constraint client_tokens_client references clients (id) on delete cascade,
    token varchar(260) not null,
    constraint client_tokens_pk primary key (client_id, token)
);
