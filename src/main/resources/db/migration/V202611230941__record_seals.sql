-- Keyed hashes of what was signed. Only added to; each is a link of the trail's chain, like an entry.
create table record_seals (
    id uuid constraint record_seals_pk primary key,
    kind varchar(40) not null,
    record_id uuid not null,
    client_id uuid,
    -- of the record's content
    seal varchar(64) not null,
    sealed_at timestamp with time zone not null,
    -- made later than the record, which was signed by a program without seals
    afterwards boolean not null
);
create index record_seals_by_record on record_seals (record_id, kind);
create index record_seals_by_client on record_seals (client_id);
