-- To whom clients can be referred. Nothing about clients stands here.

create table partners (
    id uuid constraint partners_pk primary key,
    name varchar(120) not null,
    -- without accents and case, for the order of the list
    sort_name varchar(240) not null,
    organisation varchar(160) not null,
    other_skills varchar(500) not null,
    place varchar(120) not null,
    address varchar(500) not null,
    phone varchar(40) not null,
    email varchar(254) not null,
    web varchar(310) not null,
    notes varchar(4000) not null,
    -- until a first appointment, as agreed with the partner
    agreed_days integer,
    active boolean not null,
    -- the entry that took this one's place, where the same partner stood twice
    merged_into uuid constraint partners_merged_into references partners (id),
    created_at timestamp with time zone not null,
    created_by uuid not null,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    version integer not null,
    constraint partners_days check (agreed_days between 0 and 365),
    constraint partners_merged check (merged_into is null or active = false)
);
create index partners_by_name on partners (active, sort_name, id);

create table partner_disciplines (
    partner_id uuid not null constraint partner_disciplines_partner references partners (id) on delete cascade,
    discipline varchar(20) not null,
    constraint partner_disciplines_pk primary key (partner_id, discipline)
);
create index partner_disciplines_by_word on partner_disciplines (discipline, partner_id);

create table partner_skills (
    partner_id uuid not null constraint partner_skills_partner references partners (id) on delete cascade,
    skill varchar(20) not null,
    constraint partner_skills_pk primary key (partner_id, skill)
);
create index partner_skills_by_word on partner_skills (skill, partner_id);

create table partner_languages (
    partner_id uuid not null constraint partner_languages_partner references partners (id) on delete cascade,
    language varchar(3) not null,
    constraint partner_languages_pk primary key (partner_id, language)
);
create index partner_languages_by_word on partner_languages (language, partner_id);

-- The ways in, as with clients: found by the start of the token.
create table partner_tokens (
    partner_id uuid not null constraint partner_tokens_partner references partners (id) on delete cascade,
    token varchar(260) not null,
    constraint partner_tokens_pk primary key (partner_id, token)
);

-- By what two entries are taken for the same partner: 'n' + the name's words in order, 'e' + the e-mail address, 'p' + the
-- last digits of the phone number. The first entry with a mark has number 0; one that somebody has called another partner
-- has the next. So two people who save the same partner at the same moment cannot both have number 0.
create table partner_marks (
    partner_id uuid not null constraint partner_marks_partner references partners (id) on delete cascade,
    mark varchar(260) not null,
    number integer not null,
    constraint partner_marks_pk primary key (partner_id, mark),
    constraint partner_marks_once unique (mark, number)
);
