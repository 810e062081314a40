-- How far each referral has come, and when it began, so that loops are counted without reading each of their steps.

alter table referrals add column begun_at timestamp with time zone;
alter table referrals add column reached varchar(10);
update referrals set begun_at = coalesce(
    (select min(s.made_at) from referral_steps s where s.referral_id = referrals.id), state_at);
-- a step that a later one mends counts no more
update referrals set reached = case
    when state in ('helped', 'no_change', 'worse') then 'answered'
    when state = 'attended' or exists (select 1 from referral_steps s where s.referral_id = referrals.id and s.state = 'attended'
        and not exists (select 1 from referral_steps m where m.referral_id = s.referral_id and m.corrects = s.position)) then 'seen'
    when first_appointment is not null then 'appointed'
    when without_letter or exists (select 1 from referral_steps s where s.referral_id = referrals.id and s.state = 'letter_sent'
        and not exists (select 1 from referral_steps m where m.referral_id = s.referral_id and m.corrects = s.position)) then 'under_way'
    when exists (select 1 from referral_steps s where s.referral_id = referrals.id and s.state in ('accepted', 'not_attended')
        and not exists (select 1 from referral_steps m where m.referral_id = s.referral_id and m.corrects = s.position)) then 'wanted'
    when exists (select 1 from referral_steps s where s.referral_id = referrals.id and s.state = 'offered'
        and not exists (select 1 from referral_steps m where m.referral_id = s.referral_id and m.corrects = s.position)) then 'told'
    else 'suggested' end;
alter table referrals alter column begun_at set not null;
alter table referrals alter column reached set not null;
alter table referrals add constraint referrals_reached check (
    reached in ('suggested', 'told', 'wanted', 'under_way', 'appointed', 'seen', 'answered'));
create index referrals_by_begin on referrals (begun_at, id);
create index referrals_by_owner_begin on referrals (owner_id, begun_at);
