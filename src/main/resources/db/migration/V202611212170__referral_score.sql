-- every referral that was ever judged has its score; the entity could not even read one without
alter table referral_verdicts alter column score set not null;
