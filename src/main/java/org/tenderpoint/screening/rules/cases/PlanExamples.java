package org.tenderpoint.screening.rules.cases;

/**
 * Cases for derived rules, preferences, plan, therapist and compound rules (SCR-300 to SCR-304, SCR-400 to SCR-623).
 * Columns: rule, + applies or - just misses, the case in words, its facts.
 */
public final class PlanExamples {

    public static final String TABLE = """
            300 + loose_joints_no_mobilising_so | hypermobility
            300 - diabetes_full_feeling_leaves_every | diabetes(neuropathy=no)
            301 + scoliosis_rolfing_planned_leave_out | scoliosis; plan rolfing upper_back 4; holds rolfing
            301 - scoliosis_craniosacral_planned | scoliosis; plan craniosacral upper_back 1; holds craniosacral
            302 + long_term_steroids_3_most | long_term_steroids
            302 + deep_tissue_belly_which_left | plan deep_tissue abdomen 3
            302 - deep_tissue_back | plan deep_tissue mid_back 3
            302 - new_massage_3_most_experience | massages 0
            303 + thai_planned_scoliosis | scoliosis; plan thai mid_back 3; holds thai
            303 - swedish_planned_scoliosis | scoliosis; plan swedish mid_back 3
            304 + stenosis_leaves_no_sitting | spondylolisthesis
            304 - osteoporosis_leaves_sitting | osteoporosis(severity=osteoporosis,fragility_fracture=no)
            400 + two_massages_year | massages 2
            400 + number_not_known | massages unknown
            400 - three_massages | massages 3
            401 + first_massage_deep_tissue | massages 0; plan deep_tissue mid_back 3
            401 - first_massage_swedish | massages 0; plan swedish mid_back 3
            402 + 4_planned_limit_3 | low_pain_threshold; plan swedish mid_back 4
            402 - 3_planned_limit_3 | low_pain_threshold; plan swedish mid_back 3
            403 + likes_4_limit_3_3 | low_pain_threshold; plan swedish mid_back 3; likes mid_back 4
            403 - likes_4_4_planned_said | low_pain_threshold; plan swedish mid_back 4; likes mid_back 4
            403 - likes_3_limit_3 | low_pain_threshold; plan swedish mid_back 3; likes mid_back 3
            404 + likes_2_3_planned | plan swedish mid_back 3; likes mid_back 2
            404 - likes_3_3_planned | plan swedish mid_back 3; likes mid_back 3
            405 + planned_pressure_not_agreed | plan swedish mid_back 3; likes nothing
            405 - pressure_agreed | plan swedish mid_back 3; likes mid_back 3
            406 + sensitive_neck | sensitive neck
            406 - nothing_sensitive | age 40
            407 + no_hands_belly | avoid abdomen
            407 - nothing_forbidden | age 40
            408 + pain_7_known | pain 7 calves:left; pain_known yes
            408 + pain_7_not_asked_whether | pain 7 calves:left
            408 + pain_7_new | pain 7 calves:left; pain_known no
            408 + pain_7_new_when_asked | pain 7 calves:left; ask SCR-408=no
            408 - pain_6 | pain 6 calves:left
            409 + pain_4_long_known | pain 4 calves:left; pain_known yes
            409 + pain_4_not_sure_whether | pain 4 calves:left
            409 + belly_pain_4_new | pain 4 abdomen; pain_known no
            409 - pain_3 | pain 3 calves:left
            410 + pain_not_asked | pain unknown
            410 - no_pain | pain 0
            411 + usually_sore | sore usually
            411 + usually_sore_planned_4 | sore usually; plan swedish upper_back 4
            411 - sometimes_sore | sore sometimes
            412 + sometimes_sore_less_offered | sore sometimes
            412 + not_asked | sore unknown
            412 - never_sore | sore never
            413 + deep_tissue_planned_not_asked | plan deep_tissue mid_back 3; strenuous unknown
            413 + pressure_4_planned_trained_yesterday | plan swedish mid_back 4; strenuous yes calves
            413 - deep_tissue_planned_no_hard | plan deep_tissue mid_back 3; strenuous no
            413 - swedish_3_planned | plan swedish mid_back 3; strenuous unknown
            414 + 31_minutes_4_one_region | plan swedish mid_back 4 31
            414 + 61_minutes_4_together | plan swedish mid_back 4 21; plan swedish calves 4 20; plan swedish neck 4 20
            414 - 30_minutes_4 | plan swedish mid_back 4 30
            414 - 60_minutes_4_together | plan swedish mid_back 4 20; plan swedish calves 4 20; plan swedish neck 4 20
            415 + deep_tissue_cupping_mid_back | plan deep_tissue mid_back 4; plan cupping mid_back 3; holds cupping
            415 - left_right_calf | plan deep_tissue calves:left 4; plan sports calves:right 3
            417 + 75_years_pressure_4_planned | age 75; plan swedish mid_back 4
            417 - 74_years | age 74; plan swedish mid_back 4
            418 + 17_years | age 17
            418 + age_not_known | age unknown
            418 + 15_years | age 15
            418 - 18_years | age 18
            419 + hot_stones_planned | plan hot_stone mid_back 2
            419 + hot_stones_planned_patch | plan hot_stone mid_back 2; ask SCR-419=yes
            419 - swedish_3_planned | plan swedish mid_back 3
            420 + healthy_regular | age 40
            421 + sore_calf_worked_again_after | pain 2 calves:left; plan swedish calves 2; last 47
            421 - after_48_hours | pain 2 calves:left; plan swedish calves 2; last 48
            421 - other_calf | pain 2 calves:left; plan swedish calves:right 2; last 47
            422 + 61_minutes_planned_fibromyalgia | fibromyalgia(flare_now=no); plan swedish upper_back 2 61
            422 + 31_minutes_two_places_flare | fibromyalgia(flare_now=yes); plan swedish upper_back 1 16; plan swedish neck 1 15
            422 + 46_minutes_early_pregnancy | pregnancy(weeks=10,high_risk=no); holds prenatal; plan prenatal upper_back 2 46
            422 + 16_minutes_deep_tissue_usually | sore usually; plan deep_tissue upper_back 2 16
            422 + 16_minutes_two_soreness_prone | sore usually; plan deep_tissue upper_back 2 8; plan sports upper_back 2 8
            422 - 60_minutes_planned_fibromyalgia | fibromyalgia(flare_now=no); plan swedish upper_back 2 60
            422 - 15_minutes_deep_tissue_usually | sore usually; plan deep_tissue upper_back 2 15
            422 - 15_minutes_left_15_right | sore usually; plan deep_tissue calves:left 2 15; plan deep_tissue calves:right 2 15
            422 - 61_minutes_nothing_limits_time | plan swedish upper_back 2 61
            500 + thai_without_training | plan thai mid_back 3
            500 - thai_training | plan thai mid_back 3; holds thai
            501 + high_risk_not_ruled_out | pregnancy(weeks=24)
            501 - therapist_trained | pregnancy(weeks=24); holds prenatal
            502 + chemotherapy_therapist_not_trained | cancer_active(bone=no,regions=abdomen)
            502 - therapist_trained | cancer_active(bone=no,regions=abdomen); holds oncology
            503 + drainage_after_surgery_not_trained | recent_surgery(days=50,regions=knees:left,cleared_for_massage=yes,wound_healed=yes,spinal=no); plan lymphatic_drainage calves:left 1
            503 + nodes_removed_not_trained | cancer_history(lymph_nodes_removed=yes,regions=chest:left); plan lymphatic_drainage forearms:left 1
            503 - trained | recent_surgery(days=50,regions=knees:left,cleared_for_massage=yes,wound_healed=yes,spinal=no); plan lymphatic_drainage calves:left 1; holds lymphatic_drainage
            504 + pregnant_therapist_not_trained | pregnancy(weeks=24,high_risk=no)
            504 - therapist_trained | pregnancy(weeks=24,high_risk=no); holds prenatal
            505 + doctor_allows_2_most | heart_condition; cleared heart_condition cap=2
            505 - word_without_conditions | heart_condition; cleared heart_condition
            506 + swollen_leg_therapist_not_trained | lymphoedema(regions=calves:left)
            506 + swollen_limb_not_named_therapist | lymphoedema
            506 - therapist_trained | lymphoedema(regions=calves:left); holds lymphatic_drainage
            600 + thinner_easy_bruising | anticoagulant(name=heparin); bleeding_disorder
            600 - thinner_alone | anticoagulant(name=heparin)
            601 + thinner_75_years | anticoagulant(name=heparin); age 75
            601 + thinner_age_not_known | anticoagulant(name=heparin); age unknown
            601 - thinner_74_years | anticoagulant(name=heparin); age 74
            602 + thinner_sprain | anticoagulant(name=heparin); recent_injury(days=5,regions=ankles_feet,high_energy=no,seen_by_doctor=yes)
            602 - sprain_alone | recent_injury(days=5,regions=ankles_feet,high_energy=no,seen_by_doctor=yes)
            603 + osteopenia_steroids_65_years | osteoporosis(severity=osteopenia,fragility_fracture=no); long_term_steroids; age 65
            603 - 64_years | osteoporosis(severity=osteopenia,fragility_fracture=no); long_term_steroids; age 64
            604 + osteoporosis_fell_hip_not_seen | osteoporosis(severity=osteoporosis,fragility_fracture=no); recent_injury(days=5,regions=hips,high_energy=no,seen_by_doctor=no)
            604 - fell_hip_seen | osteoporosis(severity=osteoporosis,fragility_fracture=no); recent_injury(days=5,regions=hips,high_energy=no,seen_by_doctor=yes)
            604 - osteopenia | osteoporosis(severity=osteopenia,fragility_fracture=no); recent_injury(days=5,regions=hips,high_energy=no,seen_by_doctor=no)
            605 + steroids_50_years_back_pain | long_term_steroids; age 50; pain 7 lower_back
            605 - 49_years | long_term_steroids; age 49; pain 7 lower_back
            606 + disc_fever | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes); fever_now
            606 - healed_disc_fever | herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=no,doctor_aware=yes); fever_now
            607 + disc_saddle_numbness | herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=no,doctor_aware=yes); saddle_numbness
            607 - disc_weight_loss | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes); unexplained_weight_loss
            608 + thinner_bump_head | anticoagulant(name=heparin); recent_injury(days=10,regions=head,high_energy=no,seen_by_doctor=yes)
            608 - thinner_sprained_ankle | anticoagulant(name=heparin); recent_injury(days=10,regions=ankles_feet,high_energy=no,seen_by_doctor=yes)
            608 - only_low_dose_aspirin_bump | anticoagulant(name=aspirin,aspirin_only=yes); recent_injury(days=10,regions=head,high_energy=no,seen_by_doctor=yes)
            609 + bump_2_days_ago_not | anticoagulant(name=heparin); recent_injury(days=2,regions=head,high_energy=no,seen_by_doctor=no)
            609 - bump_3_days_ago | anticoagulant(name=heparin); recent_injury(days=3,regions=head,high_energy=no,seen_by_doctor=no)
            609 - bump_seen_doctor | anticoagulant(name=heparin); recent_injury(days=2,regions=head,high_energy=no,seen_by_doctor=yes)
            609 - only_low_dose_aspirin | anticoagulant(name=aspirin,aspirin_only=yes); recent_injury(days=2,regions=head,high_energy=no,seen_by_doctor=no)
            610 + swollen_calf_after_flight | calf_swelling_one_side; long_journey
            610 - swollen_calf_no_risk_known | calf_swelling_one_side
            611 + fever_back_pain_diabetes | fever_now; pain 4 lower_back; diabetes(neuropathy=no)
            611 + fever_back_pain_weak_immune | fever_now; pain 4 lower_back; immunosuppression
            611 - fever_knee_pain_diabetes | fever_now; pain 4 knees; diabetes(neuropathy=no)
            612 + cold_chemotherapy | infection_or_fever_now; cancer_active(bone=no,regions=abdomen); holds oncology
            612 - cold_cancer_past | infection_or_fever_now; cancer_history(lymph_nodes_removed=no,regions=abdomen)
            613 + cold_83_days_after_surgery | infection_or_fever_now; recent_surgery(days=83,regions=knees,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            613 - 84_days_after | infection_or_fever_now; recent_surgery(days=84,regions=knees,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            614 + pregnant_pressure_not_known_controlled | pregnancy(weeks=24,high_risk=no); high_blood_pressure; holds prenatal
            614 - controlled | pregnancy(weeks=24,high_risk=no); high_blood_pressure(controlled=yes); holds prenatal
            615 + cancer_past_back_pain_1 | cancer_history(lymph_nodes_removed=no,regions=chest); pain 1 mid_back
            615 + pain_not_asked | cancer_history(lymph_nodes_removed=no,regions=chest); pain unknown
            615 + cancer_past_back_pain_7 | cancer_history(lymph_nodes_removed=no,regions=chest); pain 7 mid_back
            615 + cancer_past_hip_4 | cancer_history(lymph_nodes_removed=no,regions=chest); pain 4 hips:left
            615 - cancer_past_hip_3 | cancer_history(lymph_nodes_removed=no,regions=chest); pain 3 hips:left
            615 - no_pain | cancer_history(lymph_nodes_removed=no,regions=chest); pain 0
            616 + fibromyalgia_loose_joints | fibromyalgia(flare_now=no); hypermobility
            616 - fibromyalgia_alone | fibromyalgia(flare_now=no)
            617 + heart_kidneys | heart_condition(stable=yes); kidney_or_liver_disease
            617 - heart_alone | heart_condition(stable=yes)
            622 + thinner_steroids_diabetes_feeling_not | anticoagulant(name=heparin); long_term_steroids; diabetes
            622 + thinner_aneurysm_weak_immune_system | anticoagulant(name=heparin); aneurysm(regions=abdomen); immunosuppression
            622 - two_them | anticoagulant(name=heparin); long_term_steroids; diabetes(neuropathy=no)
            999 + told_words_nothing_asked | other_condition(text=lupus)
            999 + sickle_cell_hospital_last_month | other_condition(text=sickle cell,told_to_avoid=no,blood_heart_bone_skin_feeling=yes,in_hospital=yes,new_medicine=no)
            999 + tablet_cholesterol_touches_blood_rest | other_condition(text=cholesterol tablet,told_to_avoid=no,blood_heart_bone_skin_feeling=yes,in_hospital=no,new_medicine=no)
            999 + thyroid_all_four_denied | other_condition(text=thyroid,told_to_avoid=no,blood_heart_bone_skin_feeling=no,in_hospital=no,new_medicine=no)
            999 + thyroid_new_medicine | other_condition(text=thyroid,told_to_avoid=no,blood_heart_bone_skin_feeling=no,in_hospital=no,new_medicine=yes)
            999 + word_list_nothing_asked | other_condition(text=migraine,on_list=yes)
            999 - judged_without_bearing | other_condition(text=hayfever,no_bearing=yes)
            999 - anything_else_not_asked_scr | other_condition=unknown
            623 + osteopenia_disc | osteoporosis(severity=osteopenia,fragility_fracture=no); herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            623 - osteopenia_healed_disc | osteoporosis(severity=osteopenia,fragility_fracture=no); herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=no,doctor_aware=yes)
            624 + fever_after_transplant | fever_now; immunosuppression
            624 + cold_after_transplant | infection_or_fever_now; immunosuppression
            624 - fever_alone | fever_now
            625 + pregnant_after_flight | pregnancy(weeks=20,high_risk=no); holds prenatal; long_journey
            625 + pregnant_leg_plaster | pregnancy(weeks=24,high_risk=no); holds prenatal; long_travel_or_immobilised
            625 + pregnant_operated_83_days_ago | pregnancy(weeks=24,high_risk=no); holds prenatal; recent_surgery(days=83,regions=knees,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            625 - pregnant_flight_5_weeks_ago | pregnancy(weeks=20,high_risk=no); holds prenatal; long_journey=dont_know
            625 - pregnant_nothing_else | pregnancy(weeks=24,high_risk=no); holds prenatal
            625 - pregnant_operated_84_days_ago | pregnancy(weeks=24,high_risk=no); holds prenatal; recent_surgery(days=84,regions=knees,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            626 + aneurysm_pain_7_low_back | aneurysm(regions=abdomen); pain 7 lower_back
            626 + aneurysm_pain_6_asked_whether | aneurysm(regions=abdomen); pain 6 lower_back
            626 + aneurysm_pain_not_known | aneurysm(regions=abdomen); pain 4 lower_back; pain_known no
            626 + aneurysm_pain_of_years | aneurysm(regions=abdomen); pain 4 lower_back; pain_known yes
            626 + aneurysm_pain_new | aneurysm(regions=abdomen); pain 1 abdomen; ask SCR-626=yes
            626 + aneurysm_pain_not_asked | aneurysm(regions=abdomen); pain unknown
            626 - aneurysm_pain_calf | aneurysm(regions=abdomen); pain 7 calves:left
            626 - pain_7_low_back_alone | pain 7 lower_back
            627 + fever_5_days_after_epidural | fever_now; recent_injection(days=5,regions=lower_back,injection_kind=epidural_or_nerve_block)
            627 + fever_kind_injection_not_known | fever_now; recent_injection(days=5,regions=lower_back)
            627 - fever_after_injection_into_knee | fever_now; recent_injection(days=5,regions=knees:left,injection_kind=joint_or_muscle)
            627 - epidural_without_fever | recent_injection(days=5,regions=lower_back,injection_kind=epidural_or_nerve_block)
            629 + rheumatoid_new_ache_neck | arthritis(type=rheumatoid,regions=wrists_hands,flare_now=no); pain 4 neck; pain_known no
            629 + ankylosing_spondylitis_new_dizziness_not | arthritis(type=ankylosing_spondylitis,regions=lower_back,flare_now=no); new_dizziness_or_neck_pain=dont_know
            629 - rheumatoid_ache_years | arthritis(type=rheumatoid,regions=wrists_hands,flare_now=no); pain 4 neck; pain_known yes
            629 - osteoarthritis_new_ache_neck | arthritis(type=osteoarthritis,regions=knees,flare_now=no); pain 4 neck; pain_known no
            628 + thinner_epidural_6_days_ago | anticoagulant(name=apixaban); recent_injection(days=6,regions=lower_back,injection_kind=epidural_or_nerve_block)
            628 + thinner_date_epidural_not_known | anticoagulant(name=apixaban); recent_injection(regions=lower_back,injection_kind=epidural_or_nerve_block)
            628 - thinner_epidural_7_days_ago | anticoagulant(name=apixaban); recent_injection(days=7,regions=lower_back,injection_kind=epidural_or_nerve_block)
            628 - epidural_no_thinner | recent_injection(days=6,regions=lower_back,injection_kind=epidural_or_nerve_block)
            """;

    private PlanExamples() {}
}
