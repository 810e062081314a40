package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Position.*;
import static org.tenderpoint.vocabulary.Region.*;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.say.Say;

/** Five clients, each followed through the whole rule book: every finding, every ceiling, positions and result. */
@Tag("UC-09")
class WorkedExamplesTest {

    private static final String DISC = "age 54; herniated_disc(level=lumbar,phase=chronic,nerve_symptoms_now=no,"
            + "doctor_aware=yes); pain 3 lower_back; plan deep_tissue lower_back 4 20; likes lower_back 4;"
            + "strenuous unknown";
    private static final String BONE = "age 71; osteoporosis(severity=osteoporosis,fragility_fracture=yes);"
            + "long_term_steroids; massages 12; pain 4 mid_back; plan thai mid_back 3 30; holds thai; strenuous unknown";
    private static final String FIBROMYALGIA = "age 38; fibromyalgia; low_pain_threshold; massages 0;"
            + "pain 5 shoulders+upper_back; sensitive shoulders; plan deep_tissue upper_back 4 30; likes upper_back 2;"
            + "strenuous unknown";
    private static final String KNEE = "age 46; recent_surgery(days=56,regions=knees:right,cleared_for_massage=yes,"
            + "wound_healed=yes,spinal=no); massages 4; pain 2 knees:right; plan swedish thighs_front 3 30";
    private static final String PREGNANT = "age 33; pregnancy(weeks=24,high_risk=no); anticoagulant(name=heparin);"
            + "high_blood_pressure(controlled=yes); massages 5; pain 2 lower_back; plan hot_stone lower_back 3 20;"
            + "plan swedish thighs_front 3 10; plan swedish thighs_back 3 10; plan swedish knees 3 10;"
            + "plan swedish shins 3 10; plan swedish calves 3 10; plan swedish ankles_feet 3 10";

    @Test
    void aChronicLumbarDiscDoesNotGetDeepTissue() {
        var decision = decide(DISC);
        assertThat(ids(decision)).containsExactlyInAnyOrder(
                "SCR-100", "SCR-313.herniated_disc", "SCR-314.herniated_disc", "SCR-315.herniated_disc",
                "SCR-321.herniated_disc", "SCR-300", "SCR-302", "SCR-304", "SCR-303", "SCR-402", "SCR-413");
        assertThat(decision.level()).isEqualTo(ADAPT);
        assertCaps(decision, 5, 3, LOWER_BACK, SACRUM, GLUTES);
        assertThat(avoided(decision, "SCR-300", THAI)).isEqualTo(Area.SPINE);
        assertThat(avoided(decision, "SCR-300", ROLFING)).isEqualTo(Area.SPINE);
        assertThat(avoided(decision, "SCR-300", ASSISTED_STRETCHING)).isEqualTo(Area.SPINE);
        assertThat(avoided(decision, "SCR-302", DEEP_TISSUE)).isEqualTo(Area.of(LOWER_BACK, SACRUM, GLUTES));
        assertThat(avoided(decision, "SCR-302", ROLFING)).isEqualTo(Area.of(LOWER_BACK, SACRUM, GLUTES));
        assertThat(avoided(decision, "SCR-304", CHAIR)).isEqualTo(Area.EVERYWHERE);
        assertThat(notes(decision, "SCR-402")).containsExactly("planned 4, limit 3 at lower back because of SCR-100");
        assertThat(decision.positions())
                .containsExactlyInAnyOrder(SIDE_LYING, SEMI_RECLINED, SUPINE_BOLSTERED, PRONE_BOLSTERED);
        assertThat(decision.openAsks()).extracting(ask -> ask.keys().getFirst()).containsExactlyInAnyOrder("SCR-100",
                "SCR-413");
        assertThat(StartBlock.in(decision)).isNotEmpty();
    }

    @Test
    void theDiscMayHaveMyofascialReleaseAtMediumPressure() {
        var decision = ScreeningRules.CURRENT.decide(ExampleFacts.parse(DISC + "; plan swedish lower_back 3")
                .with(visit -> visit
                        .plan(plan -> plan.with(ExampleFacts.parse("plan swedish lower_back 3").visit().plan().now()))
                        .asks(asks -> asks.withDismissed(Set.of("SCR-100")))));
        assertThat(decision.planConflicts()).isEmpty();
        assertThat(StartBlock.in(decision)).isEmpty();
    }

