-- What was answered so far counts from the first dangerous answer on, before the answers are given: each set of answers keeps
-- its level while it is a draft, and each follow-up the gravest of them and the level of its open alert, so that the list and
-- every screen say no milder level beside it.

alter table feedbacks add column level_so_far varchar(10);

alter table follow_ups add column level_so_far varchar(10);
alter table follow_ups add column alert_level varchar(10);

update follow_ups set alert_level = (
    select max(a.level) from alerts a where a.open_for = follow_ups.id)
where alert_open = true;

-- an alert of emergency stood behind milder ones while the answers that raised it were not given yet
update follow_ups set urgency = 0 where alert_level = 'emergency' and urgency = 1;
