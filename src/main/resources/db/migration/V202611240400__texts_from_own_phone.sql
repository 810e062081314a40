-- The practice's own phone, which sends texts, and what it said of each.

create table practice_phones (
    id uuid constraint practice_phones_pk primary key,
    -- at most one
    only_one boolean default true not null constraint practice_phones_one unique,
    -- within the practice's network
    address varchar(200) not null,
    user_name varchar(100) not null,
    -- whoever has it sends texts in the practice's name, so it is encrypted
    sealed_password varchar(1000) not null,
    set_by uuid not null constraint practice_phones_user references users (id),
    set_at timestamp with time zone not null,
    -- when it was last called, and what went wrong then
    asked_at timestamp with time zone not null,
    trouble varchar(20),
    -- of the last time that it said how it is
    app_version varchar(40) not null,
    battery integer,
    charging boolean,
    constraint practice_phones_only check (only_one)
);

-- when the phone took a text; empty again once it said that nothing left
alter table messages add column handed_at timestamp with time zone;
-- when the phone is asked next what became of it, and until when
alter table messages add column look_at timestamp with time zone;
alter table messages add column look_until timestamp with time zone;
-- when the phone knew that it has arrived
alter table messages add column delivered_at timestamp with time zone;
create index messages_by_look on messages (look_at, id);

-- texts are due like mails; by what a message goes says who takes it
update messages set next_try = due where way = 'text' and state = 'queued' and next_try is null;
