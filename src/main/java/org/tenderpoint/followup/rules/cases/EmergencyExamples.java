package org.tenderpoint.followup.rules.cases;

/** Cases of the triage rules TRI-001 to TRI-019: for each, one that fires it and one that just misses it. */
final class EmergencyExamples {

    static final String TABLE = """
            001 emergency chest_pain | chest_pain
            001 emergency hard_breathe | breathless
            001 urgent breathing_not_known_swollen_calf | breathless=unknown; calf_swelling_one_side
            001 urgent chest_pain_not_known_chest | chest_pain=unknown; worked swedish 3 chest
            001 - chest_pain_not_known_nothing | chest_pain=unknown
            001 emergency coughing_blood | coughing_blood
            001 emergency chest_pain_not_known_sore | chest_pain=unknown; nausea; worked swedish 3 upper_back
            001 - chest_pain_not_known_sore_lower | chest_pain=unknown; nausea
            001 urgent coughing_blood_not_known_front | coughing_blood=unknown; worked swedish 3 thighs_front:left
            001 - coughing_blood_not_known_operated | coughing_blood=unknown; recent_surgery(days=91)
            001 emergency 45_years_old_upper_arms | age 45; nausea; eases no; worked swedish 3 upper_arms+face_jaw
            001 - same_44 | age 44; nausea; eases no; worked swedish 3 upper_arms+face_jaw
            002 emergency numb_between_legs | saddle_numbness
            002 emergency trouble_passing_water | bladder_bowel_change
            002 urgent not_known_low_back_sore | saddle_numbness=unknown; feels shooting
            002 urgent not_known_low_back_sore_spreading | bladder_bowel_change=unknown; spread spreading
            002 - not_known_but_sore_place | saddle_numbness=unknown; feels shooting; worked swedish 3 shoulders
            003 emergency trouble_seeing | vision_or_speech_change
            003 emergency sight_not_known_dizzy_after | vision_or_speech_change=unknown; dizziness; worked swedish 3 neck
            003 - sight_not_known_dizzy_neck | vision_or_speech_change=unknown; dizziness
            003 emergency sight_not_known_new_pain | vision_or_speech_change=unknown; new_one_sided_head_neck_pain; worked swedish 3 neck
            003 - same_neck_not_worked | vision_or_speech_change=unknown; new_one_sided_head_neck_pain
            003 urgent 66_years_old_neck_worked | age 66; vision_or_speech_change=unknown; worked swedish 3 neck
            003 - same_40 | vision_or_speech_change=unknown; worked swedish 3 neck
            004 emergency neck_worked_threw_up_bad | severe_headache=unknown; vomiting; worked swedish 3 neck
            004 emergency shivers_rash_bad_headache_not | severe_headache=unknown; chills; skin_reaction
            004 urgent neck_worked_sick_bad_headache | severe_headache=unknown; nausea; worked swedish 3 neck
            004 emergency very_bad_headache_after_work | severe_headache; worked swedish 3 neck
            004 emergency very_bad_headache_fever | severe_headache; fever
            004 emergency very_bad_headache_blood_thinners | severe_headache; anticoagulant
            004 emergency very_bad_headache_blood_pressure | severe_headache; high_blood_pressure
            004 emergency very_bad_headache_50 | severe_headache; age 50
            004 emergency very_bad_headache_age_not | severe_headache; age unknown
            004 urgent headache_not_known_dizzy_after | severe_headache=unknown; dizziness; worked swedish 3 neck
            004 - very_bad_headache_alone_49 | severe_headache; age 49
            004 - blood_pressure_controlled | severe_headache; high_blood_pressure(controlled=yes)
            004 emergency very_bad_headache_trouble_keeping | severe_headache; swallowing_or_balance_trouble
            004 - very_bad_headache_balance_not | severe_headache; swallowing_or_balance_trouble=unknown
            005 emergency dizzy_sick_after_work_neck | dizziness; nausea; worked swedish 3 neck
            005 urgent dizziness_not_known_throwing_up | dizziness=unknown; vomiting; worked swedish 3 neck
            005 - dizzy_alone_after_work_neck | dizziness; worked swedish 3 neck
            005 - dizzy_sick_neck_not_worked | dizziness; nausea
            005 emergency trouble_swallowing_after_work_neck | swallowing_or_balance_trouble; worked swedish 3 neck
            005 - trouble_swallowing_after_work_legs | swallowing_or_balance_trouble; worked swedish 3 calves
            006 emergency weak_arms_weak_legs | weakness_arms; weakness_legs
            006 emergency weak_arms_after_earlier_stroke | weakness_arms; stroke_history
            006 - weak_arms_alone | weakness_arms
            006 urgent weak_arms_not_known_dizzy | weakness_arms=unknown; dizziness
            006 - weak_arms_not_known | weakness_arms=unknown
            007 emergency weak_legs_getting_worse | weakness_legs; course worse
            007 emergency weak_legs_numb_between_legs | weakness_legs; saddle_numbness=unknown
            007 emergency weak_legs_after_surgery_may | weakness_legs; recent_surgery
            007 urgent weak_legs_not_known_numbness | weakness_legs=unknown; numbness
            007 - weak_legs_alone_not_getting | weakness_legs; weaker no
            007 - weak_legs_not_getting_weaker | weakness_legs; weaker no; recent_surgery(spinal=no)
            007 emergency weak_leg_gets_weaker | weakness_legs; weak one_leg; weaker yes
            007 urgent weak_leg_not_known_whether | weakness_legs; weak one_leg
            007 - weak_leg_gets_no_weaker | weakness_legs; weak one_leg; weaker no
            008 emergency active_cancer_sore_spine_tingling | cancer_active; tingling
            008 urgent active_cancer_not_asked_sore | cancer_active=unknown; tingling
            008 - active_cancer_tingling_sore_arm | cancer_active; tingling; worked swedish 3 forearms
            009 emergency blood_thinners_sore_spine_numbness | anticoagulant; numbness
            009 urgent blood_thinners_not_asked_sore | anticoagulant=unknown; numbness
            009 - blood_thinners_numbness_sore_arm | anticoagulant; numbness; worked swedish 3 forearms
            010 emergency fainted_threw_up | fainted; vomiting
            010 emergency fainted_heart_condition | fainted; heart_condition
            010 emergency fainted_after_clot_past | fainted; clot_history
            010 urgent fainted_dark_urine_not_known | fainted; dark_urine=unknown
            010 urgent fainted_journey_bed_rest_not | fainted; long_travel_or_immobilised=unknown
            010 - fainted_everything_else_denied | fainted
            010 emergency fainted_known_aneurysm | fainted; aneurysm
            010 urgent fainted_aneurysm_not_asked | fainted; aneurysm=unknown
            010 urgent fainting_not_known_clot_past | fainted=unknown; clot_history
            010 - fainting_not_known | fainted=unknown
            011 emergency rash_dizzy | skin_reaction; dizziness
            011 emergency rash_swollen_face | skin_reaction; swelling mild; worked swedish 3 face_jaw
            011 urgent rash_breathing_not_known | skin_reaction; breathless=unknown
            011 - rash_swollen_leg | skin_reaction; swollen one_leg
            011 emergency thick_lips | swollen lips_or_tongue
            011 emergency rash_swollen_face | skin_reaction; swollen face
            011 urgent rash_swelling_nobody_placed | skin_reaction; swelling mild
            011 - rash_swelling_sore_place | skin_reaction; swollen sore_place
            012 emergency active_cancer_shivers | cancer_active; chills
            012 urgent active_cancer_not_asked_fever | cancer_active=unknown; fever
            012 - fever_without_cancer | fever
            013 emergency fever_weak_back_sore_spine | fever; weakness_back
            013 - fever_weak_arms_sore_arm | fever; weakness_arms; worked swedish 3 forearms
            013 emergency fever_sore_spine_5_diabetes | fever; now 5 5; diabetes
            013 emergency shivers_spine_getting_worse_injection | chills; course worse; recent_injection
            013 - fever_sore_spine_4_diabetes | fever; now 4 4; diabetes
            013 - fever_sore_spine_5_vaccine | fever; now 5 5; recent_injection(injection_kind=vaccine)
            013 urgent steroid_tablets_back_5_worse | long_term_steroids; fever=unknown; now 5 5; course worse
            013 - same_without_steroid_tablets | fever=unknown; now 5 5; course worse
            014 emergency very_dark_urine_vomiting | dark_urine; vomiting
            014 emergency very_dark_urine_kidney_disease | dark_urine; kidney_or_liver_disease
            014 urgent very_dark_urine_kidney_disease_not | dark_urine; kidney_or_liver_disease=unknown
            014 - very_dark_urine_alone | dark_urine
            015 emergency strong_swelling_pain_8_numb | swelling pronounced; now 8 8; numbness; worked swedish 3 thighs_front
            015 - same_pain_6 | swelling pronounced; now 6 8; numbness; worked swedish 3 thighs_front
            015 - same_spine | swelling pronounced; now 8 8; numbness
            015 emergency little_swelling_grows_pain_7 | swelling mild; course worse; now 7 7; tingling; worked swedish 3 shins
            015 - same_not_growing | swelling mild; now 7 7; tingling; worked swedish 3 shins
            015 urgent calves_7_swollen_tingling_not | swelling mild; now 7 7; tingling=unknown; worked swedish 3 calves
            015 urgent calves_7_tingling_swelling_not | swelling unknown; now 7 7; tingling; worked swedish 3 calves
            015 - calves_6_swollen_tingling_not | swelling mild; now 6 6; tingling=unknown; worked swedish 3 calves
            016 emergency fall_sore_spine_numbness | cause new_injury; numbness
            016 - fall_sore_spine_feeling_strength | cause new_injury
            016 urgent fall_sore_back_tingling_not | cause new_injury; tingling=unknown
            016 - fall_no_longer_sore_tingling | cause new_injury; tingling=unknown; now 0 3
            017 emergency rheumatoid_arthritis_sore_neck_tingling | arthritis(type=rheumatoid); tingling; worked swedish 3 neck
            017 urgent arthritis_type_not_known_sore | arthritis; tingling; worked swedish 3 neck
            017 - osteoarthritis_sore_neck_tingling | arthritis(type=osteoarthritis); tingling; worked swedish 3 neck
            017 urgent rheumatoid_arthritis_sore_neck_numbness | arthritis(type=rheumatoid); numbness=unknown; worked swedish 3 neck
            018 emergency one_weak_arm_nothing_else | weakness_arms; weak one_arm
            018 emergency drooping_face | face_droop
            018 emergency numb_face | numbness; numb face
            018 emergency one_arm_numb_weak_leg | numbness; weakness_legs; numb one_arm
            018 urgent face_not_known_dizzy | face_droop=unknown; dizziness
            018 urgent tingling_not_known_where | tingling
            018 - both_arms_weak | weakness_arms; weak both_arms
            018 - one_arm_tingles | tingling; numb one_arm
            019 emergency both_legs_weak | weakness_legs; weak both_legs
            019 emergency both_legs_numb_lower_back | numbness; numb both_legs
            019 emergency shoots_into_both_legs_bladder | shoots both_legs; bladder_bowel_change=unknown
            019 urgent weak_legs_not_known_which | weakness_legs
            019 - shoots_into_both_legs_all | shoots both_legs
            019 - both_legs_numb_shoulders_sore | numbness; numb both_legs; worked swedish 3 shoulders
            019 emergency both_arms_weak_after_work | weakness_arms; weak both_arms; worked swedish 3 neck
            019 emergency both_arms_numb_after_neck_legs_not_sure | tingling; numb both_arms; weakness_legs=unknown; worked swedish 3 neck
            019 - both_arms_numb_after_neck_legs_strong | tingling; numb both_arms; worked swedish 3 neck
            019 - both_arms_weak_after_work_legs | weakness_arms; weak both_arms; worked swedish 3 calves
            """;

    private EmergencyExamples() {}
}
