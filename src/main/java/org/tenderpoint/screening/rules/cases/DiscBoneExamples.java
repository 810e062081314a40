package org.tenderpoint.screening.rules.cases;

/**
 * Cases for disc, bone, fibromyalgia (SCR-100 to SCR-122). Columns: rule, + applies or - just misses, the case in
 * words, its facts.
 */
public final class DiscBoneExamples {

    public static final String TABLE = """
            100 + low_back_disc_two_years | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            100 + healed_disc_tingles_again | herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=yes,doctor_aware=yes)
            100 - healed_disc_quiet | herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=no,doctor_aware=yes)
            101 + disc_three_weeks | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=no,doctor_aware=yes)
            101 + disc_since_when_not_known | herniated_disc(level=lumbar,nerve_symptoms_now=no,doctor_aware=yes)
            101 - disc_eight_weeks | herniated_disc(level=lumbar,phase=subacute,nerve_symptoms_now=no,doctor_aware=yes)
            102 + new_disc_no_doctor_asked | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=no,doctor_aware=no)
            102 - new_disc_doctor_knows | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=no,doctor_aware=yes)
            103 + new_disc_tingling_leg | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=yes,doctor_aware=yes)
            103 + new_disc_nerve_symptoms_not | herniated_disc(level=lumbar,phase=acute,doctor_aware=yes)
            103 + tingling_both_legs | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=yes,doctor_aware=yes); ask SCR-103.both_legs=yes
            103 + tingling_both_arms_not_asked | herniated_disc(level=cervical,phase=acute,nerve_symptoms_now=yes,doctor_aware=yes); ask SCR-103.both_legs=yes
            103 - new_disc_no_nerve_symptoms | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=no,doctor_aware=yes)
            104 + disc_eight_weeks | herniated_disc(level=lumbar,phase=subacute,nerve_symptoms_now=no,doctor_aware=yes)
            104 - disc_two_years | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            105 + old_disc_tingles_now | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=yes,doctor_aware=yes)
            105 + old_disc_nerve_symptoms_not | herniated_disc(level=lumbar,phase=chronic,doctor_aware=yes)
            105 - old_disc_no_nerve_symptoms | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            106 + old_disc_tingles_no_doctor | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=yes,doctor_aware=no)
            106 - old_disc_tingles_doctor_knows | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=yes,doctor_aware=yes)
            107 + neck_disc_eight_weeks | herniated_disc(level=cervical,phase=subacute,nerve_symptoms_now=no,doctor_aware=yes)
            107 + disc_eight_weeks_level_not | herniated_disc(phase=subacute,nerve_symptoms_now=no,doctor_aware=yes)
            107 - neck_disc_two_years | herniated_disc(level=cervical,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            108 + neck_disc_two_years | herniated_disc(level=cervical,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            108 - neck_disc_eight_weeks | herniated_disc(level=cervical,phase=subacute,nerve_symptoms_now=no,doctor_aware=yes)
            109 + old_disc_level_not_known | herniated_disc(phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            109 - healed_disc_level_not_known | herniated_disc(phase=resolved,nerve_symptoms_now=no,doctor_aware=yes)
            110 + healed_disc | herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=no,doctor_aware=yes)
            110 + healed_disc_tingling_not_known | herniated_disc(level=lumbar,phase=resolved,doctor_aware=yes)
            110 - healed_disc_tingles_again | herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=yes,doctor_aware=yes)
            111 + osteopenia_nothing_ever_broken | osteoporosis(severity=osteopenia,fragility_fracture=no)
            111 - osteopenia_fractures_not_asked | osteoporosis(severity=osteopenia)
            112 + osteoporosis | osteoporosis(severity=osteoporosis,fragility_fracture=no)
            112 + degree_not_known | osteoporosis(fragility_fracture=no)
            112 - osteopenia | osteoporosis(severity=osteopenia,fragility_fracture=no)
            113 + broken_before_doctor_first | osteoporosis(severity=osteoporosis,fragility_fracture=yes)
            113 + fracture_never_asked_same | osteoporosis(severity=osteoporosis)
            113 - fracture_denied_scr_112_remains | osteoporosis(severity=osteoporosis,fragility_fracture=no)
            114 + osteoporosis_pain_7_mid_back | osteoporosis(severity=osteoporosis,fragility_fracture=no); pain 7 mid_back
            114 - the_same_with_pain_of_6 | osteoporosis(severity=osteoporosis,fragility_fracture=no); pain 6 mid_back
            114 - pain_7_knee | osteoporosis(severity=osteoporosis,fragility_fracture=no); pain 7 knees
            120 + fibromyalgia | fibromyalgia(flare_now=no)
            120 + fibromyalgia_neck_sensitive | fibromyalgia(flare_now=no); sensitive neck
            120 - fibromyalgia_not_asked_scr_033 | fibromyalgia=unknown
            121 + flare | fibromyalgia(flare_now=yes)
            121 + flare_not_asked | fibromyalgia
            121 + flare_neck_hurts | fibromyalgia(flare_now=yes); pain 4 neck
            121 - no_flare | fibromyalgia(flare_now=no)
            122 + fibromyalgia_two_massages_so_far | fibromyalgia(flare_now=no); massages 2
            122 + number_massages_not_known | fibromyalgia(flare_now=no); massages unknown
            122 - three_massages_so_far | fibromyalgia(flare_now=no); massages 3
            """;

    private DiscBoneExamples() {}
}
