-- The rows that are counted hold all that is counted, in one table, and are made anew by client. Nothing here is entered by
-- anyone: what follows makes them again from the records.

drop table outcome_work;
drop table outcome_rows;

create table outcome_rows (
    session_id uuid constraint outcome_rows_pk primary key,
    -- of the writing that made the row; readers ask for what is newer than what they have
    change_no bigint not null,
    client_id uuid not null,
    therapist_id uuid not null,
    session_end timestamp with time zone not null,
    -- the practice's day on which it ended
    session_day date not null,
    -- the client's first here
    first_here boolean not null,
    finished boolean not null,
    signed boolean not null,
    -- region:modality:pressure of each line of work, separated by blanks
    work varchar(4000) not null,
    -- codes of the conditions that were known to hold, separated by blanks
    conditions varchar(2000) not null,
    overridden boolean not null,
    adjusted boolean not null,
    -- the worst soreness of the client's session before this one
    worst_before integer,
    -- whether the client came again for a finished session within 42 days
    returned boolean not null,
    -- whether anybody was to ask, and how first
    followed boolean not null,
    asked varchar(10) not null,
    -- false: nobody has answered, which is not known and never well
    answered boolean not null,
    worst integer,
    gone_after integer,
    sore_at integer,
    benefit integer,
    complaint_before integer,
    complaint_now integer,
    would_return varchar(10) not null,
    red_flag varchar(10) not null,
    level varchar(10),
    changed boolean not null,
    lowered boolean not null,
    doctor_heard boolean not null,
    alerted boolean not null,
    contact_minutes integer,
    constraint outcome_rows_worst check (worst between 0 and 10),
    constraint outcome_rows_told check (worst is null or answered),
    constraint outcome_rows_benefit check (benefit between -3 and 3)
);
create index outcome_rows_by_change on outcome_rows (change_no);
create index outcome_rows_by_client on outcome_rows (client_id);

-- the last writing, and the last that left a client without rows; one row, locked by whoever writes
create table outcome_progress (
    id integer constraint outcome_progress_pk primary key,
    change_no bigint not null,
    emptied_no bigint not null,
    constraint outcome_progress_one check (id = 1)
);
insert into outcome_progress (id, change_no, emptied_no) values (1, 0, 0);

-- clients about whom something has changed since their rows were made; as often as it has
create table outcome_stale (
    id uuid constraint outcome_stale_pk primary key,
    client_id uuid not null
);
create index outcome_stale_by_client on outcome_stale (client_id);
insert into outcome_stale (id, client_id) select id, id from clients;
