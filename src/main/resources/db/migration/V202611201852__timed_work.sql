-- The line of work that is being timed; at most one, and none once the session has ended.
alter table session_charts add column timed_region varchar(30);
alter table session_charts add column timed_side varchar(10);
alter table session_charts add column timed_modality varchar(30);
alter table session_charts add column timed_since timestamp with time zone;
