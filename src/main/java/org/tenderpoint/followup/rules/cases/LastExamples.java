package org.tenderpoint.followup.rules.cases;

/**
 * Cases of the triage rules TRI-190 to TRI-202, and TRI-206: for each, one that fires it and one that just misses it.
 */
final class LastExamples {

    static final String TABLE = """
            190 expected dull_even_fading_second_day | age 40
            190 expected fading_after_60_hours_now | now 4 5; hours 60
            190 expected gone | course gone; now 0 4
            190 expected little_swelling_after_deep_tissue | swelling mild
            190 - same_after_60_hours | course same; hours 60
            190 - warning_sign_not_known | nausea=unknown
            191 expected never_sore | now 0 0
            191 expected months_ago_gone | hours 6480; long_ago; now 0 unknown
            191 - months_ago_chest_pain_not_known | hours 6480; long_ago; now 0 unknown; asked chest_pain
            191 - sore | now 0 1
            191 - never_sore_warning_sign_not | now 0 0; saddle_numbness=unknown
            199 watch gone_worst_not_told | course gone; now 0 unknown
            199 - gone_worst_told | course gone; now 0 4
            200 doctor pregnant_high_risk_not_ruled | pregnancy; now 3 4; hours 72+
            200 doctor pregnant_watched_twice | pregnancy; triage watch
            200 - pregnant_without_high_risk_sore | pregnancy(high_risk=no); now 3 4; hours 72+
            201 therapist watch_again_still_sore | course same; hours 60; triage watch
            201 - watch_first_time | course same; hours 60
            201 therapist watch_again_not_sore_complaint | now 0 0; benefit -2; triage watch
            201 - watch_again_no_longer_sore | now 0 7; triage watch
            202 therapist watch_17 | course same; hours 60; age 17
            202 - watch_18 | course same; hours 60; age 18
            206 urgent swollen_leg_hot_spot_swelling | ticked line_f amounts calf_swelling_one_side+hot_tender+redness
            206 emergency numb_between_legs_toilet_ticked | ticked line_d saddle_numbness+bladder_bowel_change
            206 doctor dark_pee_rash_kept_awake | ticked line_g cannot_sleep_for_pain
            206 - ticked_told_which | ticked line_g; cannot_sleep_for_pain
            206 - signs_line_not_known_none | calf_swelling_one_side=unknown; hot_tender=unknown; redness=unknown
            """;

    private LastExamples() {}
}
