-- Answers after a session know the edition of the questions in which they were asked; until now there was one. A sign
-- that came later was asked of nobody, even where the line that names it now was denied.
alter table feedbacks add column edition integer default 1 not null;
alter table feedbacks alter column edition drop default;
