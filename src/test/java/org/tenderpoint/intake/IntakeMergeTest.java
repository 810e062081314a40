package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.vocabulary.facts.Condition.ARTHRITIS;
import static org.tenderpoint.vocabulary.facts.Condition.EPILEPSY;
import static org.tenderpoint.vocabulary.facts.Condition.INFECTION_OR_FEVER_NOW;
import static org.tenderpoint.vocabulary.facts.Condition.SCOLIOSIS;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.intake.IntakeDifference.IntakeMerge;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

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
    void whatTwoPeopleAddIsKeptAndWhatTheyTellOtherwiseIsOpenAndNamed() {
        var date = YES.with(Detail.DATE, "2026-02-01").with(Detail.REGIONS, "knees:left");
        var other = YES.with(Detail.DATE, "2026-01-01").with(Detail.REGIONS, "hips");
        var theirs = BASE.with(Condition.RECENT_SURGERY, other).withMedicines("magnesium");
        var mine = BASE.with(Condition.RECENT_SURGERY, date).withMedicines("ibuprofen");

        var merged = IntakeMerge.ofTwoPeople(BASE, theirs, mine);

        assertThat(merged.medicines().lines()).containsExactlyInAnyOrder("ibuprofen", "magnesium");
        assertThat(merged.of(Condition.RECENT_SURGERY).details()).containsOnlyKeys(Detail.REGIONS);
        assertThat(merged.of(Condition.RECENT_SURGERY).details().get(Detail.REGIONS)).contains("knees:left", "hips");
        assertThat(IntakeMerge.notAsTyped(BASE, mine, merged)).extracting(FieldChange::key)
                .contains("recent_surgery.date", "medicines").doesNotContain("recent_surgery");
    }

    @Test
    void whoDeniedAnIllnessWithoutKnowingOfAMedicineThatTheOtherNamedIsAskedAgain() {
        var notSure = BASE.with(Condition.ANTICOAGULANT, ConditionAnswer.of(Recorded.DONT_KNOW));
        var names = notSure.withMedicines("warfarin");
        var denies = notSure.with(Condition.ANTICOAGULANT, ConditionAnswer.DENIED);

        assertThat(IntakeMerge.ofTwoPeople(notSure, names, denies).openQuestions())
                .containsExactly(Condition.ANTICOAGULANT);
        assertThat(IntakeMerge.ofTwoPeople(notSure, denies, names).openQuestions())
                .containsExactly(Condition.ANTICOAGULANT);
        var both = names.with(Condition.ANTICOAGULANT, ConditionAnswer.DENIED);
        assertThat(IntakeMerge.ofTwoPeople(notSure, both, notSure).openQuestions()).as("asked with the medicine known")
                .isEmpty();
        var aspirin = BASE.with(Condition.ANTICOAGULANT, YES.with(Detail.ASPIRIN_ONLY, "yes"));
        var begins = BASE.with(Condition.ANTICOAGULANT, YES);
        assertThat(IntakeMerge.ofTwoPeople(begins, begins.withMedicines("warfarin"), aspirin)
                .of(Condition.ANTICOAGULANT).details()).as("nothing but aspirin").isEmpty();
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
