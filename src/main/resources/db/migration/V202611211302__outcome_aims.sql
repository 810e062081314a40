-- Of sessions in whose time a client had aims: how many, the sum of their ratings at the start, and as told after the session.
-- Nobody had any before, so the rows that are there are right as they are.
alter table outcome_rows add column aims integer default 0 not null;
alter table outcome_rows add column aims_start integer;
alter table outcome_rows add column aims_now integer;
