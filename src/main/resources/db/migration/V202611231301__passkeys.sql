-- Passkeys: a device that holds a key of its own, in place of password and code.

create table passkeys (
    id uuid constraint passkeys_pk primary key,
    user_id uuid not null constraint passkeys_user references users (id),
    label varchar(60) not null,
    -- what the device has told at its registration, in base64url; all of it is public
    credential_id varchar(1400) not null constraint passkeys_credential unique,
    public_key varchar(4000) not null,
    attestation varchar(16000) not null,
    client_data varchar(4000) not null,
    signature_count bigint not null,
    user_verified boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    added_at timestamp with time zone not null,
    used_at timestamp with time zone not null
);
create index passkeys_by_user on passkeys (user_id, added_at);
