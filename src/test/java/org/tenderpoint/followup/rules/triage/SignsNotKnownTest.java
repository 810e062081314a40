package org.tenderpoint.followup.rules.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.ShootingInto;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.triage.Triage.Finding;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/** What "not sure" does, for each of the thirty signs: alone, and with each fact that makes it graver. */
class SignsNotKnownTest {

    /** Nothing but these is rung the same day for being not known alone; the others are asked again in a day. */
    private static final Set<Symptom> RUNG_TODAY = EnumSet.of(
            CHEST_PAIN, BREATHLESS, COUGHING_BLOOD, FACE_DROOP, VISION_OR_SPEECH_CHANGE,
            SWALLOWING_OR_BALANCE_TROUBLE, FAINTED, SEVERE_HEADACHE, NEW_ONE_SIDED_HEAD_NECK_PAIN, SADDLE_NUMBNESS,
            BLADDER_BOWEL_CHANGE, WEAKNESS_ARMS, WEAKNESS_LEGS, BLEEDING_OR_FLUID_IN_PREGNANCY, BABY_MOVING_LESS);

    private static Scene mayBePregnant() {
        return scene().notAsked(PREGNANCY);
    }

    @Test
    void thereAreThirty() {
        assertThat(Symptom.values()).hasSize(30);
    }

    @ParameterizedTest
    @EnumSource(Symptom.class)
    void aSignThatIsNotKnownIsAskedAgainAndACallIsDueTheSameDayWhereItCouldBeAnEmergency(Symptom sign) {
        var triage = TriageRules.CURRENT.decide(mayBePregnant().unsure(sign).facts());

        boolean today = RUNG_TODAY.contains(sign);
        assertThat(triage.level()).isEqualTo(today ? THERAPIST : WATCH);
        assertThat(triage.call()).contains(today ? Call.TODAY : Call.WITHIN_24H);
        assertThat(triage.findings()).extracting(Finding::id).contains("TRI-100");
    }

    @ParameterizedTest
    @EnumSource(value = Symptom.class, names = {"BLEEDING_OR_FLUID_IN_PREGNANCY", "BABY_MOVING_LESS"})
    void wherePregnancyIsDeniedItsSignsAreDeniedToo(Symptom sign) {
        assertThat(TriageRules.CURRENT.decide(scene().unsure(sign).facts()).level()).isEqualTo(EXPECTED);
    }

    /** One sign not known, with the fact that makes a row speak. */
    record Graver(Symptom sign, String row, Supplier<Scene> scene) {

        @Override
        public String toString() {
            return sign + " with what " + row + " names";
        }
    }

    private static Graver graver(String row, Symptom sign, Supplier<Scene> scene) {
        return new Graver(sign, row, scene);
    }

    static Stream<Graver> graver() {
        return Stream.of(heartAndHead(), spineAndLimbs(), bodyAndSkin()).flatMap(List::stream);
    }

    private static List<Graver> heartAndHead() {
        return List.of(
                graver("TRI-001", CHEST_PAIN, () -> at("chest").yes(NAUSEA)),
                graver("TRI-001", BREATHLESS, () -> scene().has(CLOT_HISTORY)),
                graver("TRI-001", COUGHING_BLOOD, () -> at("chest")),
                graver("TRI-133", CHEST_PAIN, () -> scene().worries(OtherNew.HEART_RACING)),
                graver("TRI-133", BREATHLESS, () -> scene().worries(OtherNew.HEART_RACING)),
                graver("TRI-133", FAINTED, () -> scene().worries(OtherNew.HEART_RACING)),
                graver("TRI-011", BREATHLESS, () -> scene().yes(SKIN_REACTION)),
                graver("TRI-018", FACE_DROOP, () -> scene().yes(DIZZINESS)),
                graver("TRI-003", VISION_OR_SPEECH_CHANGE, () -> at("neck").age(66)),
                graver("TRI-004", SEVERE_HEADACHE, () -> at("neck").yes(VOMITING)),
                graver("TRI-122", SEVERE_HEADACHE, () -> scene().yes(CHILLS, SKIN_REACTION)),
                graver("TRI-005", DIZZINESS, () -> at("neck").yes(NAUSEA)),
                graver("TRI-010", FAINTED, () -> scene().has(CLOT_HISTORY)),
                graver("TRI-128", FAINTED, () -> scene().worries(OtherNew.PALE_CLAMMY)),
                graver("TRI-043", NEW_ONE_SIDED_HEAD_NECK_PAIN, () -> at("neck").course(Course.WORSE)),
                oneSided(FACE_DROOP), oneSided(VISION_OR_SPEECH_CHANGE), oneSided(SWALLOWING_OR_BALANCE_TROUBLE),
                oneSided(SEVERE_HEADACHE), oneSided(DIZZINESS));
    }

