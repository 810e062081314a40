-- Other help that a client was offered, and what they said to it.

create table referrals (
    id uuid constraint referrals_pk primary key,
    client_id uuid not null,
    -- the assessment that suggested it; empty when a therapist offered it without one
    assessment_id uuid,
    discipline varchar(20) not null,
    -- as judged when it was offered
    suitability varchar(30) not null,
    score integer not null,
    reason varchar(2000) not null,
    rule_ids varchar(1000) not null,
    -- the doctor's clearance that it rested on, if it needed one
    clearance_id uuid,
    asked_for boolean not null,
    state varchar(10) not null,
    state_at timestamp with time zone not null,
    state_by uuid not null,
    -- set while the client has not declined it, so that nobody is offered the same thing twice
    open_for varchar(60) constraint referrals_one_open unique,
    version integer not null,
    constraint referrals_state check (state in ('offered', 'accepted', 'declined')),
    constraint referrals_open check ((state = 'declined') = (open_for is null))
);
create index referrals_by_client on referrals (client_id, state_at);
create index referrals_by_state on referrals (state, state_at);
create index referrals_by_assessment on referrals (assessment_id, discipline);

create table referral_steps (
    referral_id uuid not null constraint referral_steps_referral references referrals (id),
    position integer not null,
    state varchar(10) not null,
    made_at timestamp with time zone not null,
    made_by uuid not null,
    why varchar(2000) not null,
    constraint referral_steps_pk primary key (referral_id, position)
);
