package org.tenderpoint.screening.rules.cases;

/**
 * Cases for surgery and arthritis (SCR-130 to SCR-154). Columns: rule, + applies or - just misses, the case in words,
 * its facts.
 */
public final class SurgeryExamples {

    public static final String TABLE = """
            130 + operated_13_days_ago_not | recent_surgery(days=13,regions=knees:right,cleared_for_massage=no,wound_healed=yes,spinal=no)
            130 + operated_date_not_known | recent_surgery(regions=knees:right,cleared_for_massage=no,wound_healed=yes,spinal=no)
            130 - operated_14_days_ago | recent_surgery(days=14,regions=knees:right,cleared_for_massage=no,wound_healed=yes,spinal=no)
            131 + operated_13_days_ago_cleared | recent_surgery(days=13,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            131 - operated_14_days_ago_cleared | recent_surgery(days=14,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            132 + operated_14_days_ago_not | recent_surgery(days=14,regions=knees:right,wound_healed=yes,spinal=no)
            132 - operated_14_days_ago_cleared | recent_surgery(days=14,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            133 + operated_41_days_ago | recent_surgery(days=41,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            133 - operated_42_days_ago | recent_surgery(days=42,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            134 + operated_42_days_ago_not | recent_surgery(days=42,regions=knees:right,cleared_for_massage=no,wound_healed=yes,spinal=no)
            134 - operated_84_days_ago_not | recent_surgery(days=84,regions=knees:right,cleared_for_massage=no,wound_healed=yes,spinal=no)
            135 + operated_83_days_ago | recent_surgery(days=83,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            135 - operated_84_days_ago | recent_surgery(days=84,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            136 + operated_84_days_ago | recent_surgery(days=84,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            136 + operated_84_days_ago_not_cleared | recent_surgery(days=84,regions=knees:right,cleared_for_massage=no,wound_healed=yes,spinal=no)
            136 - operated_182_days_ago | recent_surgery(days=182,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            137 + operated_365_days_ago | recent_surgery(days=365,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            137 + operated_300_days_ago_knee_planned | recent_surgery(days=300,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,spinal=no); plan swedish knees:right 3
            137 - operated_366_days_ago | recent_surgery(days=366,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            138 + wound_still_open | recent_surgery(days=30,regions=knees:right,cleared_for_massage=yes,wound_healed=no,spinal=no)
            138 + wound_not_asked | recent_surgery(days=200,regions=knees:right,cleared_for_massage=yes,spinal=no)
            138 - wound_healed | recent_surgery(days=30,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            139 + wound_open_after_42_days | recent_surgery(days=42,regions=knees:right,cleared_for_massage=yes,wound_healed=no,spinal=no)
            139 + wound_not_asked_42_days | recent_surgery(days=42,regions=knees:right,cleared_for_massage=yes,spinal=no)
            139 - wound_healed | recent_surgery(days=42,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            139 - wound_open_after_41_days | recent_surgery(days=41,regions=knees:right,cleared_for_massage=yes,wound_healed=no,spinal=no)
            140 + back_operated_83_days_ago | recent_surgery(days=83,regions=lower_back,cleared_for_massage=no,wound_healed=yes,spinal=yes)
            140 + operated_low_back_not_asked | recent_surgery(days=60,regions=lower_back,cleared_for_massage=no,wound_healed=yes)
            140 - back_operated_84_days_ago | recent_surgery(days=84,regions=lower_back,cleared_for_massage=no,wound_healed=yes,spinal=yes)
            140 - mole_low_back_not_spine | recent_surgery(days=60,regions=lower_back,cleared_for_massage=no,wound_healed=yes,spinal=no)
            141 + back_operated_41_days_ago | recent_surgery(days=41,regions=lower_back,cleared_for_massage=yes,wound_healed=yes,spinal=yes)
            141 - back_operated_42_days_ago | recent_surgery(days=42,regions=lower_back,cleared_for_massage=yes,wound_healed=yes,spinal=yes)
            142 + back_operated_60_days_ago | recent_surgery(days=60,regions=lower_back,cleared_for_massage=yes,wound_healed=yes,spinal=yes)
            142 - back_operated_60_days_ago_not | recent_surgery(days=60,regions=lower_back,cleared_for_massage=no,wound_healed=yes,spinal=yes)
            143 + back_operated_84_days_ago | recent_surgery(days=84,regions=lower_back,cleared_for_massage=yes,wound_healed=yes,spinal=yes)
            143 - back_operated_83_days_ago_2 | recent_surgery(days=83,regions=lower_back,cleared_for_massage=yes,wound_healed=yes,spinal=yes)
            144 + back_operated_200_days_ago | recent_surgery(days=200,regions=lower_back,cleared_for_massage=no,wound_healed=yes,spinal=yes)
            144 - back_operated_200_days_ago_cleared | recent_surgery(days=200,regions=lower_back,cleared_for_massage=yes,wound_healed=yes,spinal=yes)
            145 + belly_operated_83_days_ago | recent_surgery(days=83,regions=abdomen,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            145 + operated_place_not_named | recent_surgery(days=30,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            145 - belly_operated_84_days_ago | recent_surgery(days=84,regions=abdomen,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            146 + chest_operated_30_days_ago | recent_surgery(days=30,regions=chest,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            146 - chest_operated_84_days_ago | recent_surgery(days=84,regions=chest,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            147 + new_hip_50_days_ago | recent_surgery(days=50,regions=hips:left,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            147 - wrist_operated_50_days_ago | recent_surgery(days=50,regions=wrists_hands:left,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            148 + throat_operated_20_days_ago | recent_surgery(days=20,regions=neck_front,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            148 - throat_operated_84_days_ago | recent_surgery(days=84,regions=neck_front,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            150 + worn_knees_quiet | arthritis(type=osteoarthritis,regions=knees,flare_now=no)
            150 - flare_not_asked | arthritis(type=osteoarthritis,regions=knees)
            151 + knee_hot_swollen | arthritis(type=osteoarthritis,regions=knees:left,flare_now=yes)
            151 + knee_pain_new | arthritis(type=osteoarthritis,regions=knees:left,flare_now=yes); pain 4 knees:left; pain_known no
            151 + knee_hot_pain_new | arthritis(type=osteoarthritis,regions=knees:left,flare_now=yes); pain 4 knees:left; pain_known no; ask SCR-151.hot=yes
            151 + knee_pain_known | arthritis(type=osteoarthritis,regions=knees:left,flare_now=yes); pain 4 knees:left; pain_known yes
            151 + flare_not_asked | arthritis(type=osteoarthritis,regions=knees:left)
            151 - quiet | arthritis(type=osteoarthritis,regions=knees:left,flare_now=no)
            152 + rheumatoid | arthritis(type=rheumatoid,regions=wrists_hands,flare_now=no)
            152 + type_not_known | arthritis(regions=wrists_hands,flare_now=no)
            152 + rheumatoid_flare | arthritis(type=rheumatoid,regions=wrists_hands,flare_now=yes)
            152 - osteoarthritis | arthritis(type=osteoarthritis,regions=wrists_hands,flare_now=no)
            153 + ankylosing_spondylitis | arthritis(type=ankylosing_spondylitis,regions=lower_back,flare_now=no)
            153 + ankylosing_spondylitis_flare_not_asked | arthritis(type=ankylosing_spondylitis,regions=lower_back)
            153 - gout | arthritis(type=gout,regions=ankles_feet,flare_now=no)
            154 + gout_flare_joint_not_named | arthritis(type=gout,flare_now=yes)
            154 - gout_flare_named_toe | arthritis(type=gout,regions=ankles_feet:left,flare_now=yes)
            """;

    private SurgeryExamples() {}
}