    /** Counted for a torn artery of the neck beside a pain on one side that is not known either. */
    private static Graver oneSided(Symptom sign) {
        return graver("TRI-043", sign, () -> at("neck").unsure(NEW_ONE_SIDED_HEAD_NECK_PAIN));
    }

    private static List<Graver> spineAndLimbs() {
        return List.of(
                graver("TRI-002", SADDLE_NUMBNESS, () -> scene().feels(Quality.SHOOTING)),
                graver("TRI-002", BLADDER_BOWEL_CHANGE, () -> scene().feels(Quality.SHOOTING)),
                graver("TRI-007", SADDLE_NUMBNESS, () -> scene().yes(WEAKNESS_LEGS).weaker(Answer.NO)),
                graver("TRI-007", BLADDER_BOWEL_CHANGE, () -> scene().yes(WEAKNESS_LEGS).weaker(Answer.NO)),
                graver("TRI-007", WEAKNESS_LEGS, () -> scene().feels(Quality.SHOOTING)),
                graver("TRI-019", SADDLE_NUMBNESS, () -> scene().shootsInto(ShootingInto.BOTH_LEGS)),
                graver("TRI-019", BLADDER_BOWEL_CHANGE, () -> scene().shootsInto(ShootingInto.BOTH_LEGS)),
                graver("TRI-006", WEAKNESS_ARMS, () -> scene().has(STROKE_HISTORY)),
                fallen(WEAKNESS_ARMS), fallen(WEAKNESS_LEGS), fallen(NUMBNESS), fallen(TINGLING),
                rheumatoid(WEAKNESS_ARMS), rheumatoid(WEAKNESS_LEGS), rheumatoid(NUMBNESS), rheumatoid(TINGLING),
                cold(WEAKNESS_ARMS), cold(WEAKNESS_LEGS), cold(NUMBNESS), cold(TINGLING),
                graver("TRI-021", WEAKNESS_ARMS, () -> scene().has(SPONDYLOLISTHESIS)),
                graver("TRI-021", WEAKNESS_LEGS, () -> scene().has(SPONDYLOLISTHESIS)),
                graver("TRI-021", WEAKNESS_BACK, () -> scene().has(SPONDYLOLISTHESIS)),
                graver("TRI-020", NUMBNESS, () -> scene().has(HERNIATED_DISC)),
                graver("TRI-020", TINGLING, () -> scene().has(HERNIATED_DISC)),
                graver("TRI-015", NUMBNESS, () -> at("calves").now(7, 7).swelling(Swelling.MILD)),
                graver("TRI-015", TINGLING, () -> at("calves").now(7, 7).swelling(Swelling.MILD)));
    }

    private static Graver fallen(Symptom sign) {
        return graver("TRI-016", sign, () -> scene().injured(Answer.NO));
    }

    private static Graver rheumatoid(Symptom sign) {
        return graver("TRI-017", sign, () -> at("neck")
                .has(ARTHRITIS, Detail.TYPE, "rheumatoid"));
    }

    private static Graver cold(Symptom sign) {
        return graver("TRI-126", sign, () -> scene().worries(OtherNew.COLD_OR_PALE_LIMB));
    }

