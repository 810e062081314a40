-- Whoever opens a record that is not theirs: the client's own therapist is told as well as the managers.

alter table record_looks add column therapist_id uuid constraint record_looks_therapist references users (id) on delete set null;
-- when that therapist took note
alter table record_looks add column told_at timestamp with time zone;
create index record_looks_by_told on record_looks (therapist_id, told_at, given_at);
create index record_looks_by_kind on record_looks (kind, given_at, id);
