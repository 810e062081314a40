package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.vocabulary.facts.Condition.ARTHRITIS;
import static org.tenderpoint.vocabulary.facts.Condition.EPILEPSY;
import static org.tenderpoint.vocabulary.facts.Condition.INFECTION_OR_FEVER_NOW;
import static org.tenderpoint.vocabulary.facts.Condition.SCOLIOSIS;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.intake.IntakeDifference.IntakeMerge;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers.ConditionAnswer;

@Tag("UC-04")
class IntakeMergeTest {

    private static final ConditionAnswer YES = ConditionAnswer.of(Recorded.YES);
    private static final IntakeAnswers BASE = Intakes.harmless();

    @Test
    void whatEachOfTwoPeopleChangedStands() {
        var theirs = BASE.with(SCOLIOSIS, YES).withGoals("theirs");
        var mine = BASE.with(ARTHRITIS, YES).withMedicines("mine");

        var merged = IntakeMerge.of(BASE, theirs, mine);

        assertThat(merged)
                .isEqualTo(BASE.with(SCOLIOSIS, YES).with(ARTHRITIS, YES).withGoals("theirs").withMedicines("mine"));
    }

    @Test
    void whatBothChangedStaysAsItIsTyped() {
        var merged = IntakeMerge.of(BASE, BASE.withGoals("theirs"), BASE.withGoals("mine"));

        assertThat(merged.goals()).isEqualTo("mine");
    }

    @Test
    void anOpenQuestionDoesNotUndoTheirAnswer() {
        var open = BASE.with(SCOLIOSIS, ConditionAnswer.NOT_ASKED);

        assertThat(IntakeMerge.of(open, BASE.with(SCOLIOSIS, YES), open).of(SCOLIOSIS)).isEqualTo(YES);
    }

    @Test
    void aNewVersionAsksAgainWhatCountsOnlyForNow() {
        var told = BASE.with(EPILEPSY, YES.with(Detail.CONTROLLED, "yes"));

        var next = told.withNowOpen();

        assertThat(next.of(INFECTION_OR_FEVER_NOW)).isEqualTo(ConditionAnswer.NOT_ASKED);
        assertThat(next.of(EPILEPSY)).isEqualTo(YES);
        assertThat(next.of(SCOLIOSIS)).isEqualTo(ConditionAnswer.DENIED);
    }
}
