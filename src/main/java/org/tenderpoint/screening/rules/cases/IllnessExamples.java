package org.tenderpoint.screening.rules.cases;

/**
 * Cases for signs in head and neck, illnesses, injections (SCR-017, SCR-018, SCR-239 to SCR-249). Columns: rule, +
 * applies or - just misses, the case in words, its facts.
 */
public final class IllnessExamples {

    public static final String TABLE = """
            017 + drooping_face_yesterday | stroke_signs_now
            017 - dont_know_scr_030_holds | stroke_signs_now=dont_know
            018 + fainted_this_week | new_dizziness_or_neck_pain
            018 + new_pain_one_side_neck | new_dizziness_or_neck_pain; ask SCR-018=yes
            018 + perhaps_dizzy_asked_twice | new_dizziness_or_neck_pain=dont_know
            018 - never_asked_scr_030_holds | new_dizziness_or_neck_pain=unknown
            018 - denied | new_dizziness_or_neck_pain=no
            239 + widened_artery_belly | aneurysm(regions=abdomen)
            239 + widened_artery_head | aneurysm(regions=head)
            239 + place_not_named | aneurysm
            239 - not_asked_scr_032_holds | aneurysm=unknown
            240 + takes_medicine_after_transplant | immunosuppression
            240 - not_asked_scr_032_holds | immunosuppression=unknown
            241 + ms_no_relapse | nerve_disease(flare_now=no)
            241 - not_asked_scr_033_holds | nerve_disease=unknown
            242 + relapse_now | nerve_disease(flare_now=yes)
            242 + relapse_not_asked | nerve_disease
            242 - no_relapse | nerve_disease(flare_now=no)
            243 + me_cfs | exertion_intolerance
            243 + me_cfs_third_massage | exertion_intolerance; massages 2
            243 + me_cfs_number_massages_not | exertion_intolerance; massages unknown
            243 - not_asked_scr_033_holds | exertion_intolerance=unknown
            244 + hay_fever_judged | other_condition(text=hay fever,no_bearing=yes)
            244 + migraine_list_four_times_no | other_condition(text=migraine,on_list=yes,told_to_avoid=no,blood_heart_bone_skin_feeling=no,in_hospital=no,new_medicine=no)
            244 - migraine_list_new_medicine | other_condition(text=migraine,on_list=yes,told_to_avoid=no,blood_heart_bone_skin_feeling=no,in_hospital=no,new_medicine=yes)
            244 - hay_fever_judged_told_avoid | other_condition(text=hay fever,no_bearing=yes,told_to_avoid=yes)
            244 - not_judged_yet_scr_999 | other_condition(text=lupus)
            245 + wants_help_decide | support_to_decide
            245 - not_asked_scr_033_holds | support_to_decide=unknown
            246 + left_leg_stays_swollen | lymphoedema(regions=calves:left); holds lymphatic_drainage
            246 + suddenly_bigger | lymphoedema(regions=calves:left); holds lymphatic_drainage; ask SCR-246=yes
            246 - not_asked_scr_032_holds | lymphoedema=unknown
            247 + epidural_6_days_ago | recent_injection(days=6,regions=lower_back,injection_kind=epidural_or_nerve_block)
            247 + epidural_14_days_ago | recent_injection(days=14,regions=lower_back,injection_kind=epidural_or_nerve_block)
            247 + kind_date_not_known | recent_injection(regions=lower_back)
            247 + numb_legs_since | recent_injection(days=3,regions=lower_back,injection_kind=epidural_or_nerve_block); ask SCR-247=yes
            247 - epidural_15_days_ago | recent_injection(days=15,regions=lower_back,injection_kind=epidural_or_nerve_block)
            247 - into_knee | recent_injection(days=3,regions=knees:left,injection_kind=joint_or_muscle)
            248 + into_knee_10_days_ago | recent_injection(days=10,regions=knees:left,injection_kind=joint_or_muscle)
            248 + needled_2_days_ago | recent_injection(days=2,regions=shoulders:left,injection_kind=dry_needling)
            248 + vaccine_date_not_known | recent_injection(regions=upper_arms:left,injection_kind=vaccine)
            248 + short_breath_since_needling | recent_injection(days=2,regions=shoulders:left,injection_kind=dry_needling); ask SCR-248=yes
            248 - needled_3_days_ago | recent_injection(days=3,regions=shoulders:left,injection_kind=dry_needling)
            248 - into_knee_15_days_ago | recent_injection(days=15,regions=knees:left,injection_kind=joint_or_muscle)
            249 + filler_face_14_days_ago | recent_injection(days=14,regions=face_jaw,injection_kind=botox_or_filler)
            249 + botox_hands | recent_injection(days=3,regions=wrists_hands,injection_kind=botox_or_filler)
            249 - filler_15_days_ago | recent_injection(days=15,regions=face_jaw,injection_kind=botox_or_filler)
            249 - vaccine_14_days_ago | recent_injection(days=14,regions=upper_arms:left,injection_kind=vaccine)
            """;

    private IllnessExamples() {}
}
