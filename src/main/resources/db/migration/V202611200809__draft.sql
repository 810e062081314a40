-- Unfinished forms: one per person and form, replaced as one types.

create table drafts (
    id uuid constraint drafts_pk primary key,
    -- the sign-in name of the one who types
    owner varchar(60) not null,
    -- what the draft is for, e.g. intake:<client id>
    form varchar(120) not null,
    content text not null,
    saved_at timestamp with time zone not null,
    version integer not null,
    constraint drafts_one_per_form unique (owner, form)
);