    @Test
    void fragileBoneDoesNotGetThai() {
        var decision = decide(BONE);
        assertThat(ids(decision)).containsExactlyInAnyOrder(
                "SCR-112", "SCR-113", "SCR-219", "SCR-603", "SCR-310.osteoporosis", "SCR-310.long_term_steroids",
                "SCR-311.osteoporosis", "SCR-313.osteoporosis", "SCR-313.long_term_steroids", "SCR-314.osteoporosis",
                "SCR-315.osteoporosis", "SCR-315.long_term_steroids", "SCR-316.osteoporosis", "SCR-318.osteoporosis",
                "SCR-318.long_term_steroids", "SCR-319.osteoporosis", "SCR-319.long_term_steroids",
                "SCR-321.osteoporosis", "SCR-323.osteoporosis", "SCR-327.osteoporosis", "SCR-300", "SCR-301", "SCR-302",
                "SCR-304", "SCR-303", "SCR-402", "SCR-409", "SCR-413");
        assertThat(decision.level()).isEqualTo(CLEARANCE);
        assertThat(decision.finding("SCR-113").orElseThrow().level()).isEqualTo(CLEARANCE);
        assertThat(decision.finding("SCR-603").orElseThrow().level()).isEqualTo(CLEARANCE);
        assertCaps(decision, 2, 1, NECK, UPPER_BACK, MID_BACK, LOWER_BACK, SACRUM, CHEST, HIPS);
        assertThat(notes(decision, "SCR-301")).anyMatch(note -> note.startsWith("Thai: leave out pulling (traction)"));
        assertThat(notes(decision, "SCR-402"))
                .containsExactly("planned 3, limit 1 at mid back because of SCR-113; SCR-603");
        assertThat(notes(decision, "SCR-303").getFirst()).startsWith("Thai on mid back: left out by SCR-300; SCR-302");
        assertThat(decision.positions()).containsExactlyInAnyOrder(SIDE_LYING, SEMI_RECLINED);
        assertThat(StartBlock.in(decision)).isNotEmpty();
    }

    @Test
    void fragileBoneResolvedByTheDoctorGetsSwedishOnTheSide() {
        var decision = ScreeningRules.CURRENT.decide(ExampleFacts
                .parse(BONE.replace("thai mid_back 3", "swedish mid_back 1")
                        + "; cleared osteoporosis+long_term_steroids; ask SCR-219.skin=no")
                .with(visit -> visit.asks(
                        asks -> asks.withAnswered(Set.of("SCR-219")).withDismissed(Set.of("SCR-413")))));
        assertThat(decision.level()).isEqualTo(ADAPT);
        assertCaps(decision, 2, 1, NECK, UPPER_BACK, MID_BACK, LOWER_BACK, SACRUM, CHEST, HIPS);
        assertThat(StartBlock.in(decision)).isEmpty();
    }

    @Test
    void aFirstMassageWithFibromyalgiaStartsLow() {
        var decision = decide(FIBROMYALGIA);
        assertThat(ids(decision)).containsExactlyInAnyOrder(
                "SCR-120", "SCR-121", "SCR-122", "SCR-160", "SCR-400", "SCR-401", "SCR-310.fibromyalgia",
                "SCR-310.low_pain_threshold", "SCR-313.fibromyalgia", "SCR-313.low_pain_threshold",
                "SCR-318.fibromyalgia", "SCR-318.low_pain_threshold", "SCR-319.fibromyalgia",
                "SCR-319.low_pain_threshold", "SCR-311.fibromyalgia", "SCR-321.fibromyalgia", "SCR-300", "SCR-302",
                "SCR-303", "SCR-402", "SCR-404", "SCR-406", "SCR-409", "SCR-413", "SCR-616");
        assertThat(decision.level()).isEqualTo(ADAPT);
        assertCaps(decision, 2, 1, SHOULDERS, UPPER_BACK);
        for (var modality : List.of(TRIGGER_POINT, SHIATSU, THAI)) {
            assertThat(avoided(decision, "SCR-300", modality)).isEqualTo(Area.of(SHOULDERS));
        }
        assertThat(notes(decision, "SCR-402")).containsExactly("planned 4, limit 1 at upper back because of SCR-121");
        assertThat(decision.positions()).hasSize(5);
    }

