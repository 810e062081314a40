-- H2 2.4.240 keeps the session that made a check of the form "x in ('a', 'b')", also where it is written with "or", and
-- evaluates it no longer once that connection is closed. "= any (array[...])" means the same, with null as well, on both
-- databases, and needs no session. See docs/decisions/0023-checks-on-h2.md.
alter table adjustments drop constraint adjustments_state;
alter table adjustments add constraint adjustments_state
    check (state = any (array['proposed', 'accepted', 'declined', 'applied', 'dismissed', 'lapsed']));

alter table alerts drop constraint alerts_state;
alter table alerts add constraint alerts_state check (state = any (array['open', 'acknowledged', 'closed']));

alter table assessments drop constraint assessments_state;
alter table assessments add constraint assessments_state check (state = any (array['proposed', 'accepted', 'changed']));

alter table contacts drop constraint contacts_state;
alter table contacts add constraint contacts_state check (state = any (array['due', 'done', 'dropped']));

alter table documents drop constraint documents_kind;
alter table documents add constraint documents_kind check (kind = any (array['jpeg', 'pdf']));

alter table feedback_symptoms drop constraint feedback_symptoms_answer;
alter table feedback_symptoms add constraint feedback_symptoms_answer check (answer = any (array['yes', 'no', 'unknown']));

alter table feedbacks drop constraint feedbacks_state;
alter table feedbacks add constraint feedbacks_state check (state = any (array['draft', 'given']));

alter table follow_ups drop constraint follow_ups_state;
alter table follow_ups add constraint follow_ups_state check (state = any (array['open', 'answered', 'closed']));

alter table letter_consents drop constraint letter_consents_how;
alter table letter_consents add constraint letter_consents_how check (how = any (array['signed', 'said', 'phone']));

alter table letter_sendings drop constraint letter_sendings_way;
alter table letter_sendings add constraint letter_sendings_way check (way = any (array['printed', 'downloaded', 'emailed']));

alter table letters drop constraint letters_kind;
alter table letters drop constraint letters_recipient;
alter table letters drop constraint letters_state;
alter table letters drop constraint letters_page_size;
alter table letters drop constraint letters_file;
alter table letters add constraint letters_kind check (kind = any (array['referral', 'doctors_note', 'clearance_request']));
alter table letters add constraint letters_recipient check (recipient_kind = any (array['partner', 'doctor', 'client']));
alter table letters add constraint letters_state
    check (state = any (array['draft', 'consented', 'waiting', 'sent', 'withdrawn']));
alter table letters add constraint letters_page_size check (page_size = any (array['a4', 'letter']));
alter table letters add constraint letters_file
    check (document_id is not null or state = any (array['draft', 'withdrawn']));

alter table messages drop constraint messages_state;
alter table messages drop constraint messages_way;
alter table messages drop constraint messages_settled;
alter table messages add constraint messages_state
    check (state = any (array['queued', 'sending', 'retry', 'sent', 'given_up', 'withheld']));
alter table messages add constraint messages_way check (way = any (array['email', 'text']));
alter table messages add constraint messages_settled
    check ((state = any (array['sent', 'given_up', 'withheld'])) = (settled_at is not null));

alter table recorded_answers drop constraint recorded_answers_kind;
alter table recorded_answers add constraint recorded_answers_kind
    check (kind = any (array['doctor_answer', 'therapist_talk']));

alter table referrals drop constraint referrals_state;
alter table referrals drop constraint referrals_open;
alter table referrals drop constraint referrals_reached;
alter table referrals add constraint referrals_state check (state = any (array[
    'suggested', 'not_offered', 'offered', 'accepted', 'declined', 'letter_sent', 'attended', 'not_attended', 'helped',
    'no_change', 'worse', 'outcome_unknown']));
alter table referrals add constraint referrals_open check (
    (state = any (array['not_offered', 'declined', 'helped', 'no_change', 'worse', 'outcome_unknown'])) = (open_for is null));
alter table referrals add constraint referrals_reached check (reached = any (array[
    'suggested', 'told', 'wanted', 'under_way', 'appointed', 'seen', 'answered']));

alter table screening_changes drop constraint screening_changes_cause;
alter table screening_changes add constraint screening_changes_cause
    check (cause = any (array['INTAKE', 'CLEARANCE', 'HOLD', 'MEANWHILE']));

alter table self_intake_links drop constraint self_intake_links_channel;
alter table self_intake_links add constraint self_intake_links_channel check (channel = any (array['kiosk', 'link']));

alter table self_intakes drop constraint self_intakes_state;
alter table self_intakes drop constraint self_intakes_settled;
alter table self_intakes add constraint self_intakes_state
    check (state = any (array['open', 'submitted', 'taken_over', 'set_aside']));
alter table self_intakes add constraint self_intakes_settled
    check ((state = any (array['taken_over', 'set_aside'])) = (settled_at is not null));
