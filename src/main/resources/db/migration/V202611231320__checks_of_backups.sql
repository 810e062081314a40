-- A check may be made because a backup holds something that does not fit.
alter table trail_checks drop constraint trail_checks_way;
alter table trail_checks add constraint trail_checks_way
    check (way = any (array['nightly', 'asked', 'opened', 'backed_up']));
