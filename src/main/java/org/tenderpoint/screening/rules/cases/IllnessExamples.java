package org.tenderpoint.screening.rules.cases;

/**
 * Cases for signs in head and neck, illnesses, injections (SCR-017, SCR-018, SCR-239 to SCR-249). Columns: rule, +
 * applies or - just misses, the case in words, its facts.
 */
public final class IllnessExamples {

    public static final String TABLE = """
            017 + a drooping face yesterday | stroke_signs_now
            017 - don't know: SCR-030 holds | stroke_signs_now=dont_know
            018 + fainted this week | new_dizziness_or_neck_pain
            018 + a new pain on one side of the neck | new_dizziness_or_neck_pain; ask SCR-018=yes
            018 + perhaps dizzy, asked twice | new_dizziness_or_neck_pain=dont_know
            018 - never asked: SCR-030 holds the session | new_dizziness_or_neck_pain=unknown
            018 - denied | new_dizziness_or_neck_pain=no
            239 + widened artery in the belly | aneurysm(regions=abdomen)
            239 + widened artery in the head | aneurysm(regions=head)
            239 + place not named | aneurysm
            239 - not asked: SCR-032 holds back | aneurysm=unknown
            240 + takes medicine after a transplant | immunosuppression
            240 - not asked: SCR-032 holds back | immunosuppression=unknown
            241 + MS, no relapse | nerve_disease(flare_now=no)
            241 - not asked: SCR-033 holds back | nerve_disease=unknown
            242 + a relapse now | nerve_disease(flare_now=yes)
            242 + relapse not asked | nerve_disease
            242 - no relapse | nerve_disease(flare_now=no)
            243 + ME/CFS | exertion_intolerance
            243 + ME/CFS, third massage | exertion_intolerance; massages 2
            243 + ME/CFS, number of massages not known | exertion_intolerance; massages unknown
            243 - not asked: SCR-033 holds back | exertion_intolerance=unknown
            244 + hay fever, judged | other_condition(text=hay fever,no_bearing=yes)
            244 + migraine, on the list, four times no | other_condition(text=migraine,on_list=yes,told_to_avoid=no,blood_heart_bone_skin_feeling=no,in_hospital=no,new_medicine=no)
            244 - migraine, on the list, a new medicine | other_condition(text=migraine,on_list=yes,told_to_avoid=no,blood_heart_bone_skin_feeling=no,in_hospital=no,new_medicine=yes)
            244 - hay fever, judged, and told to avoid effort | other_condition(text=hay fever,no_bearing=yes,told_to_avoid=yes)
            244 - not judged yet: SCR-999 asks the doctor | other_condition(text=lupus)
            245 + wants help to decide | support_to_decide
            245 - not asked: SCR-033 holds back | support_to_decide=unknown
            246 + left leg stays swollen | lymphoedema(regions=calves:left); holds lymphatic_drainage
            246 + suddenly bigger | lymphoedema(regions=calves:left); holds lymphatic_drainage; ask SCR-246=yes
            246 - not asked: SCR-032 holds back | lymphoedema=unknown
            247 + epidural 6 days ago | recent_injection(days=6,regions=lower_back,injection_kind=epidural_or_nerve_block)
            247 + epidural 14 days ago | recent_injection(days=14,regions=lower_back,injection_kind=epidural_or_nerve_block)
            247 + kind and date not known | recent_injection(regions=lower_back)
            247 + numb legs since | recent_injection(days=3,regions=lower_back,injection_kind=epidural_or_nerve_block); ask SCR-247=yes
            247 - epidural 15 days ago | recent_injection(days=15,regions=lower_back,injection_kind=epidural_or_nerve_block)
            247 - into the knee | recent_injection(days=3,regions=knees:left,injection_kind=joint_or_muscle)
            248 + into the knee 10 days ago | recent_injection(days=10,regions=knees:left,injection_kind=joint_or_muscle)
            248 + needled 2 days ago | recent_injection(days=2,regions=shoulders:left,injection_kind=dry_needling)
            248 + vaccine, date not known | recent_injection(regions=upper_arms:left,injection_kind=vaccine)
            248 + short of breath since needling | recent_injection(days=2,regions=shoulders:left,injection_kind=dry_needling); ask SCR-248=yes
            248 - needled 3 days ago | recent_injection(days=3,regions=shoulders:left,injection_kind=dry_needling)
            248 - into the knee 15 days ago | recent_injection(days=15,regions=knees:left,injection_kind=joint_or_muscle)
            249 + filler in the face 14 days ago | recent_injection(days=14,regions=face_jaw,injection_kind=botox_or_filler)
            249 + Botox in the hands | recent_injection(days=3,regions=wrists_hands,injection_kind=botox_or_filler)
            249 - filler 15 days ago | recent_injection(days=15,regions=face_jaw,injection_kind=botox_or_filler)
            249 - vaccine 14 days ago | recent_injection(days=14,regions=upper_arms:left,injection_kind=vaccine)
            """;

    private IllnessExamples() {}
}
