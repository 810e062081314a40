package org.tenderpoint.screening.rules.cases;

/**
 * Cases for blood, cancer, pregnancy, heart and the other facts (SCR-160 to SCR-220). Columns: rule, + applies or -
 * just misses, the case in words, its facts.
 */
public final class HealthExamples {

    public static final String TABLE = """
            160 + bruises from firm touch | low_pain_threshold
            160 + nosebleeds without a knock | low_pain_threshold; ask SCR-160=yes
            160 - not asked: SCR-033 holds back | low_pain_threshold=unknown
            170 + takes heparin | anticoagulant(name=heparin)
            170 + black stools | anticoagulant(name=heparin); ask SCR-170.bleeding=yes
            170 + only low-dose aspirin | anticoagulant(name=aspirin,aspirin_only=yes)
            170 - not asked: SCR-032 holds back | anticoagulant=unknown
            171 + a bleeding disorder | bleeding_disorder
            171 - not asked: SCR-032 holds back | bleeding_disorder=unknown
            172 + clot 181 days ago | clot_history(days=181,regions=calves:left)
            172 + clot, date not known | clot_history(regions=calves:left)
            172 - clot 182 days ago | clot_history(days=182,regions=calves:left)
            173 + clot 182 days ago | clot_history(days=182,regions=calves:left)
            173 - clot 181 days ago | clot_history(days=181,regions=calves:left)
            174 + a long flight last week | long_travel_or_immobilised
            174 + operated 83 days ago | recent_surgery(days=83,regions=knees,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            174 - operated 84 days ago | recent_surgery(days=84,regions=knees,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            180 + in chemotherapy | cancer_active(bone=no,regions=abdomen); holds oncology
            180 + low blood counts | cancer_active(bone=no,regions=abdomen); holds oncology; ask SCR-180.counts=yes
            180 - cancer in the past | cancer_history(lymph_nodes_removed=no,regions=abdomen)
            181 + cancer in the bone | cancer_active(bone=yes,regions=chest); holds oncology
            181 + bone not asked | cancer_active(regions=chest); holds oncology
            181 - bone ruled out | cancer_active(bone=no,regions=chest); holds oncology
            182 + nodes removed at the left breast | cancer_history(lymph_nodes_removed=yes,regions=chest:left)
            182 + nodes not asked | cancer_history(regions=chest:left)
            182 - no nodes removed | cancer_history(lymph_nodes_removed=no,regions=chest:left)
            183 + cancer ten years ago | cancer_history(lymph_nodes_removed=no,regions=chest:left)
            183 - cancer in the past not asked: SCR-032 holds back | cancer_history=unknown
            190 + pregnant | pregnancy(weeks=10,high_risk=no); holds prenatal
            190 + the baby moves less | pregnancy(weeks=30,high_risk=no); holds prenatal; ask SCR-190=yes
            190 - pregnancy not asked: SCR-032 holds back | pregnancy=unknown
            191 + 14 weeks | pregnancy(weeks=14,high_risk=no); holds prenatal
            191 - 13 weeks | pregnancy(weeks=13,high_risk=no); holds prenatal
            192 + 20 weeks | pregnancy(weeks=20,high_risk=no); holds prenatal
            192 + weeks not known | pregnancy(high_risk=no); holds prenatal
            192 - 19 weeks | pregnancy(weeks=19,high_risk=no); holds prenatal
            193 + 13 weeks | pregnancy(weeks=13,high_risk=no); holds prenatal
            193 + weeks not known | pregnancy(high_risk=no); holds prenatal
            193 - 14 weeks | pregnancy(weeks=14,high_risk=no); holds prenatal
            194 + risk not asked | pregnancy(weeks=24); holds prenatal
            194 - low risk | pregnancy(weeks=24,high_risk=no); holds prenatal
            200 + pacemaker, stable | heart_condition(stable=yes)
            200 + ankles newly swollen | heart_condition(stable=yes); ask SCR-200.swollen=yes
            200 - stability not known | heart_condition
            201 + heart not stable | heart_condition(stable=no)
            201 + stability not known | heart_condition
            201 + stability not known, breathless lying flat | heart_condition; ask SCR-201.swollen=yes
            201 - stable | heart_condition(stable=yes)
            202 + controlled by tablets | high_blood_pressure(controlled=yes)
            202 - not controlled | high_blood_pressure(controlled=no)
            203 + not controlled | high_blood_pressure(controlled=no)
            203 + control not known | high_blood_pressure
            203 - controlled | high_blood_pressure(controlled=yes)
            204 + mini-stroke 83 days ago | stroke_history(days=83)
            204 + stroke, date not known | stroke_history
            204 - stroke 84 days ago | stroke_history(days=84)
            205 + stroke 84 days ago | stroke_history(days=84)
            205 - stroke 83 days ago | stroke_history(days=83)
            210 + diabetes | diabetes(neuropathy=no)
            210 + a sore on the foot | diabetes(neuropathy=no); ask SCR-210.foot=yes
            210 - not asked: SCR-032 holds back | diabetes=unknown
            211 + feeling in the feet not asked | diabetes
            211 - full feeling | diabetes(neuropathy=no)
            212 + numb foot | neuropathy(regions=ankles_feet:left)
            212 - not asked: SCR-032 holds back | neuropathy=unknown
            213 + no seizure for years | epilepsy(controlled=yes)
            213 - a seizure last month | epilepsy(controlled=no)
            214 + control not known | epilepsy
            214 - controlled | epilepsy(controlled=yes)
            215 + veins on the left calf | varicose_veins(regions=calves:left)
            215 - not asked: SCR-033 holds back | varicose_veins=unknown
            216 + kidney disease | kidney_or_liver_disease
            216 - not asked: SCR-032 holds back | kidney_or_liver_disease=unknown
            217 + stomach ulcer | stomach_ulcer
            217 - not asked: SCR-033 holds back | stomach_ulcer=unknown
            218 + asthma | asthma_nsaid
            218 - not asked: SCR-033 holds back | asthma_nsaid=unknown
            219 + cortisone for a year | long_term_steroids
            219 - not asked: SCR-032 holds back | long_term_steroids=unknown
            220 + a port at the chest | implant(kind=port,regions=chest:right)
            220 + a dialysis shunt in the arm | implant(kind=shunt,regions=forearms:left)
            220 + a stoma | implant(kind=stoma,regions=abdomen)
            220 + of unknown kind | implant(regions=chest)
            220 - not asked: SCR-032 holds back | implant=unknown
            """;

    private HealthExamples() {}
}
