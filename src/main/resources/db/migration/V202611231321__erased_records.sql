-- What was erased for good, so that a restored backup erases it again; the same list lies outside the database.
create table erased_records (
    id uuid constraint erased_records_pk primary key,
    kind varchar(20) not null,
    erased_at timestamp with time zone not null
);
