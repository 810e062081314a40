-- What the checks of the activity log and of signed records have found: kinds and ids, never what stands in a record.
create table trail_checks (
    id uuid constraint trail_checks_pk primary key,
    made_at timestamp with time zone not null,
    -- nightly, asked for on the page, or one record as it was opened
    way varchar(20) not null,
    entries bigint not null,
    records bigint not null,
    found integer not null,
    -- JSON
    findings text not null,
    constraint trail_checks_way check (way = any (array['nightly', 'asked', 'opened']))
);
create index trail_checks_by_time on trail_checks (made_at);
