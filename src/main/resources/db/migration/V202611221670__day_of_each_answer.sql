-- Each answer knows the day on which it was last told and the edition of the questions in which it was asked. Until now
-- a version dated everything in it, and there was one edition.

alter table intake_answers add column told_on date;
alter table intake_answers add column edition integer default 1 not null;
update intake_answers set told_on = (select v.told_on from intake_versions v where v.id = version_id);
alter table intake_answers alter column told_on set not null;
alter table intake_answers alter column edition drop default;

alter table intake_versions add column massages_told_on date;
update intake_versions set massages_told_on = told_on;
alter table intake_versions alter column massages_told_on set not null;
