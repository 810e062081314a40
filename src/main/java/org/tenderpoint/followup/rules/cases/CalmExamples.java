package org.tenderpoint.followup.rules.cases;

/**
 * Cases of the triage rules TRI-117 to -119 and TRI-150 to -157: for each, one that fires it and one that just misses
 * it.
 */
final class CalmExamples {

    static final String TABLE = """
            118 watch sharp_4_gone | feels sharp; now 0 4
            118 watch sharp_2_fading | feels sharp; now 2 4
            118 - sharp_7_gone | feels sharp; now 0 7
            118 - sharp_3_fading | feels sharp; now 3 4
            119 watch 2_fading_after_80_hours | hours 80
            119 - 3_fading_after_80_hours | now 3 4; hours 80
            119 - 2_fading_after_96_hours | hours 96
            150 watch complaint_much_worse_2_10 | benefit -2
            150 - same_4_10_sore | benefit -2; now 4 4
            153 watch aspirin_alone_small_bruise_after | anticoagulant(aspirin_only=yes); bruise small
            153 - apixaban_same_bruise | anticoagulant(aspirin_only=no); bruise small
            153 - aspirin_alone_bruise_grows_worse | anticoagulant(aspirin_only=yes); bruise small; course worse
            154 watch back_5_years_ever_three | now 5 5; course same; hours 72+; complaint 5 5 lower_back
            154 - same_one_higher | now 6 6; course same; hours 72+; complaint 5 6 lower_back
            154 - same_another_place | now 5 5; course same; hours 72+; complaint 5 5 shoulders
            154 - complaint_left_both_sides_are | now 5 5; course same; hours 72+; complaint 5 5 lower_back:left
            155 watch 24_years_old_thighs_5 | dark_urine=unknown; now 5 7; cause exercise; worked sports 4 thighs_front; age 24
            155 - same_52 | dark_urine=unknown; now 5 7; cause exercise; worked sports 4 thighs_front; age 52
            155 - same_kidneys_not_asked | dark_urine=unknown; now 5 7; cause exercise; worked sports 4 thighs_front; kidney_or_liver_disease=unknown
            157 watch one_calf_2_cramped_after | feels cramping; cause exercise; worked swedish 3 calves:left
            157 - one_calf_3 | feels cramping; cause exercise; worked swedish 3 calves:left; now 3 4
            157 - one_calf_2_no_effort | feels cramping; cause exercise; worked swedish 3 calves:left; cause none
            157 - one_calf_2_clots_past | feels cramping; cause exercise; worked swedish 3 calves:left; clot_history=unknown
            117 watch 40_years_old_dizzy_ten | over dizziness
            117 - not_sure_whether_came_back | dizziness
            117 watch 35_years_old_both_hands | age 35; over tingling; numb both_arms
            117 - 55_years_old_one_hand | age 55; over tingling; numb one_arm
            117 watch itch_gone | over skin_reaction
            117 - itch_not_gone | skin_reaction
            151 watch both_ankles_every_evening | swollen both_legs; as_before swelling
            151 - ankles_thicker_than_before | swollen both_legs
            152 watch cried_way_home_fine_since | new tired_or_tearful
            152 watch mild_headache_back_worked | new headache_mild
            152 - so_drowsy_others_notice | new confused_or_drowsy
            152 - mild_headache_after_work_neck | new headache_mild; worked swedish 3 neck
            156 watch cold_shivery_bed_fine_next | over chills
            156 - still_shivery | chills
            156 - over_diabetes_not_asked | over chills; diabetes=unknown
            """;

    private CalmExamples() {}
}
