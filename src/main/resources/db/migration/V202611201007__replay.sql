-- decisions of a period are read page by page, the latest first
create index assessments_by_time on assessments (assessed_at, id);
