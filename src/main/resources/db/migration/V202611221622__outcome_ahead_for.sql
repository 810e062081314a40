-- why therapists went ahead against findings, as codes
alter table outcome_rows add column ahead_for varchar(400) default '' not null;
