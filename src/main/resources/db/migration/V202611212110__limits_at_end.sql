-- What limited a session beside its frozen screening, as it stood when the session ended: what its own follow-up brings, or
-- what is agreed later, is for other sessions.
alter table sessions add column limits_at_end text;

-- Why somebody worked beyond a limit that stood for the session. Only added to.
create table session_limit_reasons (
    id uuid primary key,
    session_id uuid not null,
    limit_key varchar(1000) not null,
    done varchar(2000) not null,
    words varchar(4000) not null,
    reason varchar(500) not null,
    author_id uuid not null,
    made_at timestamp with time zone not null,
    constraint fk_session_limit_reason_chart foreign key (session_id) references session_charts (session_id)
);
create index ix_session_limit_reason_session on session_limit_reasons (session_id, made_at);

-- Why a chart was signed although its note was empty or its time is unlikely.
alter table session_charts add column signed_although text;
alter table session_charts add column signed_because varchar(500);
