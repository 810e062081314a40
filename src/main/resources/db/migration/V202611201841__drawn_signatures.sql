-- The lines of a drawn signature; empty where the name alone stands for it.
alter table intake_versions add column signature text default '' not null;
alter table consents add column signature text default '' not null;
