-- A referral is a loop: from the suggestion over the answer, the letter and the visit to what it did.

alter table referrals drop constraint referrals_state;
alter table referrals drop constraint referrals_open;
alter table referral_steps alter column state set data type varchar(20);
alter table referrals alter column state set data type varchar(20);
-- empty where the program did it by itself: what the rules suggest, what ends unanswered
alter table referrals alter column state_by drop not null;
alter table referral_steps alter column made_by drop not null;

-- whose it is in the list of work
alter table referrals add column owner_id uuid;
update referrals set owner_id = state_by;
alter table referrals alter column owner_id set not null;
-- a practitioner or a class; kept without a reference, as all that belongs to another feature
alter table referrals add column partner_id uuid;
alter table referrals add column first_appointment date;
-- the client goes by themselves
alter table referrals add column without_letter boolean default false not null;
-- from when the client waits for the first appointment: the letter's leaving, without one the offer
alter table referrals add column waits_from timestamp with time zone;
-- -3 to 3, the newest answer
alter table referrals add column benefit integer;
-- asked in vain since the last step
alter table referrals add column tries integer default 0 not null;
-- from when the next step is to be done, and until when; both empty once nothing is
alter table referrals add column next_due timestamp with time zone;
alter table referrals add column due_by timestamp with time zone;
update referrals set waits_from = (
    select min(s.made_at) from referral_steps s where s.referral_id = referrals.id and s.state = 'offered');
update referrals set next_due = state_at, due_by = state_at + interval '14' day where state <> 'declined';

alter table referrals add constraint referrals_state check (state in (
    'suggested', 'not_offered', 'offered', 'accepted', 'declined', 'letter_sent', 'attended', 'not_attended',
    'helped', 'no_change', 'worse', 'outcome_unknown'));
alter table referrals add constraint referrals_open check (
    (state in ('not_offered', 'declined', 'helped', 'no_change', 'worse', 'outcome_unknown')) = (open_for is null));
alter table referrals add constraint referrals_due check ((next_due is null) = (due_by is null));
create index referrals_by_due on referrals (next_due, due_by, id);
create index referrals_by_owner on referrals (owner_id, next_due);
create index referrals_by_partner on referrals (partner_id, state);

-- a step that mends an earlier one names its position
alter table referral_steps add column corrects integer;
alter table referral_steps add column benefit integer;
