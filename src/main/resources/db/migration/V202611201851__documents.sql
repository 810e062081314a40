-- Files that belong to records: photos and papers; never changed. What is in them stands apart, in pieces, so that no list
-- reads it and both databases keep it in an ordinary column.
create table documents (
    id uuid constraint documents_pk primary key,
    kind varchar(10) not null,
    bytes integer not null,
    sha256 varchar(64) not null,
    made_at timestamp with time zone not null,
    constraint documents_kind check (kind in ('jpeg', 'pdf')),
    constraint documents_bytes check (bytes > 0)
);

create table document_parts (
    id uuid constraint document_parts_pk primary key,
    document_id uuid not null constraint document_parts_document references documents (id),
    part_no integer not null,
    content bytea not null,
    constraint document_parts_once unique (document_id, part_no)
);

-- Photos and papers of a session.
create table session_attachments (
    id uuid constraint session_attachments_pk primary key,
    session_id uuid not null constraint session_attachments_chart references session_charts (session_id),
    document_id uuid not null constraint session_attachments_document references documents (id),
    -- the same picture, small; null for what is no picture
    small_id uuid constraint session_attachments_small references documents (id),
    caption varchar(200) not null,
    added_by uuid not null,
    added_at timestamp with time zone not null,
    -- taken away, and erased once that can no longer be undone
    removed_at timestamp with time zone,
    version integer not null,
    constraint session_attachments_document_once unique (document_id),
    constraint session_attachments_small_once unique (small_id)
);
create index session_attachments_by_session on session_attachments (session_id, added_at);
create index session_attachments_by_removal on session_attachments (removed_at);
