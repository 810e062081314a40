-- What happens after a session: the follow-up, its contacts, what was answered, what followed from it.
-- Sessions, clients and users belong to other features; their ids are kept without a reference so that each
-- feature's tables can be read and moved by themselves.

create table follow_ups (
    id uuid constraint follow_ups_pk primary key,
    -- one per session that was started
    session_id uuid not null constraint follow_ups_session unique,
    client_id uuid not null,
    therapist_id uuid not null,
    owner_id uuid not null,
    session_end timestamp with time zone not null,
    -- of the work that took longest; what the list shows
    modality varchar(30),
    broken_off boolean not null,
    after_emergency boolean not null,
    due_from timestamp with time zone not null,
    due_to timestamp with time zone not null,
    first_call timestamp with time zone not null,
    overdue_from timestamp with time zone not null,
    state varchar(10) not null,
    closed_how varchar(20),
    answered_at timestamp with time zone,
    closed_at timestamp with time zone,
    level varchar(10),
    tries integer not null,
    last_try_at timestamp with time zone,
    last_outcome varchar(20),
    -- the earliest contact that is still to be made, kept here so that the list reads one table
    next_due timestamp with time zone,
    next_kind varchar(20),
    alert_open boolean not null,
    -- who is on the call; for 15 minutes, renewed with every answer
    taken_by uuid,
    taken_until timestamp with time zone,
    made_at timestamp with time zone not null,
    version integer not null,
    constraint follow_ups_state check (state in ('open', 'answered', 'closed')),
    constraint follow_ups_closed check ((state = 'closed') = (closed_how is not null))
);
create index follow_ups_by_next_due on follow_ups (next_due, owner_id);
create index follow_ups_by_client on follow_ups (client_id, session_end);
create index follow_ups_by_state on follow_ups (state, session_end);

create table contacts (
    id uuid constraint contacts_pk primary key,
    follow_up_id uuid not null constraint contacts_follow_up references follow_ups (id),
    kind varchar(20) not null,
    due timestamp with time zone not null,
    state varchar(10) not null,
    tries integer not null,
    outcome varchar(20),
    note varchar(2000) not null,
    made_at timestamp with time zone not null,
    done_by uuid,
    done_at timestamp with time zone,
    version integer not null,
    constraint contacts_state check (state in ('due', 'done', 'dropped'))
);
create index contacts_by_follow_up on contacts (follow_up_id, state, due);

create table contact_tries (
    id uuid constraint contact_tries_pk primary key,
    contact_id uuid not null constraint contact_tries_contact references contacts (id),
    follow_up_id uuid not null,
    tried_at timestamp with time zone not null,
    tried_by uuid not null,
    outcome varchar(20) not null,
    -- when the client asked to be called, if they did
    call_again timestamp with time zone,
    note varchar(2000) not null
);
create index contact_tries_by_follow_up on contact_tries (follow_up_id, tried_at);

create table feedbacks (
    id uuid constraint feedbacks_pk primary key,
    follow_up_id uuid not null constraint feedbacks_follow_up references follow_ups (id),
    session_id uuid not null,
    client_id uuid not null,
    state varchar(10) not null,
    -- set while it is a draft, so that one follow-up has one draft at most; null once it is given
    draft_of uuid constraint feedbacks_one_draft unique,
    answered_by varchar(20) not null,
    way varchar(10) not null,
    written_by uuid,
    answered_at timestamp with time zone not null,
    soreness_now integer,
    soreness_worst integer,
    sore_hours integer,
    onset varchar(20) not null,
    course varchar(20) not null,
    regions varchar(1000) not null,
    spread varchar(20) not null,
    sides varchar(20) not null,
    qualities varchar(200) not null,
    eases_with_movement varchar(10) not null,
    aggravated_by varchar(300) not null,
    aggravated_by_words varchar(2000) not null,
    activity_limit varchar(30),
    swelling varchar(20) not null,
    bruising varchar(20) not null,
    other_causes varchar(300) not null,
    pressure_felt varchar(20) not null,
    pain_during_session integer,
    benefit integer,
    complaint_now integer,
    would_return varchar(10) not null,
    -- which steps of the script were read out and answered, so that a call can go on where it stopped
    steps_done varchar(4000) not null,
    note varchar(2000) not null,
    version integer not null,
    constraint feedbacks_state check (state in ('draft', 'given'))
);
create index feedbacks_by_follow_up on feedbacks (follow_up_id, answered_at);
create index feedbacks_by_client on feedbacks (client_id, answered_at);

create table feedback_symptoms (
    feedback_id uuid not null constraint feedback_symptoms_feedback references feedbacks (id),
    symptom varchar(30) not null,
    answer varchar(10) not null,
    constraint feedback_symptoms_pk primary key (feedback_id, symptom),
    constraint feedback_symptoms_answer check (answer in ('yes', 'no', 'unknown'))
);

