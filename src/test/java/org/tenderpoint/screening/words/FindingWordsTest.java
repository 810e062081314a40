package org.tenderpoint.screening.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.RuleExamples;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.facts.Holds;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.screening.rules.facts.VisitPlan;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

@Tag("UC-09")
class FindingWordsTest {

    @ParameterizedTest(name = "{0} is told as: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes) | SCR-100 | Herniated disc, low back, over 12 weeks
            herniated_disc(level=lumbar,phase=chronic,doctor_aware=yes) | SCR-105 | Herniated disc, low back, over 12 weeks, nerve symptoms not ruled out
            herniated_disc | SCR-109 | Herniated disc, level not known, start not known, nerve symptoms not ruled out
            osteoporosis(severity=osteopenia,fragility_fracture=no) | SCR-111 | Osteopenia
            osteoporosis(fragility_fracture=no) | SCR-112 | Osteoporosis, severity not known
            osteoporosis(severity=osteoporosis,fragility_fracture=no); pain 8 lower_back | SCR-114 | Osteoporosis, with strong pain in spine or chest
            recent_surgery(days=14,regions=knees:right,cleared_for_massage=no,wound_healed=yes,spinal=no) | SCR-132 | Operation, knees, right, 2 weeks ago, not cleared
            recent_surgery(days=1,regions=knees,cleared_for_massage=no,wound_healed=yes,spinal=no) | SCR-130 | Operation, knees, yesterday, not cleared
            herniated_disc(level=lumbar,since=chronic@2026-02-20,nerve_symptoms_now=no,doctor_aware=yes) | SCR-100 | Herniated disc, low back, over 12 weeks
            herniated_disc(level=lumbar,since=subacute@2026-03-02,nerve_symptoms_now=no,doctor_aware=yes) | SCR-100 | Herniated disc, low back, 6 to 12 weeks
            herniated_disc(level=lumbar,since=subacute@2026-02-20,nerve_symptoms_now=no,doctor_aware=yes) | SCR-100 | Herniated disc, low back, 6 to 12 weeks (as said on 20 February 2026)
            herniated_disc(level=lumbar,since=2026@2026-02-20,nerve_symptoms_now=no,doctor_aware=yes) | SCR-100 | Herniated disc, low back, since 2026
            herniated_disc(level=lumbar,since=2024@2026-02-20,nerve_symptoms_now=no,doctor_aware=yes) | SCR-100 | Herniated disc, low back, over 12 weeks
            recent_surgery(date=P2W@2026-02-20,regions=knees,cleared_for_massage=no,wound_healed=yes,spinal=no) | SCR-132 | Operation, knees, 2 weeks ago (as said on 20 February 2026), not cleared
            recent_surgery(date=2026-02@2026-02-20,regions=knees,cleared_for_massage=no,wound_healed=yes,spinal=no) | SCR-130 | Operation, knees, in February 2026, not cleared
            arthritis(type=gout,regions=ankles_feet,flare_now=no) | SCR-150 | Gout, ankles and feet
            pregnancy(weeks=24,high_risk=no) | SCR-192 | Pregnant, 24 weeks
            pregnancy(weeks=24,high_risk=yes) | SCR-501 | Pregnant, 24 weeks, high risk; that training not on file
            pregnancy | SCR-501 | Pregnant, weeks not known, high risk not ruled out; that training not on file
            anticoagulant(name=warfarin,aspirin_only=no) | SCR-170 | Blood thinner, warfarin
            other_condition(text=lupus) | SCR-999 | Something we do not ask about, “lupus”
            cancer_history(lymph_nodes_removed=no); night_pain_unrelenting | SCR-015 | Cancer in the past, with night pain or weight loss
            cancer_history(lymph_nodes_removed=no); cancer_active(bone=no); unexplained_weight_loss | SCR-015 | Cancer in treatment, cancer in the past, with night pain or weight loss
            cancer_history=dont_know; night_pain_unrelenting | SCR-015 | Night pain or weight loss, and cancer, now or ever, or not ruled out
            osteoporosis(severity=osteoporosis,fragility_fracture=no); long_term_steroids; night_pain_unrelenting | SCR-016 | Osteoporosis, long-term steroids, with night pain that no position eases
            cancer_history(lymph_nodes_removed=yes); plan lymphatic_drainage shoulders 1 20 | SCR-503 | Cancer in the past; training in lymphatic drainage not on file
            diabetes(neuropathy=no); fever_now; pain 5 lower_back | SCR-611 | Diabetes, with fever and pain at the spine
            cancer_history(lymph_nodes_removed=no); pain 5 lower_back | SCR-615 | Cancer in the past, with pain of spine or bones
            cancer_history(lymph_nodes_removed=no); pain unknown | SCR-615 | Cancer in the past; pain of spine or bones not asked
            aneurysm(regions=abdomen); pain 3 abdomen | SCR-626 | Aneurysm, with pain near it
            aneurysm(regions=abdomen); pain unknown | SCR-626 | Aneurysm; pain near it not asked
            infection_or_fever_now; recent_injection(days=3,injection_kind=epidural_or_nerve_block,regions=lower_back) | SCR-627 | Fever or infection, after an injection at the spine
            sore sometimes | SCR-412 | Sore after some massages
            sore unknown | SCR-412 | Soreness after massage not asked
            plan thai calves 3 20 | SCR-500 | No training on file: Thai
            massages 0 | SCR-400 | Few massages so far
            massages unknown | SCR-400 | Number of massages so far not known
            age 15 | SCR-418 | Under 18
            """)
    void aFindingIsNamedByWhatThisClientHas(String given, String row, String name) {
        var facts = facts(given);
        assertThat(decided(facts)).filteredOn(finding -> finding.row().equals(row)).singleElement()
                .satisfies(finding -> assertThat(words(facts).name(finding)).isEqualTo(name));
    }

    @Test
    void whatWasNotToldIsNeverMadeUp() {
        var facts = facts("herniated_disc=unknown; osteoporosis=unknown");
        assertThat(decided(facts)).isNotEmpty().allSatisfy(finding -> assertThat(words(facts).name(finding))
                .doesNotContain("Herniated").doesNotStartWith("Osteoporosis"));
    }

    @Test
    void everyFindingOfEveryExampleHasANameWithoutTheIdOfARule() {
        for (var example : RuleExamples.all()) {
            var words = words(example.facts());
            assertThat(decided(example.facts())).extracting(words::name).as(example.given())
                    .allSatisfy(name -> assertThat(name).isNotBlank().doesNotContain("SCR-").doesNotContain("{"));
        }
    }

    @Test
    void rulesAboutOneConditionAreToldAsOneAndNoFindingIsLost() {
        for (var example : RuleExamples.all()) {
            var findings = decided(example.facts());
            var groups = FindingGroup.together(findings, words(example.facts()));
            assertThat(groups).extracting(FindingGroup::name).doesNotHaveDuplicates();
            assertThat(groups.stream().flatMap(group -> group.findings().stream()))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("effects", "reason")
                    .containsExactlyInAnyOrderElementsOf(findings);
        }
        var bone = bone("osteoporosis(severity=osteoporosis,fragility_fracture=yes)");
        assertThat(bone.findings()).extracting(Finding::row).containsExactly("SCR-113", "SCR-112");
        assertThat(bone.level()).isEqualTo(ScreeningLevel.CLEARANCE);
    }

    @Test
    void whoIsNewHearsOnceThatWeStartLighter() {
        var facts = facts("massages 0; plan deep_tissue mid_back 3");
        var group = FindingGroup.together(decided(facts), words(facts)).stream()
                .filter(each -> each.name().equals("Few massages so far")).findFirst().orElseThrow();
        assertThat(group.findings()).extracting(Finding::row).containsExactly("SCR-400", "SCR-401");
        assertThat(group.findings()).extracting(finding -> Say.it(finding.reason())).containsOnly(
                "The first strong sessions leave most people a little sore, so we start lighter.");
        assertThat(told(group)).anyMatch(words -> words.startsWith("the first sessions at most 20 min"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | pregnancy | SCR-501 | not known yet whether your midwife or doctor
            en | pregnancy(high_risk=unknown) | SCR-194 | not known yet whether your midwife or doctor
            de | pregnancy | SCR-501 | noch nicht bekannt, ob Ihre Hebamme
            de | pregnancy | SCR-194 | noch nicht bekannt, ob Ihre Hebamme
            en | pregnancy(high_risk=yes) | SCR-501 | special training
            en | pregnancy; ask SCR-190.pregnancy.high_risk=yes | SCR-194 | A high-risk pregnancy needs
            en | pregnancy(high_risk=yes) | SCR-194 | A high-risk pregnancy needs
            """)
    void aRiskThatIsNotKnownIsNotGivenAsTheReason(Locale language, String given, String row, String reason) {
        var facts = facts(given);
        var finding = decided(facts).stream().filter(one -> one.row().equals(row)).findFirst().orElseThrow();

        assertThat(Texts.speaking(language,
                () -> Say.it(FindingGroup.alone(finding, words(facts)).findings().getFirst().reason())))
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | massages 0; plan swedish mid_back 3; likes mid_back 4 | Mid back: likes 4, 3 at most today (few massages so far)
            de | massages 0; plan swedish mid_back 3; likes mid_back 4 | Mittlerer Rücken: heute höchstens 3, gewünscht 4 (Bisher wenige Massagen)
            en | fibromyalgia; massages 9; plan swedish mid_back 2; likes mid_back 4 | Mid back: likes 4, 2 at most today (fibromyalgia)
            """)
    void whoLikesItFirmerReadsBesideTheLimitWhatSetsIt(Locale language, String given, String line) {
        var facts = facts(given);
        var finding = decided(facts).stream().filter(one -> one.row().equals("SCR-403")).findFirst().orElseThrow();

        assertThat(Texts.speaking(language, () -> words(facts).lines(finding.effects()))).contains(line);
    }

    @Test
    void ofTheSameLimitOnlyTheStrictestIsTold() {
        assertThat(told(bone("osteoporosis(severity=osteoporosis,fragility_fracture=yes)")))
                .contains("Whole body: 2 at most", "Spine, chest, hips: 1 at most",
                        "Positions: lying on the side, half sitting")
                .noneMatch(words -> words.contains("3 at most") || words.contains("Sitting,"));
    }

    @Test
    void whereNothingIsTouchedNoKindOfMassageIsNamed() {
        var facts = facts("herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=yes)");
        var group = FindingGroup.together(decided(facts), words(facts)).stream()
                .filter(each -> each.findings().stream().anyMatch(finding -> finding.row().equals("SCR-103")))
                .findFirst().orElseThrow();

        assertThat(told(group)).contains("Lower back, sacrum, glutes: no contact")
                .noneMatch(words -> words.contains("no Deep tissue"));
    }

    @Test
    void oneLimitOfSeveralPlacesIsOneLineWhereTheWorkIsAndOneElsewhere() {
        for (var example : RuleExamples.all()) {
            for (var group : FindingGroup.together(decided(example.facts()), words(example.facts()))) {
                assertThat(group.effects().stream()
                        .flatMap(effect -> effect instanceof Effect.Cap cap ? Stream.of(cap.level()) : Stream.empty())
                        .collect(Collectors.groupingBy(level -> level, Collectors.counting())).values())
                        .as(example.given()).allMatch(lines -> lines <= 2);
            }
        }
    }

    @Test
    void whatIsLimitedAtOnePlaceIsOneLine() {
        var bone = bone("osteoporosis(severity=osteoporosis,fragility_fracture=no)");

        assertThat(bone.words().lines(bone.effects()))
                .filteredOn(line -> line.startsWith("Whole body:")).singleElement().asString()
                .startsWith("Whole body: 3 at most, no ");
    }

    @Test
    void handsHearWhatNoMapShows() {
        var facts = facts("herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=yes);"
                + " plan swedish lower_back 2 20");

        assertThat(words(facts).forHands()).anyMatch(line -> line.startsWith("Stop when symptoms spread"))
                .noneMatch(line -> line.contains("at most"));
        assertThat(words(facts("plan swedish lower_back 2 20")).forHands()).isEmpty();
        assertThat(words(facts("massages 0; plan deep_tissue mid_back 3")).forHands())
                .as("how somebody new is worked on is known by now").isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            osteoporosis(severity=osteoporosis,fragility_fracture=yes) | SCR-113 | Positions: lying on the side, half sitting
            bleeding_disorder | SCR-171 | Whole body: no suction, percussion, point pressure, scraping
            high_blood_pressure(controlled=no) | SCR-203 | Whole body: no heat, flat on the back, percussion
            epilepsy(controlled=no) | SCR-214 | No camphor, rosemary, eucalyptus oils; never left alone
            """)
    void handsKeepToAFindingThatADoctorsWordHasLowered(String given, String row, String line) {
        var cleared = facts(given + "; cleared " + row);

        assertThat(decided(cleared)).filteredOn(Finding::resolved).extracting(Finding::row).contains(row);
        assertThat(words(cleared).forHands()).containsAll(words(facts(given)).forHands()).contains(line);
    }

