package org.tenderpoint.screening.rules.cases;

/**
 * Cases for fractures, injuries, skin and the rest of the conditions (SCR-221 to SCR-238). Columns: rule, + applies or
 * - just misses, the case in words, its facts.
 */
public final class InjurySkinExamples {

    public static final String TABLE = """
            221 + broken rib, not cleared | recent_fracture(days=20,regions=chest,cleared_for_massage=no)
            221 + a fracture, place not named | recent_fracture(days=20,cleared_for_massage=no)
            221 - broken rib, cleared | recent_fracture(days=20,regions=chest,cleared_for_massage=yes)
            222 + broken wrist, not cleared | recent_fracture(days=20,regions=wrists_hands:left,cleared_for_massage=no)
            222 - broken wrist, cleared | recent_fracture(days=20,regions=wrists_hands:left,cleared_for_massage=yes)
            223 + broken wrist, cleared, 84 days ago | recent_fracture(days=84,regions=wrists_hands:left,cleared_for_massage=yes)
            223 - broken wrist, cleared, 85 days ago | recent_fracture(days=85,regions=wrists_hands:left,cleared_for_massage=yes)
            224 + fell off a ladder, not seen | recent_injury(days=5,regions=hips,high_energy=yes,seen_by_doctor=no)
            224 - fell off a ladder, seen | recent_injury(days=5,regions=hips,high_energy=yes,seen_by_doctor=yes)
            225 + fell off a ladder, seen | recent_injury(days=5,regions=hips,high_energy=yes,seen_by_doctor=yes)
            225 + force not known, not seen | recent_injury(days=5,regions=hips,seen_by_doctor=no)
            225 - force not known, seen | recent_injury(days=5,regions=hips,seen_by_doctor=yes)
            226 + ankle sprained 2 days ago | recent_injury(days=2,regions=ankles_feet:left,high_energy=no,seen_by_doctor=no)
            226 + sprained, date not known | recent_injury(regions=ankles_feet:left,high_energy=no,seen_by_doctor=no)
            226 - ankle sprained 3 days ago | recent_injury(days=3,regions=ankles_feet:left,high_energy=no,seen_by_doctor=no)
            227 + ankle sprained 14 days ago | recent_injury(days=14,regions=ankles_feet:left,high_energy=no,seen_by_doctor=no)
            227 - ankle sprained 15 days ago | recent_injury(days=15,regions=ankles_feet:left,high_energy=no,seen_by_doctor=no)
            228 + sprained, not seen, pain of 7 | recent_injury(days=5,regions=ankles_feet:left,high_energy=no,seen_by_doctor=no); pain 7 ankles_feet:left
            228 - the same with pain of 6 | recent_injury(days=5,regions=ankles_feet:left,high_energy=no,seen_by_doctor=no); pain 6 ankles_feet:left
            230 + impetigo | skin_problem(regions=face_jaw,contagious=yes)
            230 - contagion not known | skin_problem(regions=face_jaw)
            231 + a rash, contagion not known | skin_problem(regions=forearms)
            231 - eczema | skin_problem(regions=forearms,contagious=no)
            232 + eczema | skin_problem(regions=forearms,contagious=no)
            232 - contagion not known | skin_problem(regions=forearms)
            233 + allergic to nuts | allergy(items=nuts)
            233 - not asked: SCR-033 holds back | allergy=unknown
            234 + scoliosis | scoliosis
            234 + breathless lying down | scoliosis; ask SCR-234.breath=yes
            234 - not asked: SCR-033 holds back | scoliosis=unknown
            235 + stenosis | spondylolisthesis
            235 + legs tire on walking | spondylolisthesis; ask SCR-235=yes
            235 - not asked: SCR-033 holds back | spondylolisthesis=unknown
            236 + loose joints | hypermobility
            236 - not asked: SCR-033 holds back | hypermobility=unknown
            237 + shoulder pain for years | chronic_pain_other(regions=shoulders:left)
            237 + changed, not seen by a doctor | chronic_pain_other(regions=shoulders:left); ask SCR-237=yes
            237 - not asked: SCR-033 holds back | chronic_pain_other=unknown
            238 + Raynaud's | cold_sensitivity
            238 + not asked | cold_sensitivity=unknown
            238 - denied | cold_sensitivity=no
            """;

    private InjurySkinExamples() {}
}
