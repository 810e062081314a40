package org.tenderpoint.followup.rules.cases;

/**
 * Examples for each self-care rule: a case that fires it and one that just misses it. A set fires if it is chosen. An
 * item's row fires if it withholds the item or adds a sentence or, if nothing can withhold it, if it is offered.
 */
final class SelfCareExamples {

    static final String TABLE = """
            001 + numbness_doctor_today | numbness
            001 - now_7_doctor_2_3 | now 7 7
            002 + now_7_doctor_2_3 | now 7 7
            002 - fading_after_72_hours_the_therapist | now 3 3; hours 72+
            003 + fading_after_72_hours_the_therapist | now 3 3; hours 72+
            003 - fading_72_hours | hours 72
            004 + ordinary_ache | age 40
            004 - ordinary_ache_one_warning_sign | nausea=unknown
            005 + not_sore | now 0 0
            005 - little_sore | now 1 1
            006 + one_warning_sign_not_known | nausea=unknown
            006 + something_new_not_told_what | new
            006 - everything_answered_checked_again | now 3 7
            010 + heart_condition_adds_words | heart_condition
            010 + kidney_disease_adds_words | kidney_or_liver_disease
            010 - heart_not_asked_no_words | heart_condition=unknown
            011 + sharp_pain | feels sharp
            011 + operated_clearance_not_known | recent_surgery(regions=lower_back)
            011 + broken_clearance_not_known | recent_fracture(regions=lower_back)
            011 - operated_elsewhere_clearance_not_known | recent_surgery(regions=knees)
            012 + herniated_disc | herniated_disc(phase=chronic)
            012 - resolved_disc | herniated_disc(phase=resolved)
            013 + high_blood_pressure_not_asked | high_blood_pressure=unknown
            013 - high_blood_pressure_under_control | high_blood_pressure(controlled=yes)
            014 + fracture_not_asked | recent_fracture=unknown
            014 - broken_wrist | recent_fracture(regions=wrists_hands)
            015 + reduced_feeling_adds_words | neuropathy(regions=lower_back)
            015 - reduced_feeling_elsewhere | neuropathy(regions=ankles_feet)
            016 + epilepsy | epilepsy
            016 + blood_thinners_first_48_hours | anticoagulant; hours 48
            016 - blood_thinners_after_48_hours | anticoagulant; hours 48+
            017 + kidney_disease | kidney_or_liver_disease
            017 - kidneys_are_fine | age 40
            018 + reduced_feeling_anywhere | neuropathy(regions=ankles_feet)
            018 - normal_feeling | age 40
            019 + ordinary_ache | age 40
            019 - not_sore | now 0 0
            020 + 48_hours | hours 48
            020 - minute_later | hours 48+
            021 + ordinary_ache | age 40
            021 - not_sore | now 0 0
            022 + asthma | asthma_nsaid
            022 + front_neck | worked swedish 2 neck_front
            022 - allergy_nuts | allergy(items=nuts)
            023 + 17_years_old | age 17
            023 - 18_years_old | age 18
            024 + blood_thinners_not_asked | anticoagulant=unknown
            024 - allergy_latex | allergy(items=latex)
            025 + practice_gives_no_such_advice | age 40
            025 - practice_allows | cbd
            026 + stomach_ulcer | stomach_ulcer
            026 - healthy_stomach | age 40
            027 + allergy_something_unnamed | now 4 4; allergy
            027 + blood_thinners_add_words | now 4 4; anticoagulant
            027 - allergy_latex | now 4 4; allergy(items=latex)
            028 + blood_thinners | now 5 5; anticoagulant
            011 + effort_makes_them_crash_words | exertion_intolerance
            012 + aneurysm_not_asked | aneurysm=unknown
            012 - no_aneurysm | age 40
            013 + effort_makes_them_crash | exertion_intolerance
            014 + effort_makes_them_crash | exertion_intolerance
            014 - nobody_knows_whether_effort_makes | exertion_intolerance=unknown
            015 + nerve_disease_adds_words | nerve_disease
            016 + injection_not_asked | recent_injection=unknown
            016 - limb_stays_swollen_sore_elsewhere | lymphoedema(regions=calves)
            018 + sore_in_a_limb_that_stays_swollen | worked swedish 2 forearms; lymphoedema(regions=forearms)
            022 + injection | recent_injection(regions=lower_back)
            023 + injection | recent_injection(regions=lower_back)
            024 + injection | recent_injection(regions=lower_back)
            024 - injection_elsewhere | recent_injection(regions=knees)
            028 + weak_immune_system | now 5 5; immunosuppression
            028 + something_else_nobody_has_judged | now 5 5; other_condition
            028 - something_else_without_bearing | now 5 5; other_condition(no_bearing=yes)
            028 + 65_years_old | now 5 5; age 65
            028 - 64_years_old | now 5 5; age 64
            """;

    private SelfCareExamples() {}
}
