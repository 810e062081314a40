package org.tenderpoint.followup.rules.cases;

/**
 * Cases of the triage rules TRI-094, TRI-096 and TRI-100 to TRI-116: for each, one that fires it and one that just
 * misses it.
 */
final class WatchExamples {

    static final String TABLE = """
            094 watch something_else_new | new something_else
            094 therapist something_is_new_and_not_told_what | new
            094 - nothing_else_new | age 40
            096 watch something_else_new_over | new something_else; over other_new
            096 - not_over | new something_else
            100 watch one_warning_sign_not_known | nausea=unknown
            100 watch one_would_emergency_not_known | chest_pain=unknown
            100 - all_denied | age 40
            101 watch same_after_49_hours | course same; hours 49
            101 - same_48_hours | course same; hours 48
            102 watch same_first_day_now_5 | course same; now 5 5
            102 watch fading_after_49_hours_now | now 5 5; hours 49
            102 - fading_first_day_now_5 | now 5 5
            103 watch 7_now_3 | now 3 7
            103 watch 7_evenly_fading_now_4_after | now 4 7; hours 36
            103 - 7_now_6 | now 6 7
            103 - 6_now_3 | now 3 6
            104 watch one_spot_shoulder_mild_fading | spread pinpoint; worked sports 3 shoulders
            104 watch one_spot_gone | spread pinpoint; now 0 3
            104 watch 38_years_old_one_spot_back | age 38; spread pinpoint
            104 - same_52 | age 52; spread pinpoint
            104 - one_spot_shoulder_now_4 | spread pinpoint; now 4 4; worked sports 3 shoulders
            105 watch one_side_only_mild_fading | one_side; worked sports 3 shoulders
            105 watch one_shoulder_two_4_same | one_side; course same; now 4 4; worked sports 3 shoulders
            105 - one_shoulder_two_5_fading | one_side; now 5 5; worked sports 3 shoulders
            105 - one_side_only_only_side | one_side; worked sports 3 shoulders:left
            105 - one_side_gone | at lower_back:left; one_side; now 0 3; course gone
            106 watch throbbing_now_3 | feels throbbing; now 3 4
            106 - throbbing_now_4_tri_089 | feels throbbing; now 4 4
            107 watch moving_does_not_help_now | eases no; now 3 3; hours 25
            107 - whether_moving_helps_not_known | eases unknown; now 3 3; hours 25
            108 watch where_exactly_not_known | spread unknown
            108 watch soreness_now_not_known | now unknown 3
            108 watch bruise_not_known_not_sore | bruise unknown; now 0 0
            108 - where_exactly_not_known_but | spread unknown; now 0 3
            109 watch stops_somewhat_after_49_hours | limit some; hours 49
            109 - stops_somewhat_48_hours | limit some; hours 48
            110 watch little_swelling_after_swedish | swelling mild; worked swedish 3 lower_back
            110 - little_swelling_after_deep_tissue | swelling mild
            111 watch small_bruise_after_swedish | bruise small; worked swedish 3 lower_back
            111 - small_bruise_after_deep_tissue | bruise small
            112 watch old_injury_named | cause existing_injury
            112 - old_injury_named_not_sore | cause existing_injury; now 0 3
            113 watch osteoporosis_sore | osteoporosis
            113 watch pregnant_sore | pregnancy
            113 - osteoporosis_not_sore | osteoporosis; now 0 3
            113 watch sore_known_aneurysm | aneurysm; worked swedish 3 calves
            114 watch gone_but_now_2 | course gone
            114 watch started_after_two_days_told | onset after_48h; hours 47
            114 watch worst_1_now_2 | now 2 1
            114 - worst_2_now_2 | now 2 2
            115 watch worse_48_hours_now_3 | course worse; now 3 3; hours 48
            115 watch even_ache_rises_now_5_after | course worse; now 5 5; hours 36
            115 - same_6_tri_090_speaks | course worse; now 6 6; hours 36
            116 watch mild_even_ache_beside_worked | spread beyond; now 4 4; hours 40+; course same
            116 watch same_5 | spread beyond; now 5 5; hours 40+; course same
            116 - same_5_after_50_hours | spread beyond; now 5 5; hours 50; course same
            116 watch beside_one_shoulder_3_fading | spread beyond; now 3 4; one_side; worked sports 3 shoulders:left
            116 - beside_one_calf_3_fading | spread beyond; now 3 4; one_side; worked sports 3 calves:left
            116 - same_sharp | spread beyond; now 4 4; hours 40+; feels sharp
            """;

    private WatchExamples() {}
}
