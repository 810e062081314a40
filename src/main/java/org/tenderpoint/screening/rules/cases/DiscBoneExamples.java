package org.tenderpoint.screening.rules.cases;

/**
 * Cases for disc, bone, fibromyalgia (SCR-100 to SCR-122). Columns: rule, + applies or - just misses, the case in
 * words, its facts.
 */
public final class DiscBoneExamples {

    public static final String TABLE = """
            100 + low-back disc of two years | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            100 + healed disc that tingles again | herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=yes,doctor_aware=yes)
            100 - healed disc, quiet | herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=no,doctor_aware=yes)
            101 + disc of three weeks | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=no,doctor_aware=yes)
            101 + disc, since when not known | herniated_disc(level=lumbar,nerve_symptoms_now=no,doctor_aware=yes)
            101 - disc of eight weeks | herniated_disc(level=lumbar,phase=subacute,nerve_symptoms_now=no,doctor_aware=yes)
            102 + new disc, no doctor asked | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=no,doctor_aware=no)
            102 - new disc, the doctor knows | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=no,doctor_aware=yes)
            103 + new disc, tingling in the leg | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=yes,doctor_aware=yes)
            103 + new disc, nerve symptoms not asked | herniated_disc(level=lumbar,phase=acute,doctor_aware=yes)
            103 + tingling in both legs | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=yes,doctor_aware=yes); ask SCR-103.both_legs=yes
            103 + tingling in both arms: not asked of the legs | herniated_disc(level=cervical,phase=acute,nerve_symptoms_now=yes,doctor_aware=yes); ask SCR-103.both_legs=yes
            103 - new disc, no nerve symptoms | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=no,doctor_aware=yes)
            104 + disc of eight weeks | herniated_disc(level=lumbar,phase=subacute,nerve_symptoms_now=no,doctor_aware=yes)
            104 - disc of two years | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            105 + old disc that tingles now | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=yes,doctor_aware=yes)
            105 + old disc, nerve symptoms not asked | herniated_disc(level=lumbar,phase=chronic,doctor_aware=yes)
            105 - old disc, no nerve symptoms | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            106 + old disc that tingles, no doctor knows | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=yes,doctor_aware=no)
            106 - old disc that tingles, the doctor knows | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=yes,doctor_aware=yes)
            107 + neck disc of eight weeks | herniated_disc(level=cervical,phase=subacute,nerve_symptoms_now=no,doctor_aware=yes)
            107 + disc of eight weeks, level not known | herniated_disc(phase=subacute,nerve_symptoms_now=no,doctor_aware=yes)
            107 - neck disc of two years | herniated_disc(level=cervical,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            108 + neck disc of two years | herniated_disc(level=cervical,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            108 - neck disc of eight weeks | herniated_disc(level=cervical,phase=subacute,nerve_symptoms_now=no,doctor_aware=yes)
            109 + old disc, level not known | herniated_disc(phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            109 - healed disc, level not known | herniated_disc(phase=resolved,nerve_symptoms_now=no,doctor_aware=yes)
            110 + healed disc | herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=no,doctor_aware=yes)
            110 - healed disc that tingles again | herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=yes,doctor_aware=yes)
            111 + osteopenia, nothing ever broken | osteoporosis(severity=osteopenia,fragility_fracture=no)
            111 - osteopenia, fractures not asked | osteoporosis(severity=osteopenia)
            112 + osteoporosis | osteoporosis(severity=osteoporosis,fragility_fracture=no)
            112 + degree not known | osteoporosis(fragility_fracture=no)
            112 - osteopenia | osteoporosis(severity=osteopenia,fragility_fracture=no)
            113 + broken before: doctor first | osteoporosis(severity=osteoporosis,fragility_fracture=yes)
            113 + fracture never asked: the same | osteoporosis(severity=osteoporosis)
            113 - fracture denied: SCR-112 remains | osteoporosis(severity=osteoporosis,fragility_fracture=no)
            114 + osteoporosis, pain of 7 in the mid back | osteoporosis(severity=osteoporosis,fragility_fracture=no); pain 7 mid_back
            114 - the same with pain of 6 | osteoporosis(severity=osteoporosis,fragility_fracture=no); pain 6 mid_back
            114 - pain of 7 in the knee | osteoporosis(severity=osteoporosis,fragility_fracture=no); pain 7 knees
            120 + fibromyalgia | fibromyalgia(flare_now=no)
            120 - fibromyalgia not asked: SCR-033 holds back | fibromyalgia=unknown
            121 + in a flare | fibromyalgia(flare_now=yes)
            121 + flare not asked | fibromyalgia
            121 - no flare | fibromyalgia(flare_now=no)
            122 + fibromyalgia, two massages so far | fibromyalgia(flare_now=no); massages 2
            122 + number of massages not known | fibromyalgia(flare_now=no); massages unknown
            122 - three massages so far | fibromyalgia(flare_now=no); massages 3
            """;

    private DiscBoneExamples() {}
}
