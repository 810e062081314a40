package org.tenderpoint.screening.rules.cases;

/**
 * Cases for derived rules, preferences, plan, therapist and compound rules (SCR-300 to SCR-304, SCR-400 to SCR-623).
 * Columns: rule, + applies or - just misses, the case in words, its facts.
 */
public final class PlanExamples {

    public static final String TABLE = """
            300 + loose joints: no mobilising, so no Thai | hypermobility
            300 - diabetes with full feeling leaves every technique | diabetes(neuropathy=no)
            301 + scoliosis, rolfing planned: leave out rotation | scoliosis; plan rolfing upper_back 4; holds rolfing
            301 - scoliosis, craniosacral planned | scoliosis; plan craniosacral upper_back 1; holds craniosacral
            302 + long-term steroids: 3 at most is too little for deep tissue | long_term_steroids
            302 + deep tissue on the belly, which is left at 3 for everyone | plan deep_tissue abdomen 3
            302 - deep tissue on the back | plan deep_tissue mid_back 3
            302 - new to massage: 3 at most by experience leaves the modality a choice | massages 0
            303 + Thai planned with scoliosis | scoliosis; plan thai mid_back 3; holds thai
            303 - swedish planned with scoliosis | scoliosis; plan swedish mid_back 3
            304 + stenosis leaves no sitting | spondylolisthesis
            304 - osteoporosis leaves sitting | osteoporosis(severity=osteoporosis,fragility_fracture=no)
            400 + two massages in a year | massages 2
            400 + number not known | massages unknown
            400 - three massages | massages 3
            401 + first massage, deep tissue | massages 0; plan deep_tissue mid_back 3
            401 - first massage, swedish | massages 0; plan swedish mid_back 3
            402 + 4 planned, limit 3 | low_pain_threshold; plan swedish mid_back 4
            402 - 3 planned, limit 3 | low_pain_threshold; plan swedish mid_back 3
            403 + likes 4, limit 3, 3 planned | low_pain_threshold; plan swedish mid_back 3; likes mid_back 4
            403 - likes 4, 4 planned: said with the plan | low_pain_threshold; plan swedish mid_back 4; likes mid_back 4
            403 - likes 3, limit 3 | low_pain_threshold; plan swedish mid_back 3; likes mid_back 3
            404 + likes 2, 3 planned | plan swedish mid_back 3; likes mid_back 2
            404 - likes 3, 3 planned | plan swedish mid_back 3; likes mid_back 3
            405 + planned, pressure not agreed | plan swedish mid_back 3; likes nothing
            405 - pressure agreed | plan swedish mid_back 3; likes mid_back 3
            406 + sensitive neck | sensitive neck
            406 - nothing sensitive | age 40
            407 + no hands on the belly | avoid abdomen
            407 - nothing forbidden | age 40
            408 + pain of 7, known | pain 7 calves:left; pain_known yes
            408 + pain of 7, not asked whether it is known | pain 7 calves:left
            408 + pain of 7, new | pain 7 calves:left; pain_known no
            408 + pain of 7, new when asked again | pain 7 calves:left; ask SCR-408=no
            408 - pain of 6 | pain 6 calves:left
            409 + pain of 4, long known | pain 4 calves:left; pain_known yes
            409 + pain of 4, not sure whether it is known | pain 4 calves:left
            409 - pain of 3 | pain 3 calves:left
            410 + pain not asked | pain unknown
            410 - no pain | pain 0
            411 + usually sore | sore usually
            411 - sometimes sore | sore sometimes
            412 + sometimes sore: less is offered | sore sometimes
            412 + not asked | sore unknown
            412 - never sore | sore never
            413 + deep tissue planned, not asked | plan deep_tissue mid_back 3; strenuous unknown
            413 + pressure of 4 planned, trained yesterday | plan swedish mid_back 4; strenuous yes calves
            413 - deep tissue planned, no hard training | plan deep_tissue mid_back 3; strenuous no
            413 - swedish at 3 planned | plan swedish mid_back 3; strenuous unknown
            414 + 31 minutes at 4 on one region | plan swedish mid_back 4 31
            414 + 61 minutes at 4 together | plan swedish mid_back 4 21; plan swedish calves 4 20; plan swedish neck 4 20
            414 - 30 minutes at 4 | plan swedish mid_back 4 30
            414 - 60 minutes at 4 together | plan swedish mid_back 4 20; plan swedish calves 4 20; plan swedish neck 4 20
            415 + deep tissue and cupping on the mid back | plan deep_tissue mid_back 4; plan cupping mid_back 3; holds cupping
            415 - on the left and on the right calf | plan deep_tissue calves:left 4; plan sports calves:right 3
            417 + 75 years, pressure of 4 planned | age 75; plan swedish mid_back 4
            417 - 74 years | age 74; plan swedish mid_back 4
            418 + 17 years | age 17
            418 + age not known | age unknown
            418 - 18 years | age 18
            420 + a healthy regular | age 40
            421 + sore calf worked again after 47 hours | pain 2 calves:left; plan swedish calves 2; last 47
            421 - after 48 hours | pain 2 calves:left; plan swedish calves 2; last 48
            421 - the other calf | pain 2 calves:left; plan swedish calves:right 2; last 47
            422 + 61 minutes planned with fibromyalgia | fibromyalgia(flare_now=no); plan swedish upper_back 2 61
            422 + 31 minutes on two places, in a flare | fibromyalgia(flare_now=yes); plan swedish upper_back 1 16; plan swedish neck 1 15
            422 + 46 minutes early in pregnancy | pregnancy(weeks=10,high_risk=no); holds prenatal; plan prenatal upper_back 2 46
            422 + 16 minutes of deep tissue, usually sore | sore usually; plan deep_tissue upper_back 2 16
            422 + 16 minutes of two soreness-prone kinds on one region | sore usually; plan deep_tissue upper_back 2 8; plan sports upper_back 2 8
            422 - 60 minutes planned with fibromyalgia | fibromyalgia(flare_now=no); plan swedish upper_back 2 60
            422 - 15 minutes of deep tissue, usually sore | sore usually; plan deep_tissue upper_back 2 15
            422 - 15 minutes on the left and 15 on the right | sore usually; plan deep_tissue calves:left 2 15; plan deep_tissue calves:right 2 15
            422 - 61 minutes, nothing limits the time | plan swedish upper_back 2 61
            500 + Thai without the training | plan thai mid_back 3
            500 - Thai with the training | plan thai mid_back 3; holds thai
            501 + high risk not ruled out, therapist not trained | pregnancy(weeks=24)
            501 - therapist trained | pregnancy(weeks=24); holds prenatal
            502 + in chemotherapy, therapist not trained | cancer_active(bone=no,regions=abdomen)
            502 - therapist trained | cancer_active(bone=no,regions=abdomen); holds oncology
            503 + drainage after surgery, not trained | recent_surgery(days=50,regions=knees:left,cleared_for_massage=yes,wound_healed=yes,spinal=no); plan lymphatic_drainage calves:left 1
            503 - trained | recent_surgery(days=50,regions=knees:left,cleared_for_massage=yes,wound_healed=yes,spinal=no); plan lymphatic_drainage calves:left 1; holds lymphatic_drainage
            504 + pregnant, therapist not trained | pregnancy(weeks=24,high_risk=no)
            504 - therapist trained | pregnancy(weeks=24,high_risk=no); holds prenatal
            505 + the doctor allows 2 at most | heart_condition; cleared heart_condition cap=2
            505 - a word without conditions | heart_condition; cleared heart_condition
            506 + swollen leg, therapist not trained | lymphoedema(regions=calves:left)
            506 + swollen limb not named, therapist not trained | lymphoedema
            506 - therapist trained | lymphoedema(regions=calves:left); holds lymphatic_drainage
            600 + thinner and easy bruising | anticoagulant(name=heparin); bleeding_disorder
            600 - thinner alone | anticoagulant(name=heparin)
            601 + thinner, 75 years | anticoagulant(name=heparin); age 75
            601 + thinner, age not known | anticoagulant(name=heparin); age unknown
            601 - thinner, 74 years | anticoagulant(name=heparin); age 74
            602 + thinner and a sprain | anticoagulant(name=heparin); recent_injury(days=5,regions=ankles_feet,high_energy=no,seen_by_doctor=yes)
            602 - a sprain alone | recent_injury(days=5,regions=ankles_feet,high_energy=no,seen_by_doctor=yes)
            603 + osteopenia, steroids, 65 years | osteoporosis(severity=osteopenia,fragility_fracture=no); long_term_steroids; age 65
            603 - 64 years | osteoporosis(severity=osteopenia,fragility_fracture=no); long_term_steroids; age 64
            604 + osteoporosis, fell on the hip, not seen | osteoporosis(severity=osteoporosis,fragility_fracture=no); recent_injury(days=5,regions=hips,high_energy=no,seen_by_doctor=no)
            604 - fell on the hip, seen | osteoporosis(severity=osteoporosis,fragility_fracture=no); recent_injury(days=5,regions=hips,high_energy=no,seen_by_doctor=yes)
            604 - osteopenia | osteoporosis(severity=osteopenia,fragility_fracture=no); recent_injury(days=5,regions=hips,high_energy=no,seen_by_doctor=no)
            605 + steroids, 50 years, back pain of 7 | long_term_steroids; age 50; pain 7 lower_back
            605 - 49 years | long_term_steroids; age 49; pain 7 lower_back
            606 + disc and fever | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes); fever_now
            606 - healed disc and fever | herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=no,doctor_aware=yes); fever_now
            607 + disc and saddle numbness | herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=no,doctor_aware=yes); saddle_numbness
            607 - disc and weight loss | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes); unexplained_weight_loss
            608 + thinner and a bump on the head | anticoagulant(name=heparin); recent_injury(days=10,regions=head,high_energy=no,seen_by_doctor=yes)
            608 - thinner and a sprained ankle | anticoagulant(name=heparin); recent_injury(days=10,regions=ankles_feet,high_energy=no,seen_by_doctor=yes)
            608 - only low-dose aspirin and a bump on the head | anticoagulant(name=aspirin,aspirin_only=yes); recent_injury(days=10,regions=head,high_energy=no,seen_by_doctor=yes)
            609 + the bump 2 days ago, not seen | anticoagulant(name=heparin); recent_injury(days=2,regions=head,high_energy=no,seen_by_doctor=no)
            609 - the bump 3 days ago | anticoagulant(name=heparin); recent_injury(days=3,regions=head,high_energy=no,seen_by_doctor=no)
            609 - the bump seen by a doctor | anticoagulant(name=heparin); recent_injury(days=2,regions=head,high_energy=no,seen_by_doctor=yes)
            609 - only low-dose aspirin | anticoagulant(name=aspirin,aspirin_only=yes); recent_injury(days=2,regions=head,high_energy=no,seen_by_doctor=no)
            610 + swollen calf after a flight | calf_swelling_one_side; long_travel_or_immobilised
            610 - swollen calf, no risk known: SCR-006 stops | calf_swelling_one_side
            611 + fever and back pain with diabetes | fever_now; pain 4 lower_back; diabetes(neuropathy=no)
            611 + fever and back pain with a weak immune system | fever_now; pain 4 lower_back; immunosuppression
            611 - fever and knee pain with diabetes | fever_now; pain 4 knees; diabetes(neuropathy=no)
            612 + a cold in chemotherapy | infection_or_fever_now; cancer_active(bone=no,regions=abdomen); holds oncology
            612 - a cold, cancer in the past | infection_or_fever_now; cancer_history(lymph_nodes_removed=no,regions=abdomen)
            613 + a cold 83 days after surgery | infection_or_fever_now; recent_surgery(days=83,regions=knees,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            613 - 84 days after | infection_or_fever_now; recent_surgery(days=84,regions=knees,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            614 + pregnant, pressure not known to be controlled | pregnancy(weeks=24,high_risk=no); high_blood_pressure; holds prenatal
            614 - controlled | pregnancy(weeks=24,high_risk=no); high_blood_pressure(controlled=yes); holds prenatal
            615 + cancer in the past, back pain of 1 | cancer_history(lymph_nodes_removed=no,regions=chest); pain 1 mid_back
            615 + pain not asked | cancer_history(lymph_nodes_removed=no,regions=chest); pain unknown
            615 - no pain | cancer_history(lymph_nodes_removed=no,regions=chest); pain 0
            616 + fibromyalgia and loose joints | fibromyalgia(flare_now=no); hypermobility
            616 - fibromyalgia alone | fibromyalgia(flare_now=no)
            617 + heart and kidneys | heart_condition(stable=yes); kidney_or_liver_disease
            617 - heart alone | heart_condition(stable=yes)
            622 + thinner, steroids, diabetes with feeling not asked | anticoagulant(name=heparin); long_term_steroids; diabetes
            622 + thinner, aneurysm, a weak immune system | anticoagulant(name=heparin); aneurysm(regions=abdomen); immunosuppression
            622 - two of them | anticoagulant(name=heparin); long_term_steroids; diabetes(neuropathy=no)
            999 + told in words, nothing asked | other_condition(text=lupus)
            999 + sickle cell, in hospital last month | other_condition(text=sickle cell,told_to_avoid=no,blood_heart_bone_skin_feeling=yes,in_hospital=yes,new_medicine=no)
            999 + a tablet for cholesterol, touches blood, the rest no | other_condition(text=cholesterol tablet,told_to_avoid=no,blood_heart_bone_skin_feeling=yes,in_hospital=no,new_medicine=no)
            999 + thyroid, all four denied | other_condition(text=thyroid,told_to_avoid=no,blood_heart_bone_skin_feeling=no,in_hospital=no,new_medicine=no)
            999 + thyroid, a new medicine | other_condition(text=thyroid,told_to_avoid=no,blood_heart_bone_skin_feeling=no,in_hospital=no,new_medicine=yes)
            999 + a word of the list, nothing asked | other_condition(text=migraine,on_list=yes)
            999 - judged to be without bearing | other_condition(text=hayfever,no_bearing=yes)
            999 - anything else not asked: SCR-033 holds back | other_condition=unknown
            623 + osteopenia and a disc | osteoporosis(severity=osteopenia,fragility_fracture=no); herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            623 - osteopenia and a healed disc | osteoporosis(severity=osteopenia,fragility_fracture=no); herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=no,doctor_aware=yes)
            624 + fever after a transplant | fever_now; immunosuppression
            624 + a cold after a transplant | infection_or_fever_now; immunosuppression
            624 - fever alone | fever_now
            625 + pregnant after a flight | pregnancy(weeks=24,high_risk=no); holds prenatal; long_travel_or_immobilised
            625 + pregnant, operated 83 days ago | pregnancy(weeks=24,high_risk=no); holds prenatal; recent_surgery(days=83,regions=knees,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            625 - pregnant, nothing else | pregnancy(weeks=24,high_risk=no); holds prenatal
            625 - pregnant, operated 84 days ago | pregnancy(weeks=24,high_risk=no); holds prenatal; recent_surgery(days=84,regions=knees,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            626 + aneurysm, pain of 7 in the low back | aneurysm(regions=abdomen); pain 7 lower_back
            626 + aneurysm, pain of 6: asked whether it is new | aneurysm(regions=abdomen); pain 6 lower_back
            626 + aneurysm, that pain is new | aneurysm(regions=abdomen); pain 1 abdomen; ask SCR-626=yes
            626 + aneurysm, pain not asked | aneurysm(regions=abdomen); pain unknown
            626 - aneurysm, pain in the calf | aneurysm(regions=abdomen); pain 7 calves:left
            626 - pain of 7 in the low back alone | pain 7 lower_back
            627 + fever 5 days after an epidural | fever_now; recent_injection(days=5,regions=lower_back,injection_kind=epidural_or_nerve_block)
            627 + fever, kind of injection not known | fever_now; recent_injection(days=5,regions=lower_back)
            627 - fever after an injection into the knee: SCR-008 stops | fever_now; recent_injection(days=5,regions=knees:left,injection_kind=joint_or_muscle)
            627 - an epidural without fever | recent_injection(days=5,regions=lower_back,injection_kind=epidural_or_nerve_block)
            629 + rheumatoid, a new ache of the neck | arthritis(type=rheumatoid,regions=wrists_hands,flare_now=no); pain 4 neck; pain_known no
            629 + ankylosing spondylitis, new dizziness not sure | arthritis(type=ankylosing_spondylitis,regions=lower_back,flare_now=no); new_dizziness_or_neck_pain=dont_know
            629 - rheumatoid, the ache of years | arthritis(type=rheumatoid,regions=wrists_hands,flare_now=no); pain 4 neck; pain_known yes
            629 - osteoarthritis, a new ache of the neck | arthritis(type=osteoarthritis,regions=knees,flare_now=no); pain 4 neck; pain_known no
            628 + thinner, epidural 6 days ago | anticoagulant(name=apixaban); recent_injection(days=6,regions=lower_back,injection_kind=epidural_or_nerve_block)
            628 + thinner, date of the epidural not known | anticoagulant(name=apixaban); recent_injection(regions=lower_back,injection_kind=epidural_or_nerve_block)
            628 - thinner, epidural 7 days ago | anticoagulant(name=apixaban); recent_injection(days=7,regions=lower_back,injection_kind=epidural_or_nerve_block)
            628 - epidural, no thinner | recent_injection(days=6,regions=lower_back,injection_kind=epidural_or_nerve_block)
            """;

    private PlanExamples() {}
}
