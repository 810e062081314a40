package org.tenderpoint.screening.rules.cases;

/**
 * Cases for red flags, holds and what was not asked (SCR-001 to SCR-033, SCR-999). Columns: rule, + applies or - just
 * misses, the case in words, its facts.
 */
public final class FirstQuestionExamples {

    public static final String TABLE = """
            001 + numb_saddle_area | saddle_numbness
            001 - saddle_numbness_denied | saddle_numbness=no
            002 + cannot_start_pass_water | bladder_bowel_change
            002 - bladder_bowel_ever | bladder_bowel_change=no
            003 + legs_getting_weaker | leg_weakness_progressive
            003 - weakness_not_known_scr_030 | leg_weakness_progressive=unknown
            004 + breathless_now | chest_pain_or_breathless_now
            004 + pressure_chest_stairs | chest_pain_or_breathless_now=yes
            004 - no_chest_pain | chest_pain_or_breathless_now=no
            005 + worst_headache_ever_suddenly | sudden_severe_headache
            005 - no_such_headache | sudden_severe_headache=no
            006 + one_leg_swollen | calf_swelling_one_side
            006 - not_known_scr_030_holds | calf_swelling_one_side=unknown
            007 + clot_suspected | clot_now_or_suspected
            007 - clot_long_ago | clot_history(days=400,regions=calves:left)
            008 + fever_today | fever_now
            008 + cold_today_no_fever | infection_or_fever_now
            008 - neither | fever_now=no; infection_or_fever_now=no
            009 + fever_low_back_hurts | fever_now; pain 3 lower_back
            009 + fever_pain_night_nothing_eases | fever_now; night_pain_unrelenting
            009 + fever_pain_somewhere_not_named | fever_now; pain 2
            009 - fever_knee_hurts | fever_now; pain 5 knees:left
            010 + car_crash_last_week | recent_major_trauma
            010 - no_accident | recent_major_trauma=no
            011 + crash_yesterday_not_seen_chest | recent_major_trauma; recent_injury(days=1,regions=chest,high_energy=yes,seen_by_doctor=no); pain 4 chest
            011 + crash_injury_never_asked_place | recent_major_trauma; recent_injury=unknown; pain 4
            011 - crash_3_days_ago | recent_major_trauma; recent_injury(days=3,regions=chest,high_energy=yes,seen_by_doctor=no); pain 4 chest
            011 - crash_yesterday_seen_doctor | recent_major_trauma; recent_injury(days=1,regions=chest,high_energy=yes,seen_by_doctor=yes); pain 4 chest
            011 - crash_yesterday_only_wrist_hurts | recent_major_trauma; recent_injury(days=1,regions=wrists_hands,high_energy=yes,seen_by_doctor=no); pain 4 wrists_hands
            012 + six_kilos_lost_without_trying | unexplained_weight_loss
            012 + not_sure_about_weight_asked | unexplained_weight_loss=dont_know
            012 - weight_never_asked_scr_030 | unexplained_weight_loss=unknown
            012 - weight_steady | unexplained_weight_loss=no
            013 + pain_night_every_position | night_pain_unrelenting; pain 5 mid_back
            013 + wakes_times_asked_twice | night_pain_unrelenting=dont_know; pain 5 mid_back
            013 - sleeps_well | night_pain_unrelenting=no; pain 5 mid_back
            014 + night_pain_weight_loss | night_pain_unrelenting; unexplained_weight_loss
            014 + night_pain_not_sure_about | night_pain_unrelenting; unexplained_weight_loss=dont_know
            014 - night_pain_alone | night_pain_unrelenting
            015 + weight_loss_cancer_ten_years | unexplained_weight_loss; cancer_history(lymph_nodes_removed=no,regions=chest)
            015 + night_pain_cancer_never_asked | night_pain_unrelenting; cancer_history=unknown
            015 + not_sure_about_night_pain | night_pain_unrelenting=dont_know; cancer_history=unknown
            015 - night_pain_cancer_denied | night_pain_unrelenting
            016 + night_pain_osteoporosis | night_pain_unrelenting; osteoporosis(severity=osteoporosis,fragility_fracture=no)
            016 + night_pain_steroids | night_pain_unrelenting; long_term_steroids
            016 + not_sure_about_night_pain_osteoporosis | night_pain_unrelenting=dont_know; osteoporosis=unknown
            016 - night_pain_osteoporosis_never_asked | night_pain_unrelenting; osteoporosis=unknown
            016 - osteoporosis_quiet_nights | osteoporosis(severity=osteoporosis,fragility_fracture=no)
            019 + emergency_last_time_not_checked | hold emergency
            019 - nothing_open | age 40
            020 + sent_doctor_last_time_no | hold doctor
            020 - talk_missing_not_doctor | hold talk
            021 + therapist_talk_missing | hold talk
            021 - doctor_answer_missing_not_talk | hold doctor
            022 + rest_until_hour_after_planned | hold rest
            022 + rest_until_free_soreness | hold open
            022 - rest_ends_planned_start | hold rested
            023 + never_told_how_last_time | hold follow_up
            023 - nothing_open | age 40
            025 + cramp_7_low_belly_new | pain 7 abdomen; new_dizziness_or_neck_pain; pregnancy=unknown
            025 + same_pregnancy_denied | pain 7 abdomen; new_dizziness_or_neck_pain
            025 + belly_pain_4_dizziness_not | pain 4 abdomen; new_dizziness_or_neck_pain=dont_know
            025 + cramp_7_new_alone | pain 7 abdomen; pain_known no
            025 - cramp_7_known_alone | pain 7 abdomen; pain_known yes
            025 - same_cramp_without_dizziness_scr | pain 7 abdomen
            025 - belly_pain_3_new_dizziness | pain 3 abdomen; new_dizziness_or_neck_pain
            024 + my_ear_rings_since_friday | ask other_new_today=yes
            024 + doctor_look_first | ask other_new_today=yes; ask SCR-024=yes
            024 + not_sure_whether_anything_new | ask other_new_today=unknown
            024 - denied | ask other_new_today=no
            024 - not_asked | age 40
            030 + fever_not_asked | fever_now=unknown
            030 + does_not_know_whether_one | calf_swelling_one_side=dont_know
            030 + stroke_signs_not_asked | stroke_signs_now=unknown
            030 + wakes_times_perhaps_pain | night_pain_unrelenting=dont_know
            030 + night_pain_never_asked | night_pain_unrelenting=unknown
            030 + perhaps_dizzy | new_dizziness_or_neck_pain=dont_know
            030 + bladder_not_sure | bladder_bowel_change=dont_know
            030 - all_them_answered | fever_now
            031 + clot_now_not_asked | clot_now_or_suspected=unknown
            031 + infection_not_known | infection_or_fever_now=dont_know
            031 - both_denied | clot_now_or_suspected=no; infection_or_fever_now=no
            032 + blood_thinner_not_asked | anticoagulant=unknown
            032 + clot_risk_not_known | long_travel_or_immobilised=unknown
            032 + long_journey_not_known | long_journey=unknown
            032 - pregnant_so_clot_risk_known | pregnancy(weeks=10,high_risk=no); long_travel_or_immobilised=unknown
            033 + arthritis_not_asked | arthritis=unknown
            033 - cold_sensitivity_not_asked_scr | cold_sensitivity=unknown
            """;

    private FirstQuestionExamples() {}
}
