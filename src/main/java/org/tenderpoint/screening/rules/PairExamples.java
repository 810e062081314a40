package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Examples for the pairs of a modality and a condition (SCR-310 to SCR-327): one that applies and one that just misses.
 */
final class PairExamples {

    /** Columns: the condition, facts with which it applies, facts with which it just does not. */
    private static final String TABLE = """
            BONE | osteoporosis(severity=osteoporosis,fragility_fracture=no) | osteoporosis(severity=osteopenia,fragility_fracture=no)
            OSTEOPENIA | osteoporosis(severity=osteopenia,fragility_fracture=no) | osteoporosis=unknown
            FRAGILITY | osteoporosis(severity=osteopenia) | osteoporosis(severity=osteoporosis,fragility_fracture=no)
            DISC | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes) | herniated_disc(level=lumbar,phase=resolved,nerve_symptoms_now=no,doctor_aware=yes)
            DISC_ACUTE | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=no,doctor_aware=yes) | herniated_disc(level=lumbar,phase=subacute,nerve_symptoms_now=no,doctor_aware=yes)
            DISC_TO_12_WEEKS | herniated_disc(level=lumbar,phase=subacute,nerve_symptoms_now=no,doctor_aware=yes) | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            DISC_NERVES | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=yes,doctor_aware=yes) | herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes)
            DISC_LUMBAR_ACUTE | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=no,doctor_aware=yes) | herniated_disc(level=thoracic,phase=acute,nerve_symptoms_now=no,doctor_aware=yes)
            ANTICOAGULANT | anticoagulant(name=heparin) | anticoagulant=unknown
            BLEEDING_DISORDER | bleeding_disorder | bleeding_disorder=unknown
            LOW_PAIN_THRESHOLD | low_pain_threshold | low_pain_threshold=unknown
            FIBROMYALGIA | fibromyalgia(flare_now=no); sensitive neck | fibromyalgia=unknown; sensitive neck
            FIBROMYALGIA_FLARE | fibromyalgia | fibromyalgia(flare_now=no)
            CANCER_ACTIVE | cancer_active(bone=no,regions=abdomen); holds oncology | cancer_active=unknown
            CANCER_BONE | cancer_active(regions=abdomen); holds oncology | cancer_active(bone=no,regions=abdomen); holds oncology
            LYMPH_NODES | cancer_history(regions=chest:left) | cancer_history(lymph_nodes_removed=no,regions=chest:left)
            STEROIDS | long_term_steroids | long_term_steroids=unknown
            HYPERMOBILITY | hypermobility | hypermobility=unknown
            KIDNEY_LIVER | kidney_or_liver_disease | kidney_or_liver_disease=unknown
            HIGH_PRESSURE | high_blood_pressure | high_blood_pressure(controlled=yes)
            HEART | heart_condition(stable=yes) | heart_condition=unknown
            HEART_NOT_STABLE | heart_condition | heart_condition=unknown
            HEART_STABLE | heart_condition(stable=yes) | heart_condition(stable=yes); cleared heart_condition lymphatic_drainage
            STROKE | stroke_history(days=400) | stroke_history=unknown
            STROKE_12_WEEKS | stroke_history(days=83) | stroke_history(days=84)
            SURGERY_12_WEEKS | recent_surgery(days=83,regions=knees:left,cleared_for_massage=yes,wound_healed=yes,spinal=no) | recent_surgery(days=84,regions=knees:left,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            SURGERY_26_WEEKS | recent_surgery(days=181,regions=knees:left,cleared_for_massage=yes,wound_healed=yes,spinal=no) | recent_surgery(days=182,regions=knees:left,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            SURGERY_FRONT_12_WEEKS | recent_surgery(days=83,regions=abdomen,cleared_for_massage=yes,wound_healed=yes,spinal=no) | recent_surgery(days=84,regions=abdomen,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            SPINAL_SURGERY | recent_surgery(days=365,regions=lower_back,cleared_for_massage=yes,wound_healed=yes,spinal=yes) | recent_surgery(days=365,regions=lower_back,cleared_for_massage=yes,wound_healed=yes,spinal=no)
            SPINAL_12_WEEKS | recent_surgery(days=83,regions=lower_back,cleared_for_massage=yes,wound_healed=yes,spinal=yes) | recent_surgery(days=84,regions=lower_back,cleared_for_massage=yes,wound_healed=yes,spinal=yes)
            PREGNANCY | pregnancy(weeks=10,high_risk=no); holds prenatal | pregnancy=unknown
            PREGNANCY_14_WEEKS | pregnancy(weeks=14,high_risk=no); holds prenatal | pregnancy(weeks=13,high_risk=no); holds prenatal
            PREGNANCY_20_WEEKS | pregnancy(weeks=20,high_risk=no); holds prenatal | pregnancy(weeks=19,high_risk=no); holds prenatal
            CLOT | clot_history(days=900,regions=calves:left) | clot_history=unknown
            CLOT_26_WEEKS | clot_history(days=181,regions=calves:left) | clot_history(days=182,regions=calves:left)
            CLOT_NOW | clot_now_or_suspected | clot_now_or_suspected=unknown
            CLOT_RISK | long_travel_or_immobilised | long_travel_or_immobilised=unknown
            NEUROPATHY | neuropathy(regions=ankles_feet:left) | neuropathy=unknown
            DIABETES_NEUROPATHY | diabetes | diabetes(neuropathy=no)
            VARICOSE_VEINS | varicose_veins(regions=calves:left) | varicose_veins=unknown
            STIFF_OR_LOOSE_SPINE | arthritis(type=rheumatoid,regions=wrists_hands,flare_now=no) | arthritis(type=gout,regions=ankles_feet,flare_now=no)
            ARTHRITIS_FLARE | arthritis(type=osteoarthritis,regions=knees:left) | arthritis(type=osteoarthritis,regions=knees:left,flare_now=no)
            GOUT_FLARE | arthritis(type=gout,regions=ankles_feet:left,flare_now=yes) | arthritis(type=gout,regions=ankles_feet:left,flare_now=no)
            SPONDYLOLISTHESIS | spondylolisthesis | spondylolisthesis=unknown
            SCOLIOSIS | scoliosis | scoliosis=unknown
            FRACTURE | recent_fracture(days=84,regions=wrists_hands:left,cleared_for_massage=yes) | recent_fracture(days=85,regions=wrists_hands:left,cleared_for_massage=yes)
            INJURY | recent_injury(days=14,regions=ankles_feet:left,high_energy=no,seen_by_doctor=yes) | recent_injury(days=15,regions=ankles_feet:left,high_energy=no,seen_by_doctor=yes)
            INJURY_3_DAYS | recent_injury(days=2,regions=ankles_feet:left,high_energy=no,seen_by_doctor=yes) | recent_injury(days=3,regions=ankles_feet:left,high_energy=no,seen_by_doctor=yes)
            INJURY_HEAD_NECK | recent_injury(days=5,regions=neck,high_energy=no,seen_by_doctor=yes) | recent_injury(days=5,regions=ankles_feet:left,high_energy=no,seen_by_doctor=yes)
            IMPLANT | implant(kind=port,regions=chest:right) | implant=unknown
            SKIN | skin_problem(regions=forearms,contagious=no) | skin_problem=unknown
            EPILEPSY_NOT_CONTROLLED | epilepsy | epilepsy(controlled=yes)
            STOMACH_ULCER | stomach_ulcer | stomach_ulcer=unknown
            ANEURYSM | aneurysm(regions=abdomen) | aneurysm=unknown
            EXERTION_INTOLERANCE | exertion_intolerance | exertion_intolerance=unknown
            NERVE_DISEASE | nerve_disease(flare_now=no) | nerve_disease=unknown
            IMMUNOSUPPRESSION | immunosuppression | immunosuppression=unknown
            LYMPHOEDEMA | lymphoedema(regions=calves:left); holds lymphatic_drainage | lymphoedema=unknown
            INJECTION | recent_injection(days=14,regions=knees:left,injection_kind=joint_or_muscle) | recent_injection(days=15,regions=knees:left,injection_kind=joint_or_muscle)
            INFECTION | infection_or_fever_now | infection_or_fever_now=unknown
            FEVER | fever_now | fever_now=unknown
            CALF_SWELLING | calf_swelling_one_side | calf_swelling_one_side=unknown
            """;

