-- why a therapist went ahead against a finding, as a code beside the words; those before had words only
alter table screening_overrides add column why varchar(40);
alter table screening_overrides add constraint screening_overrides_why check (why = any (array[
    'known_and_stable', 'region_left_out', 'lighter_than_limit', 'informed_wish', 'record_out_of_date',
    'judged_without_bearing', 'rule_does_not_fit']));