create table assessments (
    id uuid constraint assessments_pk primary key,
    feedback_id uuid not null constraint assessments_feedback unique references feedbacks (id),
    follow_up_id uuid not null constraint assessments_follow_up references follow_ups (id),
    session_id uuid not null,
    client_id uuid not null,
    -- 1 for the first of a follow-up
    number integer not null,
    -- as the rules decided; what a person made of it stands in level
    proposed_level varchar(10) not null,
    level varchar(10) not null,
    hours integer not null,
    triage_version varchar(40) not null,
    adjustment_version varchar(40) not null,
    self_care_version varchar(40) not null,
    referral_version varchar(40) not null,
    -- what the rules read, as it was, for replay
    facts text not null,
    state varchar(10) not null,
    assessed_at timestamp with time zone not null,
    decided_by uuid,
    decided_at timestamp with time zone,
    change_reason varchar(2000) not null,
    version integer not null,
    constraint assessments_state check (state in ('proposed', 'accepted', 'changed')),
    constraint assessments_number unique (follow_up_id, number)
);
create index assessments_by_client on assessments (client_id, assessed_at);

create table assessment_findings (
    assessment_id uuid not null constraint assessment_findings_assessment references assessments (id),
    position integer not null,
    rule_id varchar(20) not null,
    title varchar(300) not null,
    level varchar(10) not null,
    reason varchar(1000) not null,
    source varchar(300) not null,
    -- what of it the client answered, and may hear; empty where it rests on stored facts alone
    answered varchar(1000) not null,
    on_record varchar(1000) not null,
    not_known varchar(1000) not null,
    constraint assessment_findings_pk primary key (assessment_id, position)
);
create index assessment_findings_by_rule on assessment_findings (rule_id);

create table region_changes (
    assessment_id uuid not null constraint region_changes_assessment references assessments (id),
    position integer not null,
    region varchar(30) not null,
    pressure_before integer not null,
    pressure_after integer not null,
    minutes_before integer not null,
    minutes_after integer not null,
    rule_ids varchar(300) not null,
    reason varchar(1000) not null,
    constraint region_changes_pk primary key (assessment_id, position)
);

create table adjustments (
    id uuid constraint adjustments_pk primary key,
    assessment_id uuid not null constraint adjustments_assessment references assessments (id),
    client_id uuid not null,
    position integer not null,
    kind varchar(30) not null,
    parts varchar(500) not null,
    amount integer,
    subject varchar(200) not null,
    words varchar(500) not null,
    reason varchar(1000) not null,
    rule_ids varchar(300) not null,
    gentler boolean not null,
    state varchar(10) not null,
    state_reason varchar(2000) not null,
    state_by uuid,
    state_at timestamp with time zone not null,
    applied_to uuid,
    version integer not null,
    constraint adjustments_state
        check (state in ('proposed', 'accepted', 'declined', 'applied', 'dismissed', 'lapsed'))
);
create index adjustments_by_client on adjustments (client_id, state);
create index adjustments_by_assessment on adjustments (assessment_id, position);

create table self_care_verdicts (
    assessment_id uuid not null constraint self_care_verdicts_assessment references assessments (id),
    position integer not null,
    item varchar(50) not null,
    offered boolean not null,
    text_for_client varchar(1000) not null,
    reason varchar(1000) not null,
    rule_ids varchar(300) not null,
    constraint self_care_verdicts_pk primary key (assessment_id, position)
);

create table referral_verdicts (
    assessment_id uuid not null constraint referral_verdicts_assessment references assessments (id),
    position integer not null,
    discipline varchar(20) not null,
    status varchar(30) not null,
    score integer,
    reason varchar(2000) not null,
    rule_ids varchar(1000) not null,
    constraint referral_verdicts_pk primary key (assessment_id, position)
);

-- What was said by a doctor, or in a talk with the therapist; lifts the hold once a therapist or manager stands for it.
create table recorded_answers (
    id uuid constraint recorded_answers_pk primary key,
    follow_up_id uuid not null constraint recorded_answers_follow_up references follow_ups (id),
    client_id uuid not null,
    kind varchar(20) not null,
    said_by varchar(200) not null,
    said_on date not null,
    words varchar(2000) not null,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    version integer not null,
    constraint recorded_answers_kind check (kind in ('doctor_answer', 'therapist_talk'))
);
create index recorded_answers_by_follow_up on recorded_answers (follow_up_id, recorded_at);

create table alerts (
    id uuid constraint alerts_pk primary key,
    follow_up_id uuid not null constraint alerts_follow_up references follow_ups (id),
    -- empty while the call that raised it goes on
    assessment_id uuid,
    client_id uuid not null,
    level varchar(10) not null,
    state varchar(15) not null,
    -- set while it is not closed, so that one follow-up has one open alert at most
    open_for uuid constraint alerts_one_open unique,
    raised_at timestamp with time zone not null,
    acknowledged_by uuid,
    acknowledged_at timestamp with time zone,
    closed_by uuid,
    closed_at timestamp with time zone,
    outcome varchar(30),
    spoken_to varchar(200) not null,
    words varchar(2000) not null,
    version integer not null,
    constraint alerts_state check (state in ('open', 'acknowledged', 'closed')),
    constraint alerts_closed check ((state = 'closed') = (outcome is not null and closed_by is not null))
);
create index alerts_by_state on alerts (state, raised_at);

create table alert_contacts (
    id uuid constraint alert_contacts_pk primary key,
    alert_id uuid not null constraint alert_contacts_alert references alerts (id),
    at timestamp with time zone not null,
    made_by uuid not null,
    outcome varchar(30) not null,
    spoken_to varchar(200) not null,
    words varchar(2000) not null
);
create index alert_contacts_by_alert on alert_contacts (alert_id, at);
