-- A client's rights: a record that only managers see until it is lifted, and who was last seen when.

alter table clients add column restricted boolean default false not null;
-- the day of the last session that began; before the first, the day of the entry; none for a client whom an older program enters beside
-- this one
alter table clients add column last_seen date;
update clients set last_seen = coalesce(
    (select cast(max(s.start_at) as date) from sessions s where s.client_id = clients.id
        and s.state = any (array['IN_PROGRESS', 'FINISHED', 'SIGNED', 'BROKEN_OFF'])),
    cast(created_at as date));
create index clients_by_last_seen on clients (last_seen, id);

create table client_restrictions (
    id uuid constraint client_restrictions_pk primary key,
    client_id uuid not null constraint client_restrictions_client references clients (id),
    reason varchar(20) not null,
    since timestamp with time zone not null,
    restricted_by uuid not null,
    -- the first day on which nothing has to be kept any more, where the law of the country wants it kept
    kept_until date,
    lifted_at timestamp with time zone,
    lifted_by uuid,
    constraint client_restrictions_reason check (reason = any (array['wish', 'dispute', 'retention']))
);
create index client_restrictions_by_client on client_restrictions (client_id, since);

-- for how many years after the last visit the practice keeps a record
alter table practices add column retention_years integer default 10 not null;
