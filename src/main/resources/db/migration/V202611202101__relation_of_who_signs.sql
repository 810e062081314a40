-- How who signs is related to a client who does not decide alone; empty where the client signs.
alter table intake_versions add column relation varchar(120) default '' not null;
alter table consents add column relation varchar(120) default '' not null;
