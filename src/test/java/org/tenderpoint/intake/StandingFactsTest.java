package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.intake.StandingFacts.Line;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** What a returning client is asked by name, what is shown, and what an answer to it confirms: nothing unseen. */
@Tag("UC-08")
class StandingFactsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 30);
    private static final ConditionAnswer YES = ConditionAnswer.of(Recorded.YES);

    @Test
    void whoHasNothingIsAskedNothingByNameAndShownNothing() {
        var facts = facts(Intakes.harmless());

        assertThat(facts.aboutNow()).isEmpty();
        assertThat(facts.newQuestions()).isEmpty();
        assertThat(facts.newDetails()).isEmpty();
        assertThat(facts.shownConditions()).isEmpty();
        assertThat(facts.allToldToday()).isFalse();
    }

    @Test
    void everyFactAboutNowThatTheClientHasIsAskedByName() {
        var answers = Intakes.harmless()
                .with(Condition.HERNIATED_DISC, YES.with(Detail.NERVE_SYMPTOMS_NOW, "no"))
                .with(Condition.HEART_CONDITION, YES)
                .with(Condition.NERVE_DISEASE, YES)
                .with(Condition.CLOT_NOW_OR_SUSPECTED, YES)
                .with(Condition.RECENT_SURGERY, YES.with(Detail.DATE, "2026-02-20").with(Detail.WOUND_HEALED, "yes"));

        assertThat(facts(answers).aboutNow()).containsExactlyInAnyOrder(
                line(Condition.HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW),
                line(Condition.HEART_CONDITION, Detail.STABLE), line(Condition.NERVE_DISEASE, Detail.FLARE_NOW),
                new Line(Condition.CLOT_NOW_OR_SUSPECTED, Optional.empty()),
                line(Condition.RECENT_SURGERY, Detail.CLEARED_FOR_MASSAGE));
    }

    @Test
    void anOperationThatIsTooLongAgoIsNeitherAskedNorShown() {
        var facts = facts(
                Intakes.harmless().with(Condition.RECENT_SURGERY, YES.with(Detail.DATE, "2025-01-10")));

        assertThat(facts.aboutNow()).isEmpty();
        assertThat(facts.shownConditions()).isEmpty();
    }

    @Test
    void whatIsNewIsAskedOnce() {
        var first = Intakes.harmless().with(Condition.ANTICOAGULANT, YES.with(Detail.NAME, "warfarin"))
                .with(Condition.ANEURYSM, ConditionAnswer.NOT_ASKED)
                .with(Condition.OTHER_CONDITION, ConditionAnswer.NOT_ASKED);
        var facts = facts(first);

        assertThat(facts.newDetails()).containsExactly(line(Condition.ANTICOAGULANT, Detail.ASPIRIN_ONLY));
        assertThat(facts.newQuestions()).containsExactly(Condition.ANEURYSM, Condition.OTHER_CONDITION);
    }

    @Test
    void openQuestionsAboutAnotherIllnessAreAskedAndDeniedOnesOnlyOnceTheirTimeIsOver() {
        var illness = YES.with(Detail.TEXT, "thyroid").with(Detail.TOLD_TO_AVOID, "no")
                .with(Detail.BLOOD_HEART_BONE_SKIN_FEELING, "unknown").with(Detail.IN_HOSPITAL, "no");
        var answers = Intakes.harmless().with(Condition.OTHER_CONDITION, illness);

        var soon = new StandingFacts(version(answers), MARCH.plusDays(84));
        var later = new StandingFacts(version(answers), MARCH.plusDays(85));

        var open = List.of(line(Condition.OTHER_CONDITION, Detail.BLOOD_HEART_BONE_SKIN_FEELING),
                line(Condition.OTHER_CONDITION, Detail.NEW_MEDICINE));
        assertThat(soon.newDetails()).containsExactlyElementsOf(open);
        assertThat(later.newDetails()).containsAll(open).hasSize(3)
                .contains(line(Condition.OTHER_CONDITION, Detail.IN_HOSPITAL));
    }

    @Test
    void noneOfTheseDeniesWhatTheLinesAskAndLeavesTheOthersAsTheyWere() {
        var answers = Intakes.harmless().with(Condition.INFECTION_OR_FEVER_NOW, ConditionAnswer.NOT_ASKED)
                .with(Condition.OSTEOPOROSIS, YES)
                .with(Condition.RECENT_INJECTION, ConditionAnswer.NOT_ASKED);
        var telling = facts(answers).telling();
        Stream.of(SinceLastTime.values()).forEach(telling::none);
        var told = telling.toldAtArrival();

        assertThat(told.asked()).containsExactlyInAnyOrder(
                "infection_or_fever_now", "clot_now_or_suspected", "long_travel_or_immobilised", "long_journey",
                "skin_problem");
        assertThat(told.answers().of(Condition.INFECTION_OR_FEVER_NOW)).isEqualTo(ConditionAnswer.DENIED);
        assertThat(told.shown()).contains("pregnancy", "anticoagulant", "recent_surgery")
                .doesNotContain("osteoporosis", "diabetes", "recent_injection");
        assertThat(told.answers().of(Condition.RECENT_INJECTION)).isEqualTo(ConditionAnswer.NOT_ASKED);
        var version = StandingFacts.with(version(answers), told, TODAY);
        assertThat(version.answers().of(Condition.SKIN_PROBLEM)).isEqualTo(ConditionAnswer.DENIED);
        assertThat(version.toldDay(Condition.OSTEOPOROSIS).day()).isEqualTo(MARCH);
    }

    @Test
    void noneOfTheseDoesNotTakeAwayWhatIsKnown() {
        var answers = Intakes.harmless().with(Condition.LONG_TRAVEL_OR_IMMOBILISED, YES)
                .with(Condition.SKIN_PROBLEM, YES).with(Condition.CLOT_NOW_OR_SUSPECTED, YES);
        var telling = facts(answers).telling();
        Stream.of(SinceLastTime.values()).forEach(telling::none);
        var told = telling.toldAtArrival();

        assertThat(told.answers()).isEqualTo(answers);
        assertThat(told.asked()).containsExactlyInAnyOrder("infection_or_fever_now", "long_journey");
        assertThat(told.shown()).doesNotContain("long_travel_or_immobilised", "skin_problem");
    }

    @Test
    void allAsShownConfirmsTheFactButNotWhatCountsOnlyForNowAndNoJourney() {
        var answers = Intakes.harmless()
                .with(Condition.FIBROMYALGIA, YES.with(Detail.FLARE_NOW, "no"))
                .with(Condition.LONG_TRAVEL_OR_IMMOBILISED, YES);
        var facts = facts(answers);
        var telling = facts.telling();
        facts.shownConditions().forEach(telling::asShown);

        assertThat(facts.shownConditions()).containsExactly(Condition.LONG_TRAVEL_OR_IMMOBILISED,
                Condition.FIBROMYALGIA);
        assertThat(facts.toldOn(Condition.FIBROMYALGIA)).isEqualTo(MARCH);
        assertThat(telling.toldAtArrival().shown()).containsExactly("fibromyalgia");
    }

    @Test
    void aFactByNameIsToldAndSilenceLeavesIt() {
        var answers = Intakes.harmless().with(Condition.HEART_CONDITION, YES.with(Detail.STABLE, "yes"));
        var stable = line(Condition.HEART_CONDITION, Detail.STABLE);

        var told = facts(answers).telling().answered(stable, Recorded.DONT_KNOW).toldAtArrival();
        var silent = facts(answers).telling().answered(stable, Recorded.NOT_ASKED).toldAtArrival();

        assertThat(told.answers().of(Condition.HEART_CONDITION).details()).containsEntry(Detail.STABLE, "unknown");
        assertThat(told.asked()).containsExactly("heart_condition.stable");
        assertThat(silent.isNothing()).isTrue();
    }

    @Test
    void aJudgementIsNotToldByTheClientAndEndsWithOtherWords() {
        var judged = YES.with(Detail.TEXT, "hay fever").with(Detail.NO_BEARING, "yes");
        var answers = Intakes.harmless().with(Condition.OTHER_CONDITION, judged);
        var told = facts(answers).telling().answered(Condition.OTHER_CONDITION, judged).toldAtArrival();

        assertThat(told.asked()).containsExactlyInAnyOrder("other_condition", "other_condition.text");
        assertThat(told.answers()).isEqualTo(answers);
        var other = facts(answers).telling()
                .answered(Condition.OTHER_CONDITION, judged.with(Detail.TEXT, "a hernia")).toldAtArrival();
        assertThat(other.answers().of(Condition.OTHER_CONDITION).details()).doesNotContainKey(Detail.NO_BEARING);
    }

    private static Line line(Condition condition, Detail detail) {
        return new Line(condition, Optional.of(detail));
    }

    private static StandingFacts facts(IntakeAnswers answers) {
        return new StandingFacts(version(answers), TODAY);
    }

    private static IntakeVersionRecord version(IntakeAnswers answers) {
        return Intakes.told(Id.random(IntakeVersionId::new), MARCH, answers);
    }
}
