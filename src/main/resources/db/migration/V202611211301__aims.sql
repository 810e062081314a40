-- What clients want to be able to do again, in their own words, and how well they can, over time.

-- an episode: it begins when aims are set, and ends when others take their place or it is said to be over
create table aim_sets (
    id uuid constraint aim_sets_pk primary key,
    client_id uuid not null constraint aim_sets_client_fk references clients (id),
    -- counted per client
    number integer not null,
    -- what it is about, in the client's words; may be empty
    complaint varchar(200) not null,
    set_at timestamp with time zone not null,
    set_by uuid not null,
    ended_at timestamp with time zone,
    ended_by uuid,
    -- replaced, ended, mistake
    ended_how varchar(20),
    -- the client while it is open, so that there is only one
    open_for uuid constraint aim_sets_one_open unique,
    version integer not null,
    constraint aim_sets_number unique (client_id, number),
    constraint aim_sets_end check ((ended_at is null) = (ended_how is null) and (ended_at is null) = (open_for is not null))
);

create table aims (
    id uuid constraint aims_pk primary key,
    set_id uuid not null constraint aims_set_fk references aim_sets (id),
    position integer not null,
    -- in the client's words
    activity varchar(200) not null,
    constraint aims_position unique (set_id, position),
    constraint aims_positions check (position between 0 and 2)
);

-- what was said of one aim at one time; what was not asked has no row
create table aim_ratings (
    id uuid constraint aim_ratings_pk primary key,
    aim_id uuid not null constraint aim_ratings_aim_fk references aims (id),
    client_id uuid not null,
    -- the session after which, or at whose arrival, it was asked; none at the start
    session_id uuid,
    -- start, call, visit
    way varchar(20) not null,
    -- 0 cannot do it at all, 10 as before; none: asked, and the client did not know
    rating integer,
    rated_at timestamp with time zone not null,
    rated_by uuid not null,
    version integer not null,
    constraint aim_ratings_scale check (rating between 0 and 10),
    constraint aim_ratings_session check ((way = 'start') = (session_id is null))
);
create index aim_ratings_by_client on aim_ratings (client_id, rated_at);
create index aim_ratings_by_aim on aim_ratings (aim_id);
