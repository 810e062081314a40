-- Who edited a plan last: only another person's edit is told to a second editor, and a new screening is none.
alter table sessions add column edits integer default 0 not null;
alter table sessions add column edited_by uuid;
alter table sessions add column edited_at timestamp with time zone;
