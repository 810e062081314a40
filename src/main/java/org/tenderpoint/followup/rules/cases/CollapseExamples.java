package org.tenderpoint.followup.rules.cases;

/** Cases of the triage rules TRI-120 to TRI-128: for each, one that fires it and one that just misses it. */
final class CollapseExamples {

    static final String TABLE = """
            120 emergency 60_years_old_beating_pain | age 60; feels throbbing; now 4 4; worked swedish 2 abdomen
            120 emergency known_aneurysm_belly_pain | aneurysm; worked swedish 2 abdomen
            120 urgent aneurysm_not_asked_beating_lower | aneurysm=unknown; feels throbbing; now 4 4
            120 - 59_years_old_beating_pain | age 59; feels throbbing; now 4 4; worked swedish 2 abdomen
            120 - 60_years_old_beating_pain_3 | age 60; feels throbbing; now 3 3; worked swedish 2 abdomen
            121 emergency apixaban_fall_head_hit | anticoagulant(name=apixaban); injured yes
            121 emergency head_hit_throws_up | injured yes; vomiting
            121 urgent head_hit_blood_thinners_not | anticoagulant=unknown; injured yes
            121 - only_aspirin_head_hit_no | anticoagulant(aspirin_only=yes); injured yes
            122 emergency fever_hot_red_forearm_7 | fever; redness; hot_tender; now 7 7; worked swedish 3 forearms
            122 emergency hot_spot_8_grows_worse | hot_tender; now 8 8; course worse
            122 emergency shivers_fainted | chills; fainted
            122 urgent fever_not_known_red_spot | fever=unknown; redness; spread spreading
            122 - fever_hot_red_forearm_4 | fever; redness; hot_tender; now 4 4; worked swedish 3 forearms
            123 emergency bleeding_pregnancy_belly_6 | pregnancy; bleeding_or_fluid_in_pregnancy; now 6 6; worked swedish 2 abdomen
            123 urgent bleeding_not_known_belly_6 | pregnancy; bleeding_or_fluid_in_pregnancy=unknown; now 6 6; worked swedish 2 abdomen
            123 - bleeding_pregnancy_belly_5 | pregnancy; bleeding_or_fluid_in_pregnancy; now 5 5; worked swedish 2 abdomen
            124 emergency 58_years_old_sharp_7 | age 58; now 7 7; eases no; worked swedish 3 upper_back; feels sharp; worse_on nothing
            124 urgent same_how_feels_not_told | age 58; now 7 7; eases no; worked swedish 3 upper_back; feels; worse_on nothing
            124 - same_bending_makes_worse | age 58; now 7 7; eases no; worked swedish 3 upper_back; feels sharp; worse_on bending
            124 - same_moving_helps | age 58; now 7 7; eases no; worked swedish 3 upper_back; feels sharp; eases yes
            125 emergency steroid_tablets_threw_up_dizzy | long_term_steroids; vomiting; dizziness
            125 urgent steroid_tablets_not_asked_threw | long_term_steroids=unknown; vomiting; fever
            125 - steroid_tablets_threw_up_nothing | long_term_steroids; vomiting
            125 emergency steroid_tablets_threw_up_muddled | long_term_steroids; vomiting; new confused_or_drowsy
            122 emergency fever_so_drowsy_others_notice | fever; new confused_or_drowsy
            121 emergency head_hit_muddled | injured yes; new confused_or_drowsy
            126 emergency cold_leg_calves_4 | new cold_or_pale_limb; now 4 4; worked swedish 3 calves
            126 emergency cold_hand_numbness_not_known | new cold_or_pale_limb; numbness=unknown
            126 - cold_hand_nothing_else | new cold_or_pale_limb
            127 emergency drowsy_diabetes | new confused_or_drowsy; diabetes
            127 emergency drowsy_65 | new confused_or_drowsy; age 65
            127 - drowsy_40_nothing_else | new confused_or_drowsy
            128 emergency left_flank_shoulder_tip_6 | now 6 6; eases no; at lower_back:left+shoulders:left; dizziness
            128 - same_not_dizzy_did_not | now 6 6; eases no; at lower_back:left+shoulders:left
            128 - same_dizzy_shoulders_were_worked | now 6 6; eases no; at lower_back:left+shoulders:left; dizziness; worked swedish 3 lower_back+shoulders
            128 emergency pale_cold_sweat_threw_up | new pale_clammy; vomiting
            128 - pale_cold_sweat_nothing_else | new pale_clammy
            """;

    private CollapseExamples() {}
}
