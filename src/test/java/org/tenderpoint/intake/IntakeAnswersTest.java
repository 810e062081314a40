package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.vocabulary.facts.Condition.ANTICOAGULANT;
import static org.tenderpoint.vocabulary.facts.Condition.IMMUNOSUPPRESSION;
import static org.tenderpoint.vocabulary.facts.Condition.LONG_TERM_STEROIDS;
import static org.tenderpoint.vocabulary.facts.Condition.OSTEOPOROSIS;
import static org.tenderpoint.vocabulary.facts.Condition.OTHER_CONDITION;
import static org.tenderpoint.vocabulary.facts.Condition.SCOLIOSIS;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.intake.IntakeService.IntakeSuggestions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

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

    @ParameterizedTest
    @ValueSource(strings = {"methotrexate 15 mg on Mondays", "Humira", "Tacrolimus 1 mg", "Azathioprin"})
    void aNamedImmuneMedicineMakesADeniedWeakImmuneSystemOpenAgain(String medicines) {
        assertThat(Intakes.harmless().withMedicines(medicines).openQuestions()).containsExactly(IMMUNOSUPPRESSION);
    }

    @ParameterizedTest(name = "only aspirin, and {0}: {1}")
    @CsvSource({"aspirin 75 mg, yes", "ASS 100, yes", "paracetamol, yes", "apixaban, ", "aspirin and clopidogrel, ",
            "Asasantin, "})
    void aBloodThinnerBesideAspirinMakesOnlyAspirinOpenAgain(String medicines, @Nullable String left) {
        var onlyAspirin = ConditionAnswer.of(Recorded.YES).with(Detail.ASPIRIN_ONLY, "yes");
        var listed = Intakes.harmless().with(ANTICOAGULANT, onlyAspirin).withMedicines(medicines);
        var named = Intakes.harmless().with(ANTICOAGULANT, onlyAspirin.with(Detail.NAME, medicines));

        assertThat(listed.of(ANTICOAGULANT).details().get(Detail.ASPIRIN_ONLY)).isEqualTo(left);
        assertThat(named.of(ANTICOAGULANT).details().get(Detail.ASPIRIN_ONLY)).isEqualTo(left);
        assertThat(listed.of(ANTICOAGULANT).recorded()).isEqualTo(Recorded.YES);
        assertThat(listed.thinnersBesideAspirin().isEmpty()).isEqualTo(left != null);
    }

    @Test
    void onlyAspirinAnsweredAgainStaysUntilAnotherIsNamed() {
        var asked = Intakes.harmless().withMedicines("apixaban until May")
                .with(ANTICOAGULANT, ConditionAnswer.of(Recorded.YES).with(Detail.ASPIRIN_ONLY, "yes"));

        assertThat(asked.withMedicines("apixaban until June").of(ANTICOAGULANT).details())
                .containsEntry(Detail.ASPIRIN_ONLY, "yes");
        assertThat(asked.withMedicines("apixaban until June, warfarin").of(ANTICOAGULANT).details())
                .doesNotContainKey(Detail.ASPIRIN_ONLY);
    }

    @Test
    void aJudgementHoldsOnlyForTheWordsThatWereJudged() {
        var judged = Intakes.harmless().with(OTHER_CONDITION, ConditionAnswer.of(Recorded.YES)
                .with(Detail.TEXT, "hay fever")
                .with(Detail.NO_BEARING, "yes"));
        var same = judged.of(OTHER_CONDITION).with(Detail.TEXT, "hay fever");

        assertThat(judged.with(OTHER_CONDITION, same).of(OTHER_CONDITION).details())
                .containsEntry(Detail.NO_BEARING, "yes");
        assertThat(judged.with(OTHER_CONDITION, same.with(Detail.TEXT, "hay fever, and a hernia"))
                .of(OTHER_CONDITION).details()).doesNotContainKey(Detail.NO_BEARING);
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
