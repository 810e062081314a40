-- Of sessions of clients with an earlier score: whether another was to be asked after it, and what came of it.
-- Nobody had any before, so the rows that are there are right as they are.
alter table outcome_rows add column scored boolean default false not null;
alter table outcome_rows add column score_change varchar(20);
alter table outcome_rows add column link_scored boolean default false not null;
alter table outcome_rows add column link_score_change varchar(20);
