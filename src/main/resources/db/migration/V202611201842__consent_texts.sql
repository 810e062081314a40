-- The practice's own words of the consents. Never changed: a new wording has the next number. Number 1 is the program's.
create table consent_wordings (
    number integer constraint consent_wordings_pk primary key,
    language varchar(20) not null,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    constraint consent_wordings_number check (number > 1)
);

-- Only what the change was about; the rest reads as before.
create table consent_texts (
    number integer not null constraint consent_texts_wording references consent_wordings (number),
    kind varchar(20) not null,
    text varchar(2000) not null,
    constraint consent_texts_pk primary key (number, kind)
);
