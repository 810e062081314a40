-- The address under which a therapist's phone reads their sessions; only the hash of its secret is kept.

create table calendar_feeds (
    id uuid constraint calendar_feeds_pk primary key,
    user_id uuid not null constraint calendar_feeds_user references users (id),
    token_hash varchar(64) not null constraint calendar_feeds_token unique,
    made_at timestamp with time zone not null,
    constraint calendar_feeds_one unique (user_id)
);