    private record Case(String applies, String misses) {}

    private static final Map<Partner, Case> CASES = new EnumMap<>(Partner.class);

    static {
        TABLE.lines().map(line -> line.split(" \\| ")).forEach(
                columns -> CASES.put(Partner.valueOf(columns[0]), new Case(columns[1].strip(), columns[2].strip())));
    }

    private PairExamples() {}

    static List<RuleExample> of(List<Row<Reading, Pairs>> rows) {
        var examples = new ArrayList<RuleExample>();
        for (var row : rows) {
            Map<String, Set<Partner>> byCode = new LinkedHashMap<>();
            row.then().places().forEach(place -> place.partners().forEach(
                    partner -> byCode.computeIfAbsent(partner.code(), _ -> new LinkedHashSet<>()).add(partner)));
            byCode.forEach((code, partners) -> add(examples, row, code, partners));
        }
        return examples;
    }

    /** A case that misses one condition may meet another of the same pair; such a case is left out. */
    private static void add(List<RuleExample> examples, Row<Reading, Pairs> row, String code, Set<Partner> partners) {
        var id = row.id() + "." + code;
        for (var partner : partners) {
            var found = CASES.get(partner);
            if (found == null) {
                continue;
            }
            var says = Phrase.of("row.form.with", partner.phrase());
            examples.add(new RuleExample(id, true, says, found.applies()));
            var missing = Reading.of(ExampleFacts.parse(found.misses()));
            if (partners.stream().noneMatch(other -> other.applies(missing))) {
                examples.add(new RuleExample(id, false, Phrase.of("row.form.not_quite", says),
                        found.misses()));
            }
        }
    }
}
