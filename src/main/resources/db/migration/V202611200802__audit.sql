-- Who looked at what and who changed what. The program only ever inserts here.
create table audit_entries (
    id uuid constraint audit_entries_pk primary key,
    happened_at timestamp with time zone not null,
    -- null where nobody was signed in: set-up, a client's link, the program itself
    user_id uuid,
    action varchar(60) not null,
    record_type varchar(60) not null,
    record_id uuid not null,
    client_id uuid,
    why varchar(500) not null
);
create index audit_entries_by_time on audit_entries (happened_at);
create index audit_entries_by_user on audit_entries (user_id, happened_at);
create index audit_entries_by_client on audit_entries (client_id, happened_at);
create index audit_entries_by_record on audit_entries (record_id, happened_at);
