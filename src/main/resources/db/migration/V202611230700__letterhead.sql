-- What stands on paper beside the practice's name and phone number; empty until somebody fills it in.
alter table practices add column address varchar(300) default '' not null;
alter table practices add column email varchar(254) default '' not null;
alter table practices add column web varchar(300) default '' not null;