    @Test
    void handsDoNotHearWhatTheDoctorsWordHadToBring() {
        var skin = "skin_problem(contagious=yes,regions=calves)";
        assertThat(words(facts(skin)).forHands()).contains("Lifted when healed");
        assertThat(words(facts(skin + "; cleared SCR-230")).forHands()).doesNotContain("Lifted when healed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new_dizziness_or_neck_pain | Help on and off the table
            age 15 | Guardian present
            """)
    void handsHearWhatToDoAtTheTableWithoutACondition(String given, String line) {
        assertThat(words(facts(given)).forHands()).contains(line);
    }

    @Test
    void whatConcernsThePlannedWorkStandsFirst() {
        var bone = "osteoporosis(severity=osteoporosis,fragility_fracture=no)";
        assertThat(told(bone("plan swedish chest 2 20; " + bone)).getFirst()).startsWith("Spine, chest, hips");
        assertThat(told(bone("plan swedish calves 2 20; " + bone)).subList(0, 2)).satisfiesExactly(
                first -> assertThat(first).isEqualTo("Whole body: 3 at most"),
                second -> assertThat(second).startsWith("Whole body: no"));
    }

    @Test
    void whereThePressureIsLowestIsTheFirstLine() {
        var bone = bone("osteoporosis(severity=osteoporosis,fragility_fracture=no)");

        assertThat(bone.words().lines(bone.effects()).getFirst())
                .isEqualTo("Spine, chest, hips, wrists and hands: 2 at most");
    }

    @Test
    void everyEffectIsToldOrContainedInAStricterOne() {
        for (var example : RuleExamples.all()) {
            for (var group : FindingGroup.together(decided(example.facts()), words(example.facts()))) {
                assertThat(lowest(group.effects()))
                        .isEqualTo(group.findings().stream().mapToInt(finding -> lowest(finding.effects())).min()
                                .orElseThrow());
                assertThat(group.effects().isEmpty())
                        .isEqualTo(group.findings().stream().allMatch(finding -> finding.effects().isEmpty()));
            }
        }
    }

    @Test
    void restIsToldByItsDayAndByWhoMayEndIt() {
        var day = Instant.parse("2026-11-23T12:02:00Z");
        assertThat(rest(day, Duration.ofDays(-2))).contains("No massage before Mon 23 November. The therapist can"
                + " end a rest earlier; a day that a doctor named, only the doctor.");
        assertThat(rest(day, Duration.ofHours(-1)))
                .anyMatch(words -> words.startsWith("No massage before Mon 23 November, 12:02. The"));
    }

    private static List<String> rest(Instant until, Duration planned) {
        var facts = facts("").with(visit -> visit.plan(
                plan -> new VisitPlan(plan.now(), plan.first(), plan.credentials(), until.plus(planned), plan.zone()))
                .holds(Holds.NONE.withRest(Optional.of(until), false)));
        return FindingGroup.together(decided(facts), words(facts)).stream()
                .flatMap(group -> group.effects().stream()).map(EffectWords::words).toList();
    }

    @Test
    void aNoteNamesTheReasonAndNotTheRule() {
        var planned = facts("plan deep_tissue lower_back 4 30;"
                + " osteoporosis(severity=osteoporosis,fragility_fracture=no); likes lower_back 4");
        assertThat(words(planned).lines(
                decided(planned).stream().flatMap(finding -> finding.effects().stream()).toList()))
                .contains("Planned 4, limit 2 at lower back because of osteoporosis",
                        "Deep tissue on lower back: left out by needs more pressure than is right today; osteoporosis")
                .noneMatch(words -> words.contains("SCR-"));
    }

    private static int lowest(List<Effect> effects) {
        return effects.stream().mapToInt(effect -> switch (effect) {
            case Effect.AvoidRegion _ -> 0;
            case Effect.Cap cap -> cap.level();
            default -> Integer.MAX_VALUE;
        }).min().orElse(Integer.MAX_VALUE);
    }

    private static FindingGroup bone(String given) {
        var facts = facts(given);
        return FindingGroup.together(decided(facts), words(facts)).stream()
                .filter(group -> group.findings().stream().anyMatch(finding -> finding.row().equals("SCR-112")))
                .findFirst().orElseThrow();
    }

    private static List<String> told(FindingGroup group) {
        return group.effects().stream().map(EffectWords::words).toList();
    }

    private static FindingWords words(ScreeningFacts facts) {
        return new FindingWords(facts, ScreeningRules.CURRENT.decide(facts));
    }

    private static ScreeningFacts facts(String given) {
        return new RuleExample("", true, Phrase.NOTHING, given).facts();
    }

    private static List<Finding> decided(ScreeningFacts facts) {
        return ScreeningRules.CURRENT.decide(facts).findings();
    }
}