    @Test
    void noFlareLiftsTheFlaresLimits() {
        var decision = decide(FIBROMYALGIA + "; ask SCR-121.fibromyalgia.flare_now=no");
        assertThat(decision.finding("SCR-121")).isEmpty();
        assertCaps(decision, 2, 2);
    }

    @Test
    void aKneeEightWeeksAfterSurgery() {
        var decision = decide(KNEE);
        assertThat(ids(decision)).containsExactlyInAnyOrder(
                "SCR-135", "SCR-147", "SCR-174", "SCR-310.clot_risk", "SCR-311.clot_risk", "SCR-314.clot_risk",
                "SCR-316.clot_risk", "SCR-317.clot_risk", "SCR-318.clot_risk", "SCR-319.clot_risk",
                "SCR-312.recent_surgery", "SCR-316.recent_surgery", "SCR-318.recent_surgery", "SCR-319.recent_surgery",
                "SCR-324.recent_surgery", "SCR-310.recent_surgery", "SCR-317.recent_surgery", "SCR-321.recent_surgery",
                "SCR-313.recent_surgery", "SCR-315.recent_surgery", "SCR-300", "SCR-302", "SCR-304", "SCR-402");
        assertThat(decision.level()).isEqualTo(ADAPT);
        assertCaps(decision, 3, 2, THIGHS_FRONT, THIGHS_BACK, KNEES, SHINS, CALVES, ANKLES_FEET);
        var knee = Area.ofPart(BodyPart.right(KNEES));
        assertThat(avoided(decision, "SCR-312.recent_surgery", MYOFASCIAL_RELEASE)).isEqualTo(knee);
        assertThat(avoided(decision, "SCR-310.recent_surgery", DEEP_TISSUE)).isEqualTo(knee.or(Body.near(knee)));
        assertThat(avoided(decision, "SCR-315.recent_surgery", THAI)).isEqualTo(Area.EVERYWHERE);
        assertThat(notes(decision, "SCR-402"))
                .containsExactly("planned 3, limit 2 at front of the thighs because of SCR-174");
        assertThat(decision.positions()).containsExactlyInAnyOrder(SUPINE_BOLSTERED, SEMI_RECLINED);
    }

