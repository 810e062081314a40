-- How long a screen may rest before it locks or its session ends, and the devices that are the practice's own.

alter table practices add column idle_minutes integer default 30 not null;
alter table practices add column lock_minutes integer default 5 not null;
alter table practices add constraint practices_idle check (idle_minutes between 5 and 60);
alter table practices add constraint practices_lock check (lock_minutes between 1 and 30);

create table practice_devices (
    id uuid constraint practice_devices_pk primary key,
    name varchar(60) not null,
    -- SHA-256 of what the device's cookie holds, in hex; the token itself is nowhere else
    token_hash varchar(64) not null constraint practice_devices_token unique,
    marked_at timestamp with time zone not null,
    marked_by uuid not null constraint practice_devices_marked_by references users (id)
);
