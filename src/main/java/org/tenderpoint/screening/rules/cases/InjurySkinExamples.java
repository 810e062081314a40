package org.tenderpoint.screening.rules.cases;

/**
 * Cases for fractures, injuries, skin and the rest of the conditions (SCR-221 to SCR-238). Columns: rule, + applies or
 * - just misses, the case in words, its facts.
 */
public final class InjurySkinExamples {

    public static final String TABLE = """
            221 + broken_rib_not_cleared | recent_fracture(days=20,regions=chest,cleared_for_massage=no)
            221 + fracture_place_not_named | recent_fracture(days=20,cleared_for_massage=no)
            221 - broken_rib_cleared | recent_fracture(days=20,regions=chest,cleared_for_massage=yes)
            222 + broken_wrist_not_cleared | recent_fracture(days=20,regions=wrists_hands:left,cleared_for_massage=no)
            222 - broken_wrist_cleared | recent_fracture(days=20,regions=wrists_hands:left,cleared_for_massage=yes)
            223 + broken_wrist_cleared_84_days | recent_fracture(days=84,regions=wrists_hands:left,cleared_for_massage=yes)
            223 - broken_wrist_cleared_85_days | recent_fracture(days=85,regions=wrists_hands:left,cleared_for_massage=yes)
            224 + fell_off_ladder_not_seen | recent_injury(days=5,regions=hips,high_energy=yes,seen_by_doctor=no)
            224 - fell_off_ladder_seen | recent_injury(days=5,regions=hips,high_energy=yes,seen_by_doctor=yes)
            225 + fell_off_ladder_seen | recent_injury(days=5,regions=hips,high_energy=yes,seen_by_doctor=yes)
            225 + force_not_known_not_seen | recent_injury(days=5,regions=hips,seen_by_doctor=no)
            225 - force_not_known_seen | recent_injury(days=5,regions=hips,seen_by_doctor=yes)
            226 + ankle_sprained_2_days_ago | recent_injury(days=2,regions=ankles_feet:left,high_energy=no,seen_by_doctor=no)
            226 + sprained_date_not_known | recent_injury(regions=ankles_feet:left,high_energy=no,seen_by_doctor=no)
            226 - ankle_sprained_3_days_ago | recent_injury(days=3,regions=ankles_feet:left,high_energy=no,seen_by_doctor=no)
            227 + ankle_sprained_14_days_ago | recent_injury(days=14,regions=ankles_feet:left,high_energy=no,seen_by_doctor=no)
            227 + thigh_kicked_5_days_ago | recent_injury(days=5,regions=thighs_front:right,high_energy=no,seen_by_doctor=no)
            227 - ankle_sprained_15_days_ago | recent_injury(days=15,regions=ankles_feet:left,high_energy=no,seen_by_doctor=no)
            228 + sprained_not_seen_pain_7 | recent_injury(days=5,regions=ankles_feet:left,high_energy=no,seen_by_doctor=no); pain 7 ankles_feet:left
            228 - the_same_with_pain_of_6 | recent_injury(days=5,regions=ankles_feet:left,high_energy=no,seen_by_doctor=no); pain 6 ankles_feet:left
            230 + impetigo | skin_problem(regions=face_jaw,contagious=yes)
            230 - contagion_not_known | skin_problem(regions=face_jaw)
            231 + rash_contagion_not_known | skin_problem(regions=forearms)
            231 - eczema | skin_problem(regions=forearms,contagious=no)
            232 + eczema | skin_problem(regions=forearms,contagious=no)
            232 - contagion_not_known | skin_problem(regions=forearms)
            233 + allergic_nuts | allergy(items=nuts)
            233 + allergic_not_known_what | allergy
            233 + allergic_something_else | allergy(items=other)
            233 - not_asked_scr_033_holds | allergy=unknown
            234 + scoliosis | scoliosis
            234 + breathless_lying_down | scoliosis; ask SCR-234.breath=yes
            234 - not_asked_scr_033_holds | scoliosis=unknown
            235 + stenosis | spondylolisthesis
            235 + legs_tire_walking | spondylolisthesis; ask SCR-235=yes
            235 - not_asked_scr_033_holds | spondylolisthesis=unknown
            236 + loose_joints | hypermobility
            236 - not_asked_scr_033_holds | hypermobility=unknown
            237 + shoulder_pain_years | chronic_pain_other(regions=shoulders:left)
            237 + changed_not_seen_doctor | chronic_pain_other(regions=shoulders:left); ask SCR-237=yes
            237 - not_asked_scr_033_holds | chronic_pain_other=unknown
            238 + raynaud | cold_sensitivity
            238 + not_asked | cold_sensitivity=unknown
            238 - denied | cold_sensitivity=no
            """;

    private InjurySkinExamples() {}
}