    @Test
    void theSameKneeWithASwollenCalfIsAnEmergency() {
        var decision = decide(KNEE + "; calf_swelling_one_side");
        var before = new TreeSet<>(ids(decide(KNEE)));
        before.addAll(Set.of("SCR-006", "SCR-320.calf_swelling_one_side", "SCR-610"));
        assertThat(ids(decision)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(decision.level()).isEqualTo(EMERGENCY);
        assertThat(decision.findings().getFirst().id()).isEqualTo("SCR-610");
        assertCaps(decision, 0, 0);
        assertThat(decision.modalitiesToAvoid()).containsExactlyInAnyOrder(Modality.values());
        assertThat(decision.findings()).filteredOn(Finding::heldBack).extracting(Finding::id)
                .containsExactly("SCR-402");
        assertThat(decision.finding("SCR-610").orElseThrow().overridable()).isFalse();
        assertThat(decision.deadline()).contains(Deadline.EMERGENCY);
        assertThat(StartBlock.in(decision)).isNotEmpty();
    }

    @Test
    void pregnantOnHeparinDoesNotGetHotStones() {
        var decision = decide(PREGNANT);
        assertThat(ids(decision)).containsExactlyInAnyOrder(
                "SCR-170", "SCR-174", "SCR-190", "SCR-191", "SCR-192", "SCR-202", "SCR-310.anticoagulant",
                "SCR-311.anticoagulant", "SCR-313.anticoagulant", "SCR-314.anticoagulant", "SCR-315.anticoagulant",
                "SCR-318.anticoagulant", "SCR-319.anticoagulant", "SCR-310.pregnancy", "SCR-313.pregnancy",
                "SCR-314.pregnancy", "SCR-315.pregnancy", "SCR-317.pregnancy", "SCR-318.pregnancy", "SCR-319.pregnancy",
                "SCR-321.pregnancy", "SCR-323.pregnancy", "SCR-310.clot_risk", "SCR-311.clot_risk",
                "SCR-314.clot_risk", "SCR-316.clot_risk", "SCR-317.clot_risk", "SCR-318.clot_risk",
                "SCR-319.clot_risk", "SCR-327.pregnancy", "SCR-300", "SCR-301", "SCR-302", "SCR-304", "SCR-303",
                "SCR-504", "SCR-402", "SCR-419");
        assertThat(decision.level()).isEqualTo(ADAPT);
        assertThat(decision.finding("SCR-202").orElseThrow().level()).isEqualTo(CLEAR);
        assertCaps(decision, 2, 0, ABDOMEN);
        assertThat(notes(decision, "SCR-301")).allMatch(note -> note.startsWith("Swedish: leave out percussion"));
        assertThat(notes(decision, "SCR-303")).allMatch(note -> note.startsWith("Hot stone on lower back"));
        assertThat(notes(decision, "SCR-402")).contains(
                "planned 3, limit 2 at lower back because of SCR-504",
                "planned 3, limit 2 at calves because of SCR-174; SCR-190; SCR-504");
        assertThat(decision.positions()).containsExactlyInAnyOrder(SIDE_LYING, SEMI_RECLINED);
    }

    @Test
    void whereAnUnknownRiskStopsTheSessionItsQuestionIsAskedWithIt() {
        assertThat(decide("pregnancy(weeks=24)").openAsks())
                .filteredOn(open -> open.findings().contains("SCR-501")).singleElement()
                .satisfies(open -> assertThat(Say.it(open.ask().question())).contains("high-risk"));
        assertThat(decide("pregnancy(weeks=24); ask SCR-501.pregnancy.high_risk=no").finding("SCR-501")).isEmpty();
        assertThat(decide("pregnancy(weeks=24,high_risk=yes)").openAsks())
                .noneMatch(open -> open.findings().contains("SCR-501"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            plan hot_stone mid_back 2 | true
            pregnancy(weeks=24,high_risk=no); holds prenatal; plan hot_stone mid_back 2 | false
            diabetes(neuropathy=yes); plan hot_stone mid_back 2 | true
            diabetes(neuropathy=yes); plan hot_stone calves 2 | false
            diabetes(neuropathy=yes); plan hot_stone calves 2; plan hot_stone mid_back 2 | true
            avoid mid_back; plan hot_stone mid_back 2 | false
            fever_now; plan hot_stone mid_back 2 | false
            """)
    void whoIsToHaveHotStonesIsAskedForAPatchUnlessTheyAreLeftOutAnyway(String given, boolean asked) {
        var decision = decide(given + "; massages 9");
        assertThat(decision.openAsks().stream().flatMap(ask -> ask.findings().stream()).anyMatch("SCR-419"::equals))
                .isEqualTo(asked);
        assertThat(decision.shownFindings().stream().anyMatch(finding -> finding.id().equals("SCR-419")))
                .isEqualTo(asked);
        assertThat(decide(given + "; ask SCR-419=yes").finding("SCR-419").orElseThrow().level()).isEqualTo(ADAPT);
    }

    @Test
    void aPrenatalTrainedColleagueMayDoMore() {
        var decision = decide(PREGNANT + "; holds prenatal");
        var caps = Ceilings.NONE
                .with(Area.EVERYWHERE, 3, "rest")
                .with(Area.LEGS, 2, "legs")
                .with(Area.of(ABDOMEN), 1, "abdomen")
                .with(Area.of(NECK_FRONT), 2, "standing");
        assertThat(decision.ceilings()).isEqualTo(caps);
    }

    @Test
    void meCfsAnHourPlanned() {
        var decision = decide("age 41; exertion_intolerance; massages 5; pain 2; plan swedish upper_back 3 60");

        assertThat(decision.level()).isEqualTo(ADAPT);
        assertThat(ids(decision)).contains("SCR-243", "SCR-302", "SCR-402", "SCR-422").doesNotContain("SCR-403")
                .contains("SCR-313.exertion_intolerance", "SCR-314.exertion_intolerance",
                        "SCR-315.exertion_intolerance", "SCR-316.exertion_intolerance", "SCR-317.exertion_intolerance",
                        "SCR-318.exertion_intolerance", "SCR-319.exertion_intolerance",
                        "SCR-321.exertion_intolerance");
        assertThat(notes(decision, "SCR-422")).containsExactly("planned 60 min, limit 45 because of SCR-243");
        assertThat(decision.minutes().minutesTogether()).hasValue(45);
        assertThat(StartBlock.in(decision)).isNotEmpty();
        assertCaps(decision, 2, 2);
    }

    /** It may be infected: one joint, new, at least moderate, in a flare. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            regions=knees,flare_now=yes      | pain 4 knees:right; pain_known no | true
            regions=knees,flare_now=yes      | pain 4 knees; pain_known no       | false
            regions=knees,flare_now=yes      | pain 3 knees:right; pain_known no | false
            regions=knees,flare_now=yes      | pain 4 knees:right; pain_known yes| false
            regions=knees,flare_now=no       | pain 4 knees:right; pain_known no | false
            regions=knees+hips,flare_now=yes | pain 4 hips:left; pain_known no   | true
            flare_now=yes                    | pain 4 ankles_feet:left; pain_known no | true
            flare_now=yes                    | pain 4; pain_known no             | true
            """)
    void whetherAJointIsHotIsAskedWhereOneHurtsAsNever(String arthritis, String pain, boolean asked) {
        var decision = decide("age 40; massages 5; arthritis(type=rheumatoid," + arthritis + "); " + pain);

        assertThat(decision.openAsks().stream().flatMap(ask -> ask.keys().stream()).anyMatch("SCR-151.hot"::equals))
                .isEqualTo(asked);
    }

    @Test
    void whatSomebodyLikesAndDoesNotGetTodayIsSaidWithItsRule() {
        var decision = decide("age 40; low_pain_threshold; massages 5; pain 2; likes calves 4; likes shoulders 3");

        assertThat(notes(decision, "SCR-403")).containsExactly("calves: likes 4, 3 at most today (SCR-160)");
        assertThat(decision.level()).isEqualTo(ADAPT);
    }

    private static ScreeningDecision decide(String facts) {
        return ScreeningRules.CURRENT.decide(ExampleFacts.parse(facts));
    }

    /** The ids of the findings, without the standing limits, which always apply. */
    private static List<String> ids(ScreeningDecision decision) {
        return decision.findings().stream().map(Finding::id).filter(id -> !id.equals("SCR-420")).toList();
    }

    private static void assertCaps(ScreeningDecision decision, int rest, int lower, Region... regions) {
        var expected = Ceilings.NONE
                .with(Area.EVERYWHERE, rest, "rest")
                .with(Area.of(regions), lower, "lower")
                .with(Area.of(NECK_FRONT), 2, "standing")
                .with(Area.of(FACE_JAW, ABDOMEN, KNEES), 3, "standing")
                .with(Area.of(NECK), 4, "standing");
        assertThat(decision.ceilings()).isEqualTo(expected);
    }

    private static Area avoided(ScreeningDecision decision, String finding, Modality modality) {
        return decision.finding(finding).orElseThrow().effects(Effect.AvoidModality.class).stream()
                .filter(effect -> effect.modalities().contains(modality))
                .map(Effect.AvoidModality::where)
                .reduce(Area.NOWHERE, Area::or);
    }

    private static List<String> notes(ScreeningDecision decision, String finding) {
        return decision.finding(finding).orElseThrow().effects(Effect.Note.class).stream()
                .map(note -> Say.it(note.text()))
                .toList();
    }
}
