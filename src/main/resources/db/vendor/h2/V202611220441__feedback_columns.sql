-- one rewriting of the table instead of one for each column
alter table feedbacks drop column
    soreness_now, soreness_worst, onset, course, regions, spread, sides, qualities, eases_with_movement,
    aggravated_by, aggravated_by_words, activity_limit, swelling, bruising, other_causes, pressure_felt,
    pain_during_session, benefit, complaint_now, would_return, steps_done;
