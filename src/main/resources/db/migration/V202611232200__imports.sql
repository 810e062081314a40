-- What was brought in from other programs: when, by whom, and which record came from where, so that the same file changes nothing a
-- second time and the last import can be undone.

create table imports (
    id uuid constraint imports_pk primary key,
    begun_at timestamp with time zone not null,
    begun_by uuid not null constraint imports_user references users (id),
    ended_at timestamp with time zone,
    state varchar(20) not null,
    clients integer not null,
    visits integer not null,
    sessions integer not null,
    changed integer not null,
    -- what an undoing had to leave, because somebody has worked on it
    stayed integer not null,
    constraint imports_state check (state = any (array['running', 'done', 'stopped', 'undone']))
);
create index imports_by_time on imports (begun_at, id);

create table import_records (
    id uuid constraint import_records_pk primary key,
    import_id uuid not null constraint import_records_import references imports (id),
    client_id uuid not null constraint import_records_client references clients (id),
    -- empty for the client's own entry
    session_id uuid constraint import_records_session references sessions (id),
    source varchar(20) not null,
    -- by which the source knows it; empty if it has no key
    source_key varchar(120) not null,
    -- whether the import made the record, or found it
    brought boolean not null,
    -- of the record as it was made, by which later work on it is seen
    version integer not null
);
create index import_records_by_import on import_records (import_id, session_id);
create index import_records_by_client on import_records (client_id);
create index import_records_by_session on import_records (session_id);

-- sessions that took place, or were to, before the practice began to use the program
create table earlier_visits (
    id uuid constraint earlier_visits_pk primary key,
    client_id uuid not null constraint earlier_visits_client references clients (id),
    import_id uuid not null constraint earlier_visits_import references imports (id),
    source varchar(20) not null,
    source_key varchar(120) not null,
    started_at timestamp with time zone not null,
    -- 0 if the file does not tell
    minutes integer not null,
    therapist varchar(200) not null,
    treatment varchar(200) not null,
    state varchar(20) not null,
    constraint earlier_visits_state check (state = any (array['kept', 'cancelled', 'missed', 'unknown']))
);
create index earlier_visits_by_client on earlier_visits (client_id, started_at);
create index earlier_visits_by_import on earlier_visits (import_id);

-- planned sessions that a later file has moved: where they were before
create table import_moves (
    id uuid constraint import_moves_pk primary key,
    import_id uuid not null constraint import_moves_import references imports (id),
    client_id uuid not null constraint import_moves_client references clients (id),
    session_id uuid not null constraint import_moves_session references sessions (id),
    was_start varchar(16) not null,
    was_minutes integer not null,
    was_therapist uuid not null,
    edits integer not null
);
create index import_moves_by_import on import_moves (import_id);
create index import_moves_by_client on import_moves (client_id);
create index import_moves_by_session on import_moves (session_id);

-- what the practice has said once about words of files: which column holds what, who is meant, what a treatment is
create table import_words (
    kind varchar(20) not null,
    word varchar(200) not null,
    meaning varchar(1000) not null,
    constraint import_words_pk primary key (kind, word),
    constraint import_words_kind check (kind = any (array['columns', 'order', 'therapist', 'treatment']))
);
