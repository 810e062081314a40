package org.tenderpoint.followup.rules.cases;

/**
 * Cases of the triage rules TRI-070 to TRI-093, TRI-095 and TRI-097: for each, one that fires it and one that just
 * misses it.
 */
final class TherapistExamples {

    static final String TABLE = """
            070 therapist sore_3_just_after_72 | now 3 4; hours 72+
            070 - fading_2_after_80_hours | hours 80
            070 - sore_at_72_hours | hours 72
            071 therapist started_after_two_days | onset after_48h; hours 60
            071 - started_after_one_two_days | onset 24_48h; hours 60
            072 therapist 52_years_old_one_spot | age 52; spread pinpoint
            072 - 38_years_old_one_spot | age 38; spread pinpoint
            072 - one_spot_shoulder_mild_fading | spread pinpoint; worked sports 3 shoulders
            073 therapist sore_outside_area_5_after | spread beyond; now 5 5; hours 50
            073 - sore_outside_area_3_worst | spread beyond; now 0 3
            074 therapist one_side_only_now_5 | one_side; now 5 5; worked sports 3 shoulders
            074 - one_side_only_mild_fading | one_side; worked sports 3 shoulders
            075 therapist 7_now_6 | now 6 7
            075 therapist 7_now_4_one_side | now 4 7; one_side
            075 therapist 7_now_4_place_open | now 4 7; spread unknown
            075 - 7_evenly_fading_now_4 | now 4 7
            075 - 7_now_3 | now 3 7
            076 therapist stops_lot_first_day | limit a_lot
            076 - stops_somewhat | limit some
            077 therapist rash_2 | skin_reaction
            077 - diabetes_tri_060_speaks | skin_reaction; diabetes
            078 therapist blood_thinners_small_bruise | anticoagulant; bruise small
            078 therapist blood_thinners_not_asked_little | anticoagulant=unknown; swelling mild
            078 - small_bruise_bleeds_like_anyone | bruise small
            079 therapist little_swelling_just_after_72 | swelling mild; hours 72+
            079 - little_swelling_72_hours | swelling mild; hours 72
            080 therapist new_injury | cause new_injury
            080 - old_injury | cause existing_injury
            080 therapist warfarin_new_injury_head_not | anticoagulant; injured no
            081 therapist hurt_during_massage_now_5 | onset during; now 5 5
            081 therapist pain_8_during_massage_now | pain_during 8; now 4 4
            081 - hurt_during_massage_now_4 | onset during; now 4 4
            082 therapist complaint_much_worse | benefit -2; now 4 4
            082 - complaint_much_worse_2_10_sore | benefit -2
            082 therapist complaint_rose_3_5 | complaint 3 5 lower_back; now 4 4
            082 - complaint_rose_3_4 | complaint 3 4
            083 therapist coughing_hurts_spine | worse_on coughing
            083 - coughing_hurts_shoulder | worse_on coughing; worked sports 3 shoulders
            084 therapist burning_area_skin_well | feels burning
            084 - outside_area_tri_061_speaks | feels burning; spread beyond
            085 therapist sharp_7_gone | feels sharp; now 0 7
            085 - sharp_4_gone_tri_118 | feels sharp; now 0 4
            085 - dull_gone | feels dull; now 0 3
            086 therapist nothing_changes_now_5_after | worse_on nothing; now 5 5; hours 25
            086 - nothing_changes_now_5_24 | worse_on nothing; now 5 5; hours 24
            087 therapist same_now_5_after_49 | course same; now 5 5; hours 49
            087 - fading_now_5_after_49 | now 5 5; hours 49
            088 therapist herniated_disc_sore_spine_now | herniated_disc; now 4 4
            088 therapist arthritis_flare_sore_spine_same | arthritis(flare_now=yes); course same; hours 49
            088 therapist spine_operated_back_4 | recent_surgery(spinal=yes); now 4 4
            088 - knee_operated_last_year_back | recent_surgery(spinal=no,regions=knees); now 4 4
            088 therapist osteopenia_fractures_not_asked_back | osteoporosis(severity=osteopenia); now 4 4
            088 - osteopenia_nothing_ever_broken_back | osteoporosis(severity=osteopenia,fragility_fracture=no); now 4 4
            088 - herniated_disc_sore_spine_now_3 | herniated_disc; now 3 4
            088 - herniated_disc_sore_shoulder_now | herniated_disc; now 4 4; worked sports 3 shoulders
            089 therapist throbbing_now_4 | feels throbbing; now 4 4
            089 - throbbing_now_3 | feels throbbing; now 3 4
            090 therapist worse_first_day_now_6 | course worse; now 6 6
            090 - even_ache_rises_now_5 | course worse; now 5 5; hours 36
            090 therapist worse_first_day_nobody_knows | course worse; now unknown 3
            090 - worse_first_day_now_3 | course worse; now 3 3
            091 therapist breath_not_sure | breathless=unknown
            091 therapist baby_movements_not_sure_pregnancy | baby_moving_less=unknown; pregnancy=unknown
            091 - nausea_not_sure | nausea=unknown
            091 - baby_movements_not_sure_not | baby_moving_less=unknown
            092 therapist fever_not_sure_weak_immune | fever=unknown; immunosuppression
            092 - fever_not_sure_neither_cancer | fever=unknown
            093 therapist dark_pee_not_sure_after | dark_urine=unknown; worked swedish 4 lower_back; now 3 5
            093 - same_worst_4 | dark_urine=unknown; worked swedish 4 lower_back; now 3 4
            095 therapist 70_years_old_dizzy_ten | age 70; over dizziness
            095 therapist neck_worked_not_sore_dizzy | over dizziness; worked swedish 3 neck; at lower_back
            095 - same_neck_sore | over dizziness; worked swedish 3 neck
            095 therapist both_hands_asleep_half_hour | over tingling; numb both_arms; herniated_disc=unknown
            095 therapist mild_headache_after_work_neck | new headache_mild; worked swedish 3 neck
            095 - 70_years_old_dizzy_only | age 70; over dizziness; dizzy_on_rising yes
            097 therapist stool_black_tar | new something_else; words stool black as tar
            097 - slept_badly | new something_else; words slept badly
            """;

    private TherapistExamples() {}
}
