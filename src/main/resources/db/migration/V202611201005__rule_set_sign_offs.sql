-- Clinicians who have read a version of the rule set and stand for it. Nothing is deleted: what was wrong is withdrawn.

create table rule_set_sign_offs (
    id uuid constraint rule_set_sign_offs_pk primary key,
    rule_set varchar(40) not null,
    name varchar(200) not null,
    profession varchar(200) not null,
    -- the day on which they signed, as they say
    signed_on date not null,
    note varchar(2000) not null,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    withdrawn_by uuid,
    withdrawn_at timestamp with time zone,
    withdrawn_why varchar(2000) not null,
    version integer not null,
    constraint rule_set_sign_offs_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index rule_set_sign_offs_by_rule_set on rule_set_sign_offs (rule_set, signed_on);
