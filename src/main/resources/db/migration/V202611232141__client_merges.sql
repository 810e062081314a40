-- Two records of one person: which were made one, which rows came from whom, and which look alike and are not.

create table client_merges (
    id uuid constraint client_merges_pk primary key,
    -- the record that is kept
    client_id uuid not null constraint client_merges_client references clients (id) on delete cascade,
    merged_id uuid not null constraint client_merges_merged references clients (id) on delete cascade,
    merged_at timestamp with time zone not null,
    merged_by uuid not null,
    -- as it was before
    merged_archived boolean not null,
    kept_seen date,
    undone_at timestamp with time zone,
    undone_by uuid
);
create index client_merges_by_client on client_merges (client_id, merged_at);
create index client_merges_by_merged on client_merges (merged_id);

-- every row of either record at that moment, and whose it was
create table merged_rows (
    merge_id uuid not null constraint merged_rows_merge references client_merges (id) on delete cascade,
    table_name varchar(40) not null,
    row_id uuid not null,
    moved boolean not null,
    -- its number among the rows of its client, where rows are counted
    number integer,
    constraint merged_rows_pk primary key (merge_id, table_name, row_id)
);

create table client_distinctions (
    client_id uuid not null constraint client_distinctions_client references clients (id) on delete cascade,
    other_id uuid not null constraint client_distinctions_other references clients (id) on delete cascade,
    said_at timestamp with time zone not null,
    said_by uuid not null,
    constraint client_distinctions_pk primary key (client_id, other_id)
);
create index client_distinctions_by_other on client_distinctions (other_id);

create index clients_by_birth_date on clients (birth_date);

-- the newest version of the record that was made one with this one's; until the next version, the more careful answer of both counts
alter table intake_versions add column merged_with uuid;
create index intake_versions_merged_with on intake_versions (merged_with);
