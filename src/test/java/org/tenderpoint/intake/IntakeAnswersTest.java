package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.vocabulary.facts.Condition.ANTICOAGULANT;
import static org.tenderpoint.vocabulary.facts.Condition.LONG_TERM_STEROIDS;
import static org.tenderpoint.vocabulary.facts.Condition.OSTEOPOROSIS;
import static org.tenderpoint.vocabulary.facts.Condition.SCOLIOSIS;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

@Tag("UC-04")
class IntakeAnswersTest {

    @ParameterizedTest
    @ValueSource(strings = {"Warfarin", "apixaban 5 mg, twice", "vitamins;RIVAROXABAN", "acetylsalicylic  acid",
            "héparin", "Marcumar", "eliquis 2,5", "Acetylsalicylsäure", "ASS 100 täglich"})
    void aNamedBloodThinnerMakesADeniedOneOpenAgain(String medicines) {
        var answers = Intakes.harmless().withMedicines(medicines);

        assertThat(answers.openQuestions()).containsExactly(ANTICOAGULANT);
    }

    @Test
    void whatIsOfferedIsRecognised() {
        assertThat(IntakeSuggestions.medicines()).contains("Warfarin", "Marcumar", "Decortin", "Paracetamol")
                .doesNotHaveDuplicates();
        assertThat(IntakeSuggestions.allergies()).contains("Latex");
        assertThat(Intakes.harmless().withMedicines("Decortin H 5 mg").openQuestions())
                .containsExactly(LONG_TERM_STEROIDS);
        assertThat(KnownMedicines.names()).allSatisfy(
                name -> assertThat(Intakes.harmless().withMedicines(name).openQuestions()).as(name).hasSize(1));
    }

    @Test
    void aNamedSteroidMakesDeniedSteroidsOpenAgain() {
        assertThat(Intakes.harmless().withMedicines("prednisolone 5 mg").openQuestions())
                .containsExactly(LONG_TERM_STEROIDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "paracetamol", "heparinoid cream", "no warfarinish thing", "Assam tea", "class 100"})
    void otherMedicinesLeaveTheAnswer(String medicines) {
        assertThat(Intakes.harmless().withMedicines(medicines).complete()).isTrue();
    }

    @Test
    void askedAgainAndDeniedAgainItStaysUntilAnotherIsNamed() {
        var asked = Intakes.harmless().withMedicines("warfarin until 2019").with(ANTICOAGULANT, ConditionAnswer.DENIED);

        assertThat(asked.withMedicines("warfarin until 2020").openQuestions()).isEmpty();
        assertThat(asked.withMedicines("warfarin until 2019, apixaban").openQuestions()).containsExactly(ANTICOAGULANT);
    }

    @Test
    void aYesIsNotTakenBackByAMedicine() {
        var answers = Intakes.harmless().with(ANTICOAGULANT, ConditionAnswer.of(Recorded.YES))
                .withMedicines("warfarin");

        assertThat(answers.of(ANTICOAGULANT).recorded()).isEqualTo(Recorded.YES);
    }

    @Test
    void noToAllOthersLeavesWhatWasAnsweredAndOtherSections() {
        var answers = IntakeAnswers.empty()
                .with(SCOLIOSIS, ConditionAnswer.of(Recorded.DONT_KNOW))
                .denyOthers(Condition.Group.SPINE_JOINTS);

        assertThat(answers.of(SCOLIOSIS).recorded()).isEqualTo(Recorded.DONT_KNOW);
        assertThat(answers.of(OSTEOPOROSIS)).isEqualTo(ConditionAnswer.DENIED);
        assertThat(answers.of(ANTICOAGULANT)).isEqualTo(ConditionAnswer.NOT_ASKED);
    }

    @Test
    void overlongAndBrokenTextsAreRefusedNotCut() {
        assertThatThrownBy(() -> IntakeAnswers.empty().withGoals("x".repeat(10_000)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IntakeAnswers.empty().withGoals("half \ud83c"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
