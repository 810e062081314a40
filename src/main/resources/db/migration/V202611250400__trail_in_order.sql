-- What was written before there was a chain is chained in order of time, a piece at a time; the next piece goes on
-- where the last one ended.
create index audit_entries_in_order on audit_entries (happened_at, id);
drop index audit_entries_by_time;
