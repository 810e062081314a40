package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.intake.SelfIntakeDifference.Decision;
import org.tenderpoint.intake.SelfIntakeDifference.Kind;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.facts.ToldTime;
import org.tenderpoint.vocabulary.facts.ToldTime.Period;

/** What a client says alone, over what stands on record. */
@Tag("UC-05")
class SelfIntakeOverlayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest(name = "on record {0}, client {1}: {2}, the form says {3}")
    @CsvSource({
            "NOT_ASKED, YES, , YES",
            "NOT_ASKED, NO, , NO",
            "NOT_ASKED, DONT_KNOW, , DONT_KNOW",
            "NO, YES, GRAVER, YES",
            "NO, DONT_KNOW, GRAVER, DONT_KNOW",
            "DONT_KNOW, YES, GRAVER, YES",
            "YES, NO, MILDER, YES",
            "YES, DONT_KNOW, MILDER, YES",
            "DONT_KNOW, NO, MILDER, DONT_KNOW",
            "YES, NOT_ASKED, , YES",
            "NO, NOT_ASKED, , NO",
            "NO, NO, , NO"
    })
    void moreCareIsLaidOverTheRecordAndLessCareWaitsForSomebody(Recorded record, Recorded said, Kind kind,
            Recorded form) {
        var overlay = overlay(with(record), with(said));

        assertThat(overlay.differences()).extracting(SelfIntakeDifference::kind)
                .isEqualTo(kind == null ? List.of() : List.of(kind));
        assertThat(overlay.beforeDecisions().of(Condition.OSTEOPOROSIS).recorded()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"YES, NO, GRAVER, NO", "NO, YES, MILDER, NO", "NOT_ASKED, YES, , YES", "NO, NOT_ASKED, , NO"})
    void aNoToAConsentAsksForMoreCare(Recorded record, Recorded said, Kind kind, Recorded form) {
        var overlay = overlay(consent(record), consent(said));

        assertThat(overlay.differences()).extracting(SelfIntakeDifference::kind)
                .isEqualTo(kind == null ? List.of() : List.of(kind));
        assertThat(overlay.beforeDecisions().consents().of(ConsentKind.CONTACT)).isEqualTo(form);
    }

    @Test
    void detailsAreComparedOneByOneAndAReplyOfDontKnowReplacesNothing() {
        var record = told(Map.of(Detail.LEVEL, "lumbar", Detail.NERVE_SYMPTOMS_NOW, "yes", Detail.SINCE, "2024-03-31"));
        var said = told(Map.of(
                Detail.LEVEL, "lumbar", Detail.NERVE_SYMPTOMS_NOW, "unknown", Detail.DOCTOR_AWARE, "yes",
                Detail.SINCE, TODAY.minusDays(85).toString()));
        var overlay = overlay(record, said);

        assertThat(overlay.differences()).singleElement().satisfies(found -> {
            assertThat(found.key()).isEqualTo("herniated_disc.nerve_symptoms_now");
            assertThat(found.mustDecide()).isTrue();
            assertThat(found.onRecord()).isEqualTo("Yes");
            assertThat(found.said()).isEqualTo("Don\u2019t know");
        });
        assertThat(overlay.beforeDecisions().of(Condition.HERNIATED_DISC).details())
                .containsEntry(Detail.NERVE_SYMPTOMS_NOW, "yes")
                .containsEntry(Detail.DOCTOR_AWARE, "yes")
                .containsEntry(Detail.SINCE, "2024-03-31");
        var taken = overlay.decided(overlay.beforeDecisions(), "herniated_disc.nerve_symptoms_now", Decision.TAKE);
        assertThat(taken.of(Condition.HERNIATED_DISC).details()).containsEntry(Detail.NERVE_SYMPTOMS_NOW, "unknown");
    }

    @ParameterizedTest(name = "{0} said {1} days ago and again today: other {2}")
    @CsvSource({"CHRONIC, 60, false", "SUBACUTE, 10, false", "SUBACUTE, 60, true", "ACUTE, 10, false",
            "ACUTE, 50, true"})
    void aPeriodToldAgainIsTheSameAsLongAsItCountsAlike(Period period, int daysAgo, boolean other) {
        var then = TODAY.minusDays(daysAgo);
        var overlay = overlay(
                told(Map.of(Detail.SINCE, ToldTime.of(period, then).value())),
                told(Map.of(Detail.SINCE, ToldTime.of(period, TODAY).value())));

        assertThat(overlay.differences()).hasSize(other ? 1 : 0).allSatisfy(found -> {
            assertThat(found.onRecord()).contains("weeks (as said on " + Formats.here().full(then) + ")");
            assertThat(found.said()).contains("weeks (as said on " + Formats.here().full(TODAY) + ")");
        });
    }

    @Test
    void thatItIsGoneIsAStretchOfItsOwnAndIsNotTakenSilently() {
        var overlay = overlay(told(Map.of(Detail.SINCE, "2024-03-31")), told(Map.of(Detail.PHASE, "resolved")));

        assertThat(overlay.differences()).singleElement()
                .satisfies(found -> assertThat(found.said()).isEqualTo("Gone"))
                .satisfies(found -> assertThat(found.onRecord()).isEqualTo("31 March 2024"));
        assertThat(overlay.beforeDecisions().of(Condition.HERNIATED_DISC).details()).doesNotContainKey(Detail.PHASE);
        assertThat(overlay.decided(overlay.beforeDecisions(), "herniated_disc.since", Decision.TAKE)
                .of(Condition.HERNIATED_DISC)
                .details())
                .containsEntry(Detail.PHASE, "resolved").doesNotContainKey(Detail.SINCE);
    }

    @Test
    void textsAndPlacesCanStandTogetherAndNoneIsLostUntilSomebodyDecides() {
        var record = IntakeAnswers.empty().withMedicines("Warfarin").withAvoidRegions(Set.of(BodyPart.of(Region.HEAD)));
        var said = IntakeAnswers.empty().withMedicines("Vitamin D")
                .withAvoidRegions(Set.of(BodyPart.of(Region.ABDOMEN)));
        var overlay = overlay(record, said);

        assertThat(overlay.beforeDecisions()).isEqualTo(record);
        assertThat(overlay.differences()).hasSize(2).allMatch(SelfIntakeDifference::canBeBoth);
        var both = overlay.decided(overlay.decided(record, "medicines", Decision.BOTH), "avoid_regions", Decision.BOTH);
        assertThat(both.medicines()).isEqualTo("Warfarin\nVitamin D");
        assertThat(both.avoidRegions()).hasSize(2);
        assertThat(overlay.decided(both, "medicines", Decision.KEEP).medicines()).isEqualTo("Warfarin");
    }

    @Test
    void whatElseTheClientHasStandsBesideTheRecordAndIsJudgedAnew() {
        var judged = other("hay fever").with(Condition.OTHER_CONDITION,
                new ConditionAnswer(Recorded.YES, Map.of(Detail.TEXT, "hay fever", Detail.NO_BEARING, "yes")));
        var overlay = overlay(judged, other("a hernia"));

        assertThat(overlay.beforeDecisions()).isEqualTo(judged);
        assertThat(overlay.differences()).singleElement().satisfies(found -> {
            assertThat(found.key()).isEqualTo("other_condition.text");
            assertThat(found.mustDecide() && found.canBeBoth()).isTrue();
        });
        assertThat(overlay.decided(overlay.beforeDecisions(), "other_condition.text", Decision.BOTH)
                .of(Condition.OTHER_CONDITION).details())
                .isEqualTo(Map.of(Detail.TEXT, "hay fever\na hernia"));
    }

    private static IntakeAnswers other(String text) {
        return IntakeAnswers.empty().with(Condition.OTHER_CONDITION,
                new ConditionAnswer(Recorded.YES, Map.of(Detail.TEXT, text)));
    }

    @Test
    void aBloodThinnerThatTheClientNamesAndDeniesIsAskedAgain() {
        var said = IntakeAnswers.empty().denyOthers(Condition.Group.HEART_BLOOD).withMedicines("Warfarin 5 mg");

        assertThat(overlay(IntakeAnswers.empty(), said).beforeDecisions().of(Condition.ANTICOAGULANT).recorded())
                .isEqualTo(Recorded.NOT_ASKED);
    }

    @Test
    void whoDecidesForTheClientSigns() {
        var said = consent(Recorded.YES);
        var overlay = new SelfIntakeOverlay(IntakeAnswers.empty(), said, "Eva Berger", TODAY);

        assertThat(overlay.beforeDecisions().consents().signedBy()).isEqualTo("Eva Berger");
    }

    @Test
    void overRandomAnswersTheFormNeverAsksForLessCareThanTheRecordUntilSomebodySaysSo() {
        overRandomAnswers(1_000);
    }

    @Test
    @Tag("night")
    @Tag("random")
    void overAMillionRandomAnswersTheFormNeverAsksForLessCareThanTheRecordUntilSomebodySaysSo() {
        overRandomAnswers(1_000_000);
    }

    private static void overRandomAnswers(int rounds) {
        long seed = RandomSeed.of(20261121);
        var random = new Random(seed);
        int waiting = 0;
        for (int i = 0; i < rounds; i++) {
            var record = random(random);
            var said = random(random);
            var overlay = overlay(record, said);
            var laid = overlay.beforeDecisions();
            for (var condition : Condition.values()) {
                holds(care(laid.of(condition).recorded()) >= care(record.of(condition).recorded()), seed, condition);
                if (said.of(condition).recorded() == Recorded.NOT_ASKED) {
                    holds(laid.of(condition).equals(record.of(condition)), seed, condition);
                }
            }
            var decidedOn = laid;
            for (var found : overlay.differences()) {
                waiting += found.mustDecide() ? 1 : 0;
                decidedOn = overlay.decided(decidedOn, found.key(), Decision.KEEP);
            }
            for (var condition : Condition.values()) {
                if (record.of(condition).recorded() != Recorded.NOT_ASKED) {
                    holds(decidedOn.of(condition).recorded() == record.of(condition).recorded(), seed, condition);
                }
            }
        }
        System.out.printf(
                "Self-intake over the record: %d random pairs (seed %d), %d answers kept back, 0 taken silently%n",
                rounds, seed, waiting);
        assertThat(waiting).isPositive();
    }

    /** Plain, for it is asked a hundred million times. */
    private static void holds(boolean held, long seed, Condition condition) {
        if (!held) {
            throw new AssertionError("seed %d: %s".formatted(seed, condition));
        }
    }

    private static int care(Recorded answer) {
        return switch (answer) {
            case NOT_ASKED -> 0;
            case NO -> 1;
            case DONT_KNOW -> 2;
            case YES -> 3;
        };
    }

    private static IntakeAnswers random(Random random) {
        var all = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        for (var condition : Condition.values()) {
            all.put(condition, ConditionAnswer.of(Recorded.values()[random.nextInt(4)]));
        }
        return IntakeAnswers.empty()
                .withConditions(all)
                .withMassagesElsewhere(random.nextBoolean() ? OptionalInt.of(random.nextInt(9)) : OptionalInt.empty())
                .withSideEffectsBefore(SideEffectsBefore.values()[random.nextInt(4)])
                .withGoals(random.nextBoolean() ? "sleep" : "")
                .withMedicines(random.nextBoolean() ? "Vitamin D" : "");
    }

    private static SelfIntakeOverlay overlay(IntakeAnswers record, IntakeAnswers said) {
        return new SelfIntakeOverlay(record, said, "", TODAY);
    }

    private static IntakeAnswers with(Recorded answer) {
        return IntakeAnswers.empty().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(answer));
    }

    private static IntakeAnswers told(Map<Detail, String> details) {
        return IntakeAnswers.empty().with(Condition.HERNIATED_DISC, new ConditionAnswer(Recorded.YES, details));
    }

    private static IntakeAnswers consent(Recorded answer) {
        return IntakeAnswers.empty()
                .withConsents(Consents.NOT_ASKED.with(ConsentKind.CONTACT, answer).signed("Ana Berger"));
    }
}
