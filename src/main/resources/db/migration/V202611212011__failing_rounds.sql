-- What the program does by itself and what has failed, again and again, since its last success on any node.
create table failing_rounds (
    name varchar(80) not null,
    since timestamp with time zone not null,
    last_at timestamp with time zone not null,
    times integer not null,
    constraint failing_rounds_pk primary key (name)
);
