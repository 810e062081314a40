package org.tenderpoint.followup.rules.cases;

/**
 * Examples for each cause: a case that names it, and one that just does not because a fact is missing or speaks against
 * it.
 */
final class WhyExamples {

    static final String TABLE = """
            001 + felt_too_deep_pressure_4 | worked swedish 4 lower_back; felt too_deep
            001 - felt_too_deep_pressure_3 | worked swedish 3 lower_back; felt too_deep
            001 - felt_too_deep_4_sore_beyond | worked swedish 4 lower_back; felt too_deep; spread beyond
            002 + deep_tissue_31_minutes | work deep_tissue lower_back 3 31
            002 - deep_tissue_30_minutes | work deep_tissue lower_back 3 30
            002 - deep_tissue_31_minutes_twice_not_sore | work deep_tissue lower_back 3 31; deep 3 0; deep 3 0
            003 + new_to_massage_day_after_fading | massages 0
            003 - new_to_massage_day_after_same | massages 0; course same
            003 + no_session_90_days_fading | last 90
            003 - no_session_89_days_fading | last 89
            004 + dull_moving_helps | age 40
            004 - dull_moving_helps_getting_worse | course worse
            005 + trained_sore_where_nobody_worked | cause exercise; at calves
            005 - trained_sore_where_worked | cause exercise
            005 + trained_before_session_sore_where_nobody_worked | cause; strenuous yes; at calves
            005 - training_before_session_not_known | cause; strenuous unknown; at calves
            005 - began_after_two_days_nothing_of_their_own | onset after_48h; at calves
            006 + fibromyalgia_sore_after_light_work | fibromyalgia; deep 2 4; deep 3 5
            006 - fibromyalgia_sore_after_medium_work | fibromyalgia; deep 3 4; deep 3 5
            006 - conditions_denied_sore_after_light_work | deep 2 4; deep 3 5
            """;

    private WhyExamples() {}
}
