-- Series of sessions: planned in one go, and judged on a day.

create table series (
    id uuid constraint series_pk primary key,
    client_id uuid not null constraint series_client_fk references clients (id),
    -- who judges it
    therapist_id uuid not null,
    -- the ids of its sessions, in their order
    session_ids text not null,
    planned_at timestamp with time zone not null,
    planned_by uuid not null,
    -- from when on it is to be judged: the beginning of that day
    due timestamp with time zone not null,
    judged_at timestamp with time zone,
    judged_by uuid,
    -- go_on, change, refer; mistake: taken back before it began
    way varchar(20),
    reason text not null,
    -- the client while it is open, so that there is only one
    open_for uuid constraint series_one_open unique,
    version integer not null,
    constraint series_end check ((judged_at is null) = (way is null) and (judged_at is null) = (open_for is not null)),
    constraint series_way check (way = any (array['go_on', 'change', 'refer', 'mistake']))
);
create index series_by_client on series (client_id, planned_at);
create index series_due on series (judged_at, due);
