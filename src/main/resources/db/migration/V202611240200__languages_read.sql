-- codes of languages for clients that a native speaker has read, with spaces between them
alter table practices add column languages_read varchar(100) default '' not null;
