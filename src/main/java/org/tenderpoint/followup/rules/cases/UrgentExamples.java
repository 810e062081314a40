package org.tenderpoint.followup.rules.cases;

/** Cases of the triage rules TRI-020 to TRI-031: for each, one that fires it and one that just misses it. */
final class UrgentExamples {

    static final String TABLE = """
            020 urgent numbness | numbness
            020 urgent tingling | tingling
            020 doctor tingling_not_known_herniated_disc | tingling=unknown; herniated_disc
            020 urgent 55_years_old_one_hand | age 55; over tingling; numb one_arm
            020 - 35_years_old_both_hands | age 35; over tingling; numb both_arms
            020 - tingling_not_known_no_disc | tingling=unknown
            021 urgent weak_arms | weakness_arms
            021 doctor weak_legs_not_known_spondylolisthesis | weakness_legs=unknown; spondylolisthesis
            021 - weak_legs_not_known_healthy | weakness_legs=unknown
            022 urgent shivers | chills
            022 doctor fever_not_known_recent_surgery | fever=unknown; recent_surgery
            022 doctor fever_not_known_implant | fever=unknown; implant
            022 - shiver_one_evening_tri_156 | over chills
            022 - fever_not_known | fever=unknown
            023 urgent redness_4 | redness; now 4 4
            023 therapist redness_not_known_little_swelling | redness=unknown; swelling mild
            023 - redness_not_known | redness=unknown
            023 - cool_redness_back_well_tri | redness
            024 urgent threw_up | vomiting
            024 urgent dizzy_ten_minutes_neck_sore | over dizziness; worked swedish 3 neck
            024 - dizzy_ten_minutes_else_well | over dizziness
            024 - dizziness_not_known | dizziness=unknown
            025 urgent hot_very_tender_spot | hot_tender
            025 therapist not_known_little_swelling | hot_tender=unknown; swelling mild
            025 - not_known | hot_tender=unknown
            026 urgent strong_swelling | swelling pronounced
            026 watch swelling_not_known | swelling unknown
            026 therapist swelling_not_known_blood_thinners | swelling unknown; anticoagulant=unknown
            026 - little_swelling | swelling mild
            026 urgent small_beating_swelling_hollow_knee | swelling mild; feels throbbing; worked swedish 3 knees
            026 doctor beating_4_swelling_not_known | swelling unknown; feels throbbing; now 4 4
            026 - beating_hollow_knee_no_swelling | feels throbbing; worked swedish 3 knees
            027 urgent one_calf_swollen | calf_swelling_one_side
            027 doctor not_known_one_calf_sore | calf_swelling_one_side=unknown; worked swedish 3 calves:left
            027 urgent not_known_one_calf_sore_clot | calf_swelling_one_side=unknown; clot_history; worked swedish 3 calves:left
            027 - not_known_back_sore | calf_swelling_one_side=unknown
            027 urgent little_swelling_one_leg | swollen one_leg
            027 - little_swelling_both_legs | swollen both_legs
            027 therapist not_known_clot_past_back | calf_swelling_one_side=unknown; clot_history
            028 urgent one_calf_sore_clot_past | clot_history; worked swedish 3 calves:left
            028 urgent one_calf_sore_cramps | feels cramping; worked swedish 3 calves:left
            028 urgent one_calf_sore_little_swollen | swelling mild; worked swedish 3 calves:left
            028 doctor one_calf_sore_clots_past | clot_history=unknown; worked swedish 3 calves:left
            028 - one_calf_sore_nothing_else | worked swedish 3 calves:left
            028 - both_calves_sore_clot_past | clot_history; worked swedish 3 calves
            028 urgent front_one_thigh_sore_lot | swelling pronounced; worked swedish 3 thighs_front:left
            028 - one_knee_sore_little_swelling | swelling mild; worked swedish 3 knees:left
            028 urgent one_calf_sore_operated_twelve | recent_surgery(days=83); worked swedish 3 calves:left
            028 - one_calf_sore_operated_twelve_weeks | recent_surgery(days=84); worked swedish 3 calves:left
            028 - one_calf_2_cramped_after_ride | feels cramping; cause exercise; worked swedish 3 calves:left
            029 urgent very_dark_urine | dark_urine
            029 doctor not_known_strong_pressure_worst | dark_urine=unknown; worked sports 4 lower_back; now 2 7
            029 - not_known_strong_pressure_worst_6 | dark_urine=unknown; worked sports 4 lower_back; now 2 6
            029 urgent not_known_strong_pressure_worst_7 | age 70; dark_urine=unknown; worked sports 4 lower_back; now 2 7
            029 - not_known_worst_7_after | dark_urine=unknown; cause exercise; worked sports 4 lower_back; now 2 7
            030 urgent very_bad_headache_alone | severe_headache
            030 - fever_tri_004_speaks | severe_headache; fever
            031 urgent fainted | fainted
            031 - heart_condition_tri_010_speaks | fainted; heart_condition
            """;

    private UrgentExamples() {}
}
