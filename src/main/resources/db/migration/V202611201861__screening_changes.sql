-- What a screening allows that the one before did not, or no longer, in the words of its day; and who has read that.

create table screening_changes (
    id uuid constraint screening_changes_pk primary key,
    session_id uuid not null constraint screening_changes_session references sessions (id),
    client_id uuid not null,
    screening_id uuid not null constraint screening_changes_screening references screenings (id),
    -- when the screening was made that it is compared with
    since_at timestamp with time zone not null,
    cause varchar(20) not null,
    -- anything is less free than before; otherwise everything that changed is milder
    stricter boolean not null,
    -- the differences in words with the findings behind them, as JSON
    lines text not null,
    made_at timestamp with time zone not null,
    constraint screening_changes_cause check (cause in ('INTAKE', 'CLEARANCE', 'HOLD', 'MEANWHILE'))
);
create index screening_changes_by_session on screening_changes (session_id, made_at);
create index screening_changes_by_screening on screening_changes (screening_id);
create index screening_changes_by_client on screening_changes (client_id, made_at);
-- every node looks for the newest of all
create index screening_changes_by_moment on screening_changes (made_at);

create table screening_changes_seen (
    change_id uuid not null constraint screening_changes_seen_change references screening_changes (id),
    user_id uuid not null,
    seen_at timestamp with time zone not null,
    constraint screening_changes_seen_pk primary key (change_id, user_id)
);
