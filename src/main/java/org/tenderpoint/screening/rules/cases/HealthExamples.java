package org.tenderpoint.screening.rules.cases;

/**
 * Cases for blood, cancer, pregnancy, heart and the other facts (SCR-160 to SCR-220). Columns: rule, + applies or -
 * just misses, the case in words, its facts.
 */
public final class HealthExamples {

    public static final String TABLE = """
            160 + bruises_firm_touch | low_pain_threshold
            160 + nosebleeds_without_knock | low_pain_threshold; ask SCR-160=yes
            160 - not_asked_scr_033_holds | low_pain_threshold=unknown
            170 + takes_heparin | anticoagulant(name=heparin)
            170 + black_stools | anticoagulant(name=heparin); ask SCR-170.bleeding=yes
            170 + only_low_dose_aspirin | anticoagulant(name=aspirin,aspirin_only=yes)
            170 + blood_thinner_not_named | anticoagulant
            170 - not_asked_scr_032_holds | anticoagulant=unknown
            171 + bleeding_disorder | bleeding_disorder
            171 - not_asked_scr_032_holds | bleeding_disorder=unknown
            172 + clot_181_days_ago | clot_history(days=181,regions=calves:left)
            172 + clot_date_not_known | clot_history(regions=calves:left)
            172 + clot_arm_100_days_ago | clot_history(days=100,regions=forearms:left)
            172 + clot_100_days_ago_place_not_known | clot_history(days=100)
            172 - clot_182_days_ago | clot_history(days=182,regions=calves:left)
            173 + clot_182_days_ago | clot_history(days=182,regions=calves:left)
            173 - clot_181_days_ago | clot_history(days=181,regions=calves:left)
            174 + long_flight_3_weeks_ago | long_journey
            174 + leg_plaster | long_travel_or_immobilised
            174 + operated_83_days_ago | recent_surgery(days=83,regions=knees,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            174 - flight_5_weeks_ago_asked | long_journey=dont_know
            174 - operated_84_days_ago | recent_surgery(days=84,regions=knees,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            180 + chemotherapy | cancer_active(bone=no,regions=abdomen); holds oncology
            180 + low_blood_counts | cancer_active(bone=no,regions=abdomen); holds oncology; ask SCR-180.counts=yes
            180 - cancer_past | cancer_history(lymph_nodes_removed=no,regions=abdomen)
            181 + cancer_bone | cancer_active(bone=yes,regions=chest); holds oncology
            181 + bone_not_asked | cancer_active(regions=chest); holds oncology
            181 - bone_ruled_out | cancer_active(bone=no,regions=chest); holds oncology
            182 + nodes_removed_left_breast | cancer_history(lymph_nodes_removed=yes,regions=chest:left)
            182 + nodes_not_asked | cancer_history(regions=chest:left)
            182 - no_nodes_removed | cancer_history(lymph_nodes_removed=no,regions=chest:left)
            183 + cancer_ten_years_ago | cancer_history(lymph_nodes_removed=no,regions=chest:left)
            183 - cancer_past_not_asked_scr | cancer_history=unknown
            190 + pregnant | pregnancy(weeks=10,high_risk=no); holds prenatal
            190 + baby_moves_less | pregnancy(weeks=30,high_risk=no); holds prenatal; ask SCR-190=yes
            190 - pregnancy_not_asked_scr_032 | pregnancy=unknown
            191 + 14_weeks | pregnancy(weeks=14,high_risk=no); holds prenatal
            191 - 13_weeks | pregnancy(weeks=13,high_risk=no); holds prenatal
            192 + 20_weeks | pregnancy(weeks=20,high_risk=no); holds prenatal
            192 + weeks_not_known | pregnancy(high_risk=no); holds prenatal
            192 - 19_weeks | pregnancy(weeks=19,high_risk=no); holds prenatal
            193 + 13_weeks | pregnancy(weeks=13,high_risk=no); holds prenatal
            193 + weeks_not_known | pregnancy(high_risk=no); holds prenatal
            193 - 14_weeks | pregnancy(weeks=14,high_risk=no); holds prenatal
            194 + risk_not_asked | pregnancy(weeks=24); holds prenatal
            194 - low_risk | pregnancy(weeks=24,high_risk=no); holds prenatal
            200 + pacemaker_stable | heart_condition(stable=yes)
            200 + ankles_newly_swollen | heart_condition(stable=yes); ask SCR-200.swollen=yes
            200 - stability_not_known | heart_condition
            201 + heart_not_stable | heart_condition(stable=no)
            201 + stability_not_known | heart_condition
            201 + stability_not_known_breathless_lying | heart_condition; ask SCR-201.swollen=yes
            201 - stable | heart_condition(stable=yes)
            202 + controlled_tablets | high_blood_pressure(controlled=yes)
            202 - not_controlled | high_blood_pressure(controlled=no)
            203 + not_controlled | high_blood_pressure(controlled=no)
            203 + last_reading_under_limit | high_blood_pressure(controlled=no); ask SCR-203=yes
            203 + control_not_known | high_blood_pressure
            203 - controlled | high_blood_pressure(controlled=yes)
            204 + mini_stroke_83_days_ago | stroke_history(days=83)
            204 + stroke_date_not_known | stroke_history
            204 - stroke_84_days_ago | stroke_history(days=84)
            205 + stroke_84_days_ago | stroke_history(days=84)
            205 - stroke_83_days_ago | stroke_history(days=83)
            210 + diabetes | diabetes(neuropathy=no)
            210 + sore_foot | diabetes(neuropathy=no); ask SCR-210.foot=yes
            210 - not_asked_scr_032_holds | diabetes=unknown
            211 + feeling_feet_not_asked | diabetes
            211 - full_feeling | diabetes(neuropathy=no)
            212 + numb_foot | neuropathy(regions=ankles_feet:left)
            212 + numb_hands_neck_hurts | neuropathy(regions=wrists_hands); pain 2 neck
            212 + numb_hands_no_pain | neuropathy(regions=wrists_hands)
            212 - not_asked_scr_032_holds | neuropathy=unknown
            213 + no_seizure_years | epilepsy(controlled=yes)
            213 - seizure_last_month | epilepsy(controlled=no)
            214 + control_not_known | epilepsy
            214 - controlled | epilepsy(controlled=yes)
            215 + veins_left_calf | varicose_veins(regions=calves:left)
            215 - not_asked_scr_033_holds | varicose_veins=unknown
            216 + kidney_disease | kidney_or_liver_disease
            216 - not_asked_scr_032_holds | kidney_or_liver_disease=unknown
            217 + stomach_ulcer_2 | stomach_ulcer
            217 - not_asked_scr_033_holds | stomach_ulcer=unknown
            218 + asthma | asthma_nsaid
            218 - not_asked_scr_033_holds | asthma_nsaid=unknown
            219 + cortisone_year | long_term_steroids
            219 - not_asked_scr_032_holds | long_term_steroids=unknown
            220 + port_chest | implant(kind=port,regions=chest:right)
            220 + dialysis_shunt_arm | implant(kind=shunt,regions=forearms:left)
            220 + stoma | implant(kind=stoma,regions=abdomen)
            220 + unknown_kind | implant(regions=chest)
            220 + knee_joint_three_years | implant(kind=joint,regions=knees:left)
            220 + knee_joint_operated_200_days_ago | implant(kind=joint,regions=knees:left); recent_surgery(days=200,regions=knees:left,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            220 - not_asked_scr_032_holds | implant=unknown
            """;

    private HealthExamples() {}
}
