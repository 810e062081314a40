-- The client's check-in by link. Only the hash of a token is kept, here and in every backup.

alter table practices add column public_address varchar(200) default '' not null;

create table check_in_links (
    id uuid constraint check_in_links_pk primary key,
    follow_up_id uuid not null constraint check_in_links_follow_up references follow_ups (id),
    token_hash varchar(64) not null constraint check_in_links_token unique,
    -- what the page starts in, where the client has said so; else the browser's language
    language varchar(20) not null,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);
create index check_in_links_by_follow_up on check_in_links (follow_up_id);

-- One browser that answers by a link; made with the first answer, for opening leaves no trace.
create table check_in_visits (
    id uuid constraint check_in_visits_pk primary key,
    link_id uuid not null constraint check_in_visits_link references check_in_links (id),
    -- of the link's token and a secret of the browser together
    browser_hash varchar(64) not null constraint check_in_visits_browser unique,
    -- rises with each new start, so that a page from before it is known as old
    round integer not null,
    feedback_id uuid,
    last_at timestamp with time zone not null,
    version integer not null
);
create index check_in_visits_by_link on check_in_visits (link_id);
