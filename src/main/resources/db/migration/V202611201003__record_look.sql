-- Why somebody looks into a record that is not open to them by itself.

create table record_looks (
    id uuid constraint record_looks_pk primary key,
    client_id uuid not null constraint record_looks_client references clients (id) on delete cascade,
    user_id uuid not null constraint record_looks_user references users (id) on delete cascade,
    kind varchar(20) not null,
    reason varchar(400) not null,
    given_at timestamp with time zone not null,
    -- the sign-in for which a review holds; null for what ends at a moment
    sign_in uuid,
    -- the first moment at which it does not hold any more; null for a review
    ends_at timestamp with time zone,
    -- the manager who took note
    seen_by uuid,
    seen_at timestamp with time zone,
    constraint record_looks_end check ((sign_in is null) <> (ends_at is null))
);
create index record_looks_by_user on record_looks (user_id, client_id, given_at);
create index record_looks_by_seen on record_looks (kind, seen_at, given_at);
create index record_looks_by_client on record_looks (client_id);
