-- What was recommended for the next session is counted by kind, with what became of it; a session planned without an adjustment
-- is none that was adjusted. Every row is made anew; until then it tells of no adjustment.

alter table outcome_rows drop column adjusted;
-- codes of the kinds of adjustments that were applied to the session, separated by blanks
alter table outcome_rows add column adjusted varchar(600) default '' not null;
-- kind-use of each kind of adjustment that came of the session, separated by blanks
alter table outcome_rows add column advised varchar(800) default '' not null;
insert into outcome_stale (id, client_id)
    select c.id, c.id from clients c where not exists (select 1 from outcome_stale s where s.id = c.id);
