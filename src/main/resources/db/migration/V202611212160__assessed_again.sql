-- The same answers are judged again once it was corrected when the session took place: not unique any longer. H2 keeps the
-- unique index for the reference that stands on the same column, so the column is made anew.

alter table assessments add column answers_id uuid;
update assessments set answers_id = feedback_id;
alter table assessments drop column feedback_id;
alter table assessments rename column answers_id to feedback_id;
alter table assessments alter column feedback_id set not null;
alter table assessments add constraint assessments_feedback foreign key (feedback_id) references feedbacks (id);
create index assessments_by_feedback on assessments (feedback_id);
