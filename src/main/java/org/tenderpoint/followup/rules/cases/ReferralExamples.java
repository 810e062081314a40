package org.tenderpoint.followup.rules.cases;

/**
 * Examples for each referral rule: a case that fires it and one that just misses it. A row fires if it is among the
 * lines of a discipline, the triggers or the notes.
 */
final class ReferralExamples {

    static final String TABLE = """
            001 + three_four_bad_one_had | now 2 4; earlier 14 swedish 5 24 adjusted; earlier 28 swedish 5 24
            001 - three_four_bad_none_had | now 2 4; earlier 14 swedish 5 24; earlier 28 swedish 5 24
            002 + four_times_no_change | benefit 0; no_benefit 3
            002 - three_times_no_change | benefit 0; no_benefit 2
            003 + asks_anything_fits | asks any
            003 - does_not_ask | age 40
            004 + three_four_bad_none_had | now 2 4; earlier 14 swedish 5 24; earlier 28 swedish 5 24
            004 - two_three_bad | now 2 4; earlier 14 swedish 5 24; earlier 28 swedish 1 24
            005 + no_need | age 40
            005 - asks_yoga | asks yoga
            010 + now_7_doctor_first | now 7 7
            010 + last_doctor_answer_missing | doctor_outstanding
            010 - therapist_calls | now 3 3; hours 72+
            011 + red_flag_last_visit | red_flag yes
            011 + red_flag_not_known | red_flag unknown
            011 - all_red_flags_denied | red_flag no
            150 + blood_thinners_not_asked | anticoagulant=unknown
            150 - osteoporosis_not_asked_49 | osteoporosis=unknown; age 49
            161 + four_would_fit | asks acupuncture
            161 - three_fit | asks physio
            101 + nerve_symptoms_not_denied | herniated_disc(phase=chronic)
            101 - nerve_symptoms_denied | herniated_disc(phase=chronic,nerve_symptoms_now=no)
            102 + subacute_no_nerve_symptoms | herniated_disc(phase=subacute,nerve_symptoms_now=no)
            102 - chronic_no_nerve_symptoms | herniated_disc(phase=chronic,nerve_symptoms_now=no)
            103 + chronic_no_nerve_symptoms | herniated_disc(phase=chronic,nerve_symptoms_now=no)
            103 - subacute_no_nerve_symptoms | herniated_disc(phase=subacute,nerve_symptoms_now=no)
            104 + osteopenia_fracture_not_denied | osteoporosis(severity=osteopenia)
            104 - osteopenia_no_fracture | osteoporosis(severity=osteopenia,fragility_fracture=no)
            105 + osteopenia_no_fracture | osteoporosis(severity=osteopenia,fragility_fracture=no)
            105 - severity_not_known | osteoporosis(fragility_fracture=no)
            108 + surgery_not_known_where | recent_surgery
            108 - surgery_not_spine | recent_surgery(spinal=no)
            109 + surgery_not_spine | recent_surgery(spinal=no)
            109 - surgery_not_known_where | recent_surgery
            131 + hardware_not_known_where | implant
            131 - new_knee | implant(regions=knees)
            132 + new_knee | implant(regions=knees)
            132 - hardware_low_back | implant(regions=lower_back)
            133 + fracture_clearance_not_known | recent_fracture
            133 - fracture_cleared | recent_fracture(cleared_for_massage=yes)
            134 + accident_nobody_has_looked | recent_injury
            134 - accident_seen_doctor | recent_injury(seen_by_doctor=yes)
            135 + accident_seen_doctor | recent_injury(seen_by_doctor=yes)
            135 - accident_nobody_has_looked | recent_injury
            110 + osteoarthritis | arthritis(type=osteoarthritis)
            110 + arthritis_unknown_type_its_letters | arthritis
            110 - gout | arthritis(type=gout)
            111 + rheumatoid_arthritis | arthritis(type=rheumatoid)
            111 - osteoarthritis | arthritis(type=osteoarthritis)
            112 + ankylosing_spondylitis | arthritis(type=ankylosing_spondylitis)
            112 - osteoarthritis | arthritis(type=osteoarthritis)
            113 + gout_flare_not_denied | arthritis(type=gout)
            113 - gout_no_flare | arthritis(type=gout,flare_now=no)
            106 + fibromyalgia_yes | fibromyalgia
            106 - fibromyalgia_denied | age 40
            114 + low_pain_threshold_yes | low_pain_threshold
            114 - low_pain_threshold_denied | age 40
            115 + anticoagulant_yes | anticoagulant
            115 - anticoagulant_denied | age 40
            116 + bleeding_disorder_yes | bleeding_disorder
            116 - bleeding_disorder_denied | age 40
            117 + clot_now_or_suspected_yes | clot_now_or_suspected
            117 - clot_now_or_suspected_denied | age 40
            118 + clot_history_yes | clot_history
            118 - clot_history_denied | age 40
            119 + cancer_active_yes | cancer_active
            119 - cancer_active_denied | age 40
            120 + cancer_history_yes | cancer_history
            120 - cancer_history_denied | age 40
            126 + stroke_history_yes | stroke_history
            126 - stroke_history_denied | age 40
            129 + epilepsy_yes | epilepsy
            129 - epilepsy_denied | age 40
            130 + long_term_steroids_yes | long_term_steroids
            130 - long_term_steroids_denied | age 40
            136 + infection_or_fever_now_yes | infection_or_fever_now
            136 - infection_or_fever_now_denied | age 40
            137 + skin_problem_yes | skin_problem
            137 - skin_problem_denied | age 40
            138 + spondylolisthesis_yes | spondylolisthesis
            138 - spondylolisthesis_denied | age 40
            139 + scoliosis_yes | scoliosis
            139 - scoliosis_denied | age 40
            140 + hypermobility_yes | hypermobility
            140 - hypermobility_denied | age 40
            141 + chronic_pain_other_yes | chronic_pain_other
            141 - chronic_pain_other_denied | age 40
            142 + kidney_or_liver_disease_yes | kidney_or_liver_disease
            142 - kidney_or_liver_disease_denied | age 40
            143 + asthma_nsaid_yes | asthma_nsaid
            143 - asthma_nsaid_denied | age 40
            151 + aneurysm_yes | aneurysm
            151 - aneurysm_denied | age 40
            152 + immunosuppression_yes | immunosuppression
            152 - immunosuppression_denied | age 40
            153 + nerve_disease_yes | nerve_disease
            153 - nerve_disease_denied | age 40
            154 + exertion_intolerance_yes | exertion_intolerance
            154 - exertion_intolerance_denied | age 40
            155 + lymphoedema_yes | lymphoedema
            155 - lymphoedema_denied | age 40
            156 + recent_injection_yes | recent_injection
            156 - recent_injection_denied | age 40
            157 + support_to_decide_yes | support_to_decide
            157 - support_to_decide_denied | age 40
            158 + something_else_nobody_has_judged | other_condition
            158 - something_else_without_bearing | other_condition(no_bearing=yes)
            107 + fibromyalgia_flare_not_denied | fibromyalgia
            107 - fibromyalgia_no_flare | fibromyalgia(flare_now=no)
            121 + pregnant_no_high_risk | pregnancy(high_risk=no)
            121 - pregnant_high_risk_not_denied | pregnancy
            122 + pregnant_high_risk_not_denied | pregnancy
            122 - pregnant_no_high_risk | pregnancy(high_risk=no)
            123 + stable_heart_condition | heart_condition(stable=yes)
            123 - heart_condition_not_known_stable | heart_condition
            124 + heart_condition_not_known_stable | heart_condition
            124 - stable_heart_condition | heart_condition(stable=yes)
            125 + high_blood_pressure_not_known | high_blood_pressure
            125 - high_blood_pressure_controlled | high_blood_pressure(controlled=yes)
            127 + diabetes_normal_feeling | diabetes(neuropathy=no)
            127 - diabetes_feeling_not_known | diabetes
            128 + diabetes_feeling_not_known | diabetes
            128 + reduced_feeling | neuropathy
            128 - diabetes_normal_feeling | diabetes(neuropathy=no)
            144 + allergy_latex | allergy(items=latex)
            144 - allergy_nuts | allergy(items=nuts)
            145 + 65_years_old | age 65
            145 + age_not_known | age unknown
            145 - 64_years_old | age 64
            146 + 17_years_old | age 17
            146 - 18_years_old | age 18
            147 + sore_neck_dizzy_after_earlier | worked swedish 2 neck; had dizziness
            147 - sore_neck_never_dizzy | worked swedish 2 neck
            148 + stiff_low_back_worse_bending | feels dull+stiff; worse_on bending
            148 - stiff_low_back_worse_lifting | feels dull+stiff; worse_on lifting
            149 + stiff_sitting | feels dull+stiff; worse_on sitting
            149 - stiff_sitting_movement_does_not | feels dull+stiff; worse_on sitting; eases no
            """;

    private ReferralExamples() {}
}
