package org.tenderpoint.followup.rules.cases;

/**
 * Cases of the triage rules TRI-032 to TRI-049 and TRI-130 to TRI-133: for each, one that fires it and one that just
 * misses it.
 */
final class UrgentPlaceExamples {

    static final String TABLE = """
            032 urgent blood_thinners_large_bruise | anticoagulant; bruise large
            032 urgent bleeding_disorder_small_bruise_getting | bleeding_disorder; bruise small; course worse
            032 urgent blood_thinners_not_asked_large | anticoagulant=unknown; bruise large
            032 - blood_thinners_small_bruise | anticoagulant; bruise small
            033 urgent blood_thinners_low_back_6 | anticoagulant; now 6 6
            033 urgent blood_thinners_belly_4 | anticoagulant; now 4 4; worked swedish 3 abdomen
            033 doctor blood_thinners_not_asked_low | anticoagulant=unknown; now 6 6
            033 - blood_thinners_low_back_5 | anticoagulant; now 5 6
            034 urgent osteoporosis_one_spot_spine | osteoporosis; spread pinpoint
            034 urgent long_term_steroids_sharp_pain | long_term_steroids; feels sharp; worked swedish 3 chest
            034 urgent osteoporosis_hurt_during_massage_now | osteoporosis; onset during; now 4 4
            034 doctor osteoporosis_not_asked_65_one | osteoporosis=unknown; age 65; spread pinpoint
            034 urgent osteoporosis_not_asked_65_one_spot | osteoporosis=unknown; age 65; spread pinpoint; course worse
            034 - osteoporosis_not_asked_64_one | osteoporosis=unknown; age 64; spread pinpoint
            034 - osteoporosis_hurt_during_massage_now_3 | osteoporosis; onset during; now 3 4
            035 urgent cancer_before_spine_getting_worse | cancer_history; course worse
            035 urgent cancer_before_spine_same_after | cancer_history; course same; hours 73
            035 therapist cancer_before_sleep_not_known | cancer_history; cannot_sleep_for_pain=unknown
            035 - cancer_before_spine_fading_after | cancer_history; hours 73
            036 urgent operated_sharp_pain_one_spot | recent_surgery(regions=lower_back); feels sharp; spread pinpoint
            036 urgent implant_place_not_recorded_now | implant; now 7 7
            036 - operated_elsewhere | recent_surgery(regions=knees); now 7 7
            036 - operated_now_6 | recent_surgery(regions=lower_back); now 6 6
            037 urgent pregnant_belly_sore | pregnancy; worked swedish 3 abdomen
            037 urgent pregnant_cramps_low_back | pregnancy; feels cramping
            037 - pregnant_dull_low_back | pregnancy
            037 urgent pregnant_hands_swollen | pregnancy; swollen hands
            037 urgent baby_moves_less_whatever_stored | baby_moving_less
            037 - hands_swollen_not_pregnant | swollen hands
            038 urgent now_9 | now 9 9
            038 urgent now_7_cannot_daily_things | now 7 7; limit cannot_do_daily_things
            038 - now_8 | now 8 8
            039 urgent herniated_disc_shooting_pain_beyond | herniated_disc; feels shooting; spread beyond
            039 - disc_told_resolved | herniated_disc(phase=resolved); feels shooting; spread beyond
            039 - shooting_pain_worked_area_fading | herniated_disc; feels shooting
            040 urgent cancer_has_reached_bone_lower | cancer_active(bone=yes,regions=chest); now 1 1
            040 - cancer_not_bone_sore_elsewhere | cancer_active(bone=no,regions=chest)
            041 urgent shoots_into_both_legs | shoots both_legs
            041 urgent shoots_not_known_where_both | feels shooting; worked swedish 3 calves
            041 - shoots_into_one_leg | shoots one_leg
            042 urgent one_calf_two_were_worked_5 | worked swedish 3 calves; at calves:left; one_side; now 5 5; course same
            042 - same_4 | worked swedish 3 calves; at calves:left; one_side; now 4 4; course same
            043 urgent new_pain_one_side_head | new_one_sided_head_neck_pain
            043 urgent neck_worked_head_neck_sore | worked swedish 3 neck; at neck:left+head; one_side; course worse
            043 urgent neck_worked_head_neck_4_same | worked swedish 3 neck; at neck:left+head; one_side; now 4 4; course same
            043 - neck_worked_head_neck_4_better | worked swedish 3 neck; at neck:left+head; one_side; now 4 4; course better
            043 - denied_sore_neck_alone | worked swedish 3 neck; one_side; course worse
            044 urgent warfarin_new_fall_head_not | anticoagulant(name=warfarin); injured unknown
            044 doctor new_fall_neither_head_nor | anticoagulant=unknown; injured unknown
            044 - warfarin_new_fall_head_not_hit | anticoagulant; injured no
            045 urgent belly_6 | now 6 6; worked swedish 2 abdomen
            045 urgent 60_years_old_beating_lower | age 60; feels throbbing; now 4 4
            045 - belly_5 | now 5 5; worked swedish 2 abdomen
            045 - 59_years_old_beating_lower | age 59; feels throbbing; now 4 4
            046 urgent burning_one_side_rash | feels burning; skin_reaction; at mid_back:left
            046 - burning_both_sides_rash | feels burning; skin_reaction
            047 urgent trouble_swallowing_legs_were_worked | swallowing_or_balance_trouble; worked swedish 3 calves
            047 - not_sure | swallowing_or_balance_trouble=unknown
            048 urgent one_arm_swollen | swollen one_arm
            048 - hands_swollen | swollen hands
            043 urgent neck_worked_head_neck_5 | new_one_sided_head_neck_pain=unknown; course same; now 5 5; worked swedish 3 neck
            043 - same_4 | new_one_sided_head_neck_pain=unknown; course same; now 4 4; worked swedish 3 neck
            130 urgent 72_years_old_head_jaw | age 72; course same; now 3 3; worked swedish 2 head+face_jaw
            130 - 72_years_old_head_alone | age 72; course same; now 3 3; worked swedish 2 head
            131 urgent calves_8_worse_moving_does | now 8 8; course worse; eases no; worked swedish 3 calves
            131 - same_7 | now 7 7; course worse; eases no; worked swedish 3 calves
            049 urgent one_loin_5_pee_not | eases no; at lower_back:left; one_side; now 5 5; dark_urine=unknown
            049 urgent one_loin_7_moving_does | eases no; at lower_back:left; one_side; now 7 7
            049 - one_loin_5_pee_ever | eases no; at lower_back:left; one_side; now 5 5
            049 - one_loin_7_moving_helps | eases no; at lower_back:left; one_side; now 7 7; eases yes
            132 urgent red_painful_eye | new painful_eye
            132 urgent so_drowsy_others_notice | new confused_or_drowsy
            132 - something_else | new something_else
            133 urgent racing_heart_dizzy | new heart_racing; dizziness
            133 urgent racing_heart_breath_not_known | new heart_racing; breathless=unknown
            133 - racing_heart_alone | new heart_racing
            """;

    private UrgentPlaceExamples() {}
}
