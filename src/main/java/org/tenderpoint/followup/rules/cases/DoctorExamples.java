package org.tenderpoint.followup.rules.cases;

/**
 * Cases of the triage rules TRI-050 to TRI-069, TRI-140 to TRI-143: for each, one that fires it and one that just
 * misses it.
 */
final class DoctorExamples {

    static final String TABLE = """
            050 doctor worse_just_after_48_hours | course worse; hours 48+
            050 - worse_48_hours | course worse; hours 48
            051 doctor spreading | spread spreading
            051 - outside_area | spread beyond
            052 doctor sharp_3 | feels sharp; now 3 4
            052 - sharp_2_fading_tri_118 | feels sharp
            052 - sharp_gone | feels sharp; now 0 3
            053 doctor now_7 | now 7 7
            053 - now_6 | now 6 7
            054 doctor not_fading_96_hours | course same; hours 96
            054 doctor fading_but_4_96_hours | now 4 5; hours 96
            054 - not_fading_95_hours | course same; hours 95
            054 - fading_3_96_hours | now 3 5; hours 96
            055 doctor sore_just_after_week | now 1 5; hours 168+
            055 - sore_after_week_years_tri | now 3 5; course same; hours 168+; complaint 5 5 lower_back
            055 - sore_week | now 1 5; hours 168
            056 doctor cannot_daily_things | limit cannot_do_daily_things
            056 doctor stops_lot_after_49_hours | limit a_lot; hours 49
            056 doctor stops_lot_now_6 | limit a_lot; now 6 6
            056 - stops_lot_first_day_now | limit a_lot; now 5 5
            057 doctor kept_awake_pain | cannot_sleep_for_pain
            057 - not_known | cannot_sleep_for_pain=unknown
            058 doctor large_bruise_2 | bruise large
            058 watch bruise_not_known | bruise unknown
            058 therapist bruise_not_known_blood_thinners | bruise unknown; anticoagulant
            058 - small_bruise_2 | bruise small
            059 doctor blood_thinners_little_swelling | anticoagulant; swelling mild
            059 - little_swelling | swelling mild
            060 doctor rash_after_hot_stones | skin_reaction; worked hot_stone 2 lower_back
            060 doctor rash_over_72_hours | skin_reaction; hours 72+
            060 doctor rash_diabetes | skin_reaction; diabetes
            060 - rash_first_day | skin_reaction
            061 doctor burning_outside_area | feels burning; spread beyond
            061 doctor burning_skin_not_known | feels burning; skin_reaction=unknown
            061 doctor fibromyalgia_burning_outside_area_sharp | fibromyalgia; feels burning+sharp; spread beyond
            061 - fibromyalgia_burning_outside_area_often | fibromyalgia; feels burning; spread beyond
            061 - burning_area_skin_well | feels burning
            062 doctor one_spot_spine_now_5 | spread pinpoint; now 5 5
            062 doctor one_spot_spine_65 | spread pinpoint; age 65
            062 doctor one_spot_spine_age_not | spread pinpoint; age unknown
            062 - one_spot_spine_now_4 | spread pinpoint; now 4 4; age 64
            063 doctor weak_bones_spine_sore_over | osteoporosis; hours 72+
            063 therapist osteoporosis_not_asked_65_spine | osteoporosis=unknown; age 65; hours 72+
            063 - weak_bones_spine_sore_72 | osteoporosis; hours 72
            064 doctor operated_now_4 | recent_surgery(regions=lower_back); now 4 4
            064 doctor broken_bone_one_spot | recent_fracture(regions=lower_back); spread pinpoint
            064 - operated_now_3 | recent_surgery(regions=lower_back); now 3 4
            065 doctor complaint_very_much_worse | benefit -3
            065 doctor complaint_rose_3_6 | complaint 3 6
            065 - complaint_rose_3_5 | complaint 3 5
            066 doctor active_cancer_now_4 | cancer_active(regions=chest); now 4 4
            066 doctor active_cancer | cancer_active(regions=lower_back)
            066 - active_cancer_elsewhere_not_bone | cancer_active(bone=no,regions=chest); now 3 4
            066 doctor cancer_bone_not_ruled_out | cancer_active(regions=chest)
            066 - cancer_bone_ruled_out_mild | cancer_active(bone=no,regions=chest)
            067 doctor one_calf_two_were_worked | worked sports 3 calves; at calves:left; one_side
            067 - one_calf_worked | worked swedish 3 calves:left; one_side
            067 doctor one_thigh_two_4_same | worked swedish 3 thighs_front; at thighs_front:left; one_side; now 4 4; course same
            067 - one_thigh_two_4_getting | worked swedish 3 thighs_front; at thighs_front:left; one_side; now 4 4
            067 doctor one_knee_two_4_same | worked swedish 3 knees; at knees:left; one_side; now 4 4; course same
            067 - one_knee_two_3_same | worked swedish 3 knees; at knees:left; one_side; now 3 4; course same
            067 - one_calf_two_cramped_after | worked sports 3 calves; at calves:left; one_side; feels cramping; cause exercise
            068 doctor diabetes_feeling_not_known_now | diabetes; now 5 5
            068 doctor reduced_feeling_now_5 | neuropathy(regions=lower_back); now 5 5
            068 - diabetes_full_feeling_now_5 | diabetes(neuropathy=no); now 5 5
            068 - reduced_feeling_feet_now_5 | neuropathy(regions=ankles_feet); now 5 5
            069 doctor herniated_disc_coughing_hurts | herniated_disc; worse_on coughing
            069 - coughing_hurts_no_disc | worse_on coughing
            140 doctor both_legs_swollen | swollen both_legs
            140 - one_leg_swollen | swollen one_leg
            143 doctor itchy_pimples_back_well | redness
            143 - same_hot_tri_023_speaks | redness; hot_tender
            143 - same_diabetes_not_asked | redness; diabetes=unknown
            141 doctor racing_heart_else_well | new heart_racing
            141 - racing_heart_fever_tri_133 | new heart_racing; fever
            142 doctor 40_years_old_dizzy_day | dizziness; worked swedish 3 calves
            142 - same_neck_worked | dizziness; worked swedish 3 neck
            142 - same_heart_not_asked | dizziness; worked swedish 3 calves; heart_condition=unknown
            142 - same_over_within_hour | dizziness; worked swedish 3 calves; over dizziness
            """;

    private DoctorExamples() {}
}
