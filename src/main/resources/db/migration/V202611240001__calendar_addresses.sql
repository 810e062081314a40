-- Calendars of other programs that a manager has subscribed to: read once an hour, and what came of it.

create table calendar_addresses (
    id uuid constraint calendar_addresses_pk primary key,
    -- whoever has the address reads the calendar, so it is encrypted
    sealed_address varchar(1000) not null,
    host varchar(255) not null,
    therapist_id uuid not null constraint calendar_addresses_therapist references users (id),
    added_by uuid not null constraint calendar_addresses_user references users (id),
    added_at timestamp with time zone not null,
    -- when it was last tried; no two nodes try at once
    read_at timestamp with time zone not null,
    outcome varchar(20) not null,
    -- of the last time that it was read: appointments that came, moved or were cancelled, and those that stayed out
    took integer not null,
    left_out integer not null
);
create index calendar_addresses_by_time on calendar_addresses (read_at);

-- imports that such a calendar has brought
alter table imports add column calendar_id uuid;
alter table imports add constraint imports_calendar foreign key (calendar_id) references calendar_addresses (id) on delete set null;
create index imports_by_calendar on imports (calendar_id);