    private static List<Graver> bodyAndSkin() {
        return Stream.of(
                Stream.of(FEVER, CHILLS).flatMap(sign -> Stream.of(
                        graver("TRI-013", sign, () -> scene().has(LONG_TERM_STEROIDS).now(5, 5).course(Course.WORSE)),
                        graver("TRI-022", sign, () -> scene().has(RECENT_SURGERY)),
                        graver("TRI-049", sign, SignsNotKnownTest::oneLoin),
                        graver("TRI-092", sign, () -> scene().has(IMMUNOSUPPRESSION)),
                        graver("TRI-122", sign, () -> scene().yes(HOT_TENDER).now(7, 7)))),
                Stream.of(
                        graver("TRI-027", CALF_SWELLING_ONE_SIDE, () -> scene().has(CLOT_HISTORY)),
                        graver("TRI-027", CALF_SWELLING_ONE_SIDE, () -> at("calves:left")),
                        graver("TRI-023", REDNESS, () -> scene().swelling(Swelling.MILD)),
                        graver("TRI-025", HOT_TENDER, () -> scene().swelling(Swelling.MILD)),
                        graver("TRI-061", SKIN_REACTION, () -> scene().feels(Quality.BURNING)),
                        graver("TRI-035", CANNOT_SLEEP_FOR_PAIN, () -> scene().has(CANCER_HISTORY)),
                        graver("TRI-029", DARK_URINE,
                                () -> scene().now(2, 7).worked(Modality.SPORTS, 4, "lower_back")),
                        graver("TRI-049", DARK_URINE, SignsNotKnownTest::oneLoin),
                        graver("TRI-093", DARK_URINE,
                                () -> scene().now(2, 5).worked(Modality.SPORTS, 4, "lower_back")),
                        graver("TRI-123", BLEEDING_OR_FLUID_IN_PREGNANCY,
                                () -> at("abdomen").notAsked(PREGNANCY).now(6, 6))))
                .flatMap(each -> each).toList();
    }

    private static Scene oneLoin() {
        return scene().eases(Answer.NO).now(5, 5).soreAt("lower_back:left").oneSide();
    }

    private static Scene at(String place) {
        return scene().worked(Modality.SWEDISH, 3, place);
    }

    @ParameterizedTest
    @EnumSource(value = Symptom.class, names = {
            "DIZZINESS", "SEVERE_HEADACHE", "SWALLOWING_OR_BALANCE_TROUBLE", "NEW_ONE_SIDED_HEAD_NECK_PAIN"})
    void whetherTheNeckWasTreatedSinceAddsACallAndNoLevel(Symptom sign) {
        var calves = scene().worked(Modality.SWEDISH, 3, "calves").soreAt("calves").now(4, 4).yes(sign);
        var denied = TriageRules.CURRENT.decide(calves.details(one -> one.withNeckDevice(Answer.NO)).facts());
        var notSure = TriageRules.CURRENT.decide(calves.details(one -> one.withNeckDevice(Answer.UNKNOWN)).facts());

        assertThat(denied.level()).isEqualTo(URGENT);
        assertThat(denied.call()).isNotEqualTo(Optional.of(Call.NOW));
        assertThat(notSure.level()).isEqualTo(URGENT);
        assertThat(notSure.call()).contains(Call.NOW);
    }

    @Test
    void aBlowToTheHeadRestsOnWhatMakesOneBleedAndIsNotKnown() {
        var unasked = scene().injured(Answer.YES).notAsked(ANTICOAGULANT);
        assertThat(unknown("TRI-121", unasked)).contains("condition.anticoagulant")
                .doesNotContain("condition.bleeding_disorder");
        assertThat(unknown("TRI-121", unasked.notAsked(BLEEDING_DISORDER)))
                .contains("condition.anticoagulant", "condition.bleeding_disorder");
    }

    private static List<String> unknown(String row, Scene scene) {
        return TriageRules.CURRENT.decide(scene.facts()).findings().stream().filter(one -> one.id().equals(row))
                .findFirst().orElseThrow().basis().unknown();
    }

    @ParameterizedTest
    @MethodSource("graver")
    void withAFactThatItsRowNamesASignThatIsNotKnownSpeaksOfItself(Graver graver) {
        var unknown = TriageRules.CURRENT.decide(graver.scene.get().unsure(graver.sign).facts());
        var denied = TriageRules.CURRENT.decide(graver.scene.get().facts());

        assertThat(unknown.findings()).extracting(Finding::id).contains(graver.row);
        assertThat(unknown(graver.row, graver.scene.get().unsure(graver.sign)))
                .contains("symptom." + graver.sign.code());
        assertThat(unknown.level()).isGreaterThanOrEqualTo(denied.level());
        assertThat(denied.findings().stream().filter(one -> one.id().equals(graver.row))
                .filter(one -> one.basis().unknown().contains("symptom." + graver.sign.code()))).isEmpty();
    }
}
