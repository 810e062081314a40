-- What was answered stands once, as it was given: the codes of questions and answers as a JSON object. What the rules
-- read is made from it. Only the hours of soreness stay a column: "the next day" meant so many hours at that moment.
alter table feedbacks add column answers varchar(8000) default '{}' not null;
update feedbacks
set answers = '{"' || replace(replace(steps_done, '=', '":"'), ';', '","') || '"}'
where steps_done <> '';
alter table feedbacks alter column answers drop default;
drop table feedback_symptoms;
