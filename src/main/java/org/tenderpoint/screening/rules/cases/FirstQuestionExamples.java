package org.tenderpoint.screening.rules.cases;

/**
 * Cases for red flags, holds and what was not asked (SCR-001 to SCR-033, SCR-999). Columns: rule, + applies or - just
 * misses, the case in words, its facts.
 */
public final class FirstQuestionExamples {

    public static final String TABLE = """
            001 + numb in the saddle area | saddle_numbness
            001 - saddle numbness denied | saddle_numbness=no
            002 + cannot start to pass water | bladder_bowel_change
            002 - bladder and bowel as ever | bladder_bowel_change=no
            003 + legs getting weaker | leg_weakness_progressive
            003 - weakness not known: SCR-030 holds the session | leg_weakness_progressive=unknown
            004 + breathless now | chest_pain_or_breathless_now
            004 - no chest pain | chest_pain_or_breathless_now=no
            005 + worst headache ever, suddenly | sudden_severe_headache
            005 - no such headache | sudden_severe_headache=no
            006 + one leg swollen | calf_swelling_one_side
            006 - not known: SCR-030 holds the session | calf_swelling_one_side=unknown
            007 + a clot is suspected | clot_now_or_suspected
            007 - a clot of long ago | clot_history(days=400,regions=calves:left)
            008 + fever today | fever_now
            008 + a cold today, no fever | infection_or_fever_now
            008 - neither | fever_now=no; infection_or_fever_now=no
            009 + fever, the low back hurts | fever_now; pain 3 lower_back
            009 + fever and pain at night that nothing eases | fever_now; night_pain_unrelenting
            009 + fever, pain somewhere not named | fever_now; pain 2
            009 - fever, the knee hurts | fever_now; pain 5 knees:left
            010 + a car crash last week | recent_major_trauma
            010 - no accident | recent_major_trauma=no
            011 + crash yesterday, not seen, chest pain | recent_major_trauma; recent_injury(days=1,regions=chest,high_energy=yes,seen_by_doctor=no); pain 4 chest
            011 + crash, injury never asked, place of pain not named | recent_major_trauma; recent_injury=unknown; pain 4
            011 - crash 3 days ago | recent_major_trauma; recent_injury(days=3,regions=chest,high_energy=yes,seen_by_doctor=no); pain 4 chest
            011 - crash yesterday, seen by a doctor | recent_major_trauma; recent_injury(days=1,regions=chest,high_energy=yes,seen_by_doctor=yes); pain 4 chest
            011 - crash yesterday, only the wrist hurts | recent_major_trauma; recent_injury(days=1,regions=wrists_hands,high_energy=yes,seen_by_doctor=no); pain 4 wrists_hands
            012 + six kilos lost without trying | unexplained_weight_loss
            012 + not sure about weight, asked twice | unexplained_weight_loss=dont_know
            012 - weight never asked: SCR-030 holds the session | unexplained_weight_loss=unknown
            012 - weight steady | unexplained_weight_loss=no
            013 + pain at night in every position | night_pain_unrelenting; pain 5 mid_back
            013 + wakes at times, asked twice | night_pain_unrelenting=dont_know; pain 5 mid_back
            013 - sleeps well | night_pain_unrelenting=no; pain 5 mid_back
            014 + night pain and weight loss | night_pain_unrelenting; unexplained_weight_loss
            014 + night pain, not sure about weight | night_pain_unrelenting; unexplained_weight_loss=dont_know
            014 - night pain alone | night_pain_unrelenting
            015 + weight loss, cancer ten years ago | unexplained_weight_loss; cancer_history(lymph_nodes_removed=no,regions=chest)
            015 + night pain, cancer never asked | night_pain_unrelenting; cancer_history=unknown
            015 + not sure about night pain, cancer never asked | night_pain_unrelenting=dont_know; cancer_history=unknown
            015 - night pain, cancer denied | night_pain_unrelenting
            016 + night pain with osteoporosis | night_pain_unrelenting; osteoporosis(severity=osteoporosis,fragility_fracture=no)
            016 + night pain on steroids | night_pain_unrelenting; long_term_steroids
            016 + not sure about night pain, osteoporosis never asked | night_pain_unrelenting=dont_know; osteoporosis=unknown
            016 - night pain, osteoporosis never asked | night_pain_unrelenting; osteoporosis=unknown
            016 - osteoporosis, quiet nights | osteoporosis(severity=osteoporosis,fragility_fracture=no)
            019 + an emergency last time, not checked since | hold emergency
            019 - nothing open | age 40
            020 + sent to a doctor last time, no answer yet | hold doctor
            020 - the talk is missing, not the doctor | hold talk
            021 + the therapist's talk is missing | hold talk
            021 - the doctor's answer is missing, not the talk | hold doctor
            022 + rest until an hour after the planned start | hold rest
            022 + rest until free of soreness | hold open
            022 - rest ends with the planned start | hold rested
            023 + never told how last time felt | hold follow_up
            023 - nothing open | age 40
            025 + cramp of 7 low in the belly, new dizziness, pregnancy not asked | pain 7 abdomen; new_dizziness_or_neck_pain; pregnancy=unknown
            025 + the same, pregnancy denied | pain 7 abdomen; new_dizziness_or_neck_pain
            025 + belly pain of 4, dizziness not sure | pain 4 abdomen; new_dizziness_or_neck_pain=dont_know
            025 - the same cramp without dizziness: SCR-408 | pain 7 abdomen
            025 - belly pain of 3, new dizziness: SCR-018 | pain 3 abdomen; new_dizziness_or_neck_pain
            024 + my ear rings since Friday | ask other_new_today=yes
            024 + a doctor is to look first | ask other_new_today=yes; ask SCR-024=yes
            024 + not sure whether anything is new | ask other_new_today=unknown
            024 - denied | ask other_new_today=no
            024 - not asked | age 40
            030 + fever not asked | fever_now=unknown
            030 + does not know whether one leg is swollen | calf_swelling_one_side=dont_know
            030 + stroke signs not asked | stroke_signs_now=unknown
            030 + wakes at times, perhaps from pain | night_pain_unrelenting=dont_know
            030 + night pain never asked | night_pain_unrelenting=unknown
            030 + perhaps dizzy | new_dizziness_or_neck_pain=dont_know
            030 + bladder not sure | bladder_bowel_change=dont_know
            030 - all of them answered | fever_now
            031 + clot now not asked | clot_now_or_suspected=unknown
            031 + infection not known | infection_or_fever_now=dont_know
            031 - both denied | clot_now_or_suspected=no; infection_or_fever_now=no
            032 + blood thinner not asked | anticoagulant=unknown
            032 + clot risk not known | long_travel_or_immobilised=unknown
            032 - pregnant, so the clot risk is known without the journey | pregnancy(weeks=10,high_risk=no); long_travel_or_immobilised=unknown
            033 + arthritis not asked | arthritis=unknown
            033 - cold sensitivity not asked: SCR-238 asks | cold_sensitivity=unknown
            """;

    private FirstQuestionExamples() {}
}
