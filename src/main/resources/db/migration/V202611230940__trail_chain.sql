-- The chain over the trail: each link carries the keyed hash of its entry's content, and that of itself and of the link
-- before. The key is not in the database. The program only ever inserts here.
create table audit_links (
    number bigint constraint audit_links_pk primary key,
    entry_id uuid not null,
    -- of the entry's content
    seal varchar(64) not null,
    -- of this number, the seal and the hash before
    hash varchar(64) not null
);
create unique index audit_links_by_entry on audit_links (entry_id);

-- Entries that the program itself took out again, with made-up clients; the proof is keyed too.
create table audit_withdrawals (
    number bigint constraint audit_withdrawals_pk primary key,
    proof varchar(64) not null
);

-- One row: the chain's newest link. Whoever adds to the chain locks it, last of all.
create table audit_head (
    id integer constraint audit_head_pk primary key,
    chain uuid not null,
    -- shows that a key is the one that the chain was begun with
    key_check varchar(64) not null,
    number bigint not null,
    hash varchar(64) not null,
    -- says, keyed too, that every entry from before the chain is in it
    complete varchar(64),
    constraint audit_head_one check (id = 1)
);
