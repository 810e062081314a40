package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.StandingFacts;
import org.tenderpoint.intake.ui.ArrivalModel.ArrivalDraft;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** What the screens of an arrival make of the answers. */
class ArrivalModelTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 30);
    private static final IntakeVersionId ID = Id.random(IntakeVersionId::new);
    private static final ConditionAnswer YES = ConditionAnswer.of(Recorded.YES);

    @ParameterizedTest
    @EnumSource
    void aTickedLineMakesItsFactsUnknownUntilTheyAreAnswered(SinceLastTime line) {
        var model = model(Intakes.harmless());
        model.since(line, Recorded.YES);

        for (var condition : line.about()) {
            if (line.asksItself()) {
                assertThat(model.toldAtArrival().answers().of(condition).recorded()).isEqualTo(Recorded.YES);
            } else if (ArrivalModel.asks(line, condition)) {
                assertThat(model.toldAtArrival().answers().of(condition)).isEqualTo(ConditionAnswer.NOT_ASKED);
                assertThat(model.unansweredQuestions()).contains(condition);
            }
        }

        model.since(line, Recorded.NO);
        assertThat(model.toldAtArrival().answers()).isEqualTo(Intakes.harmless());
        assertThat(model.unansweredQuestions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"INFECTION", "CLOT", "SKIN"})
    void notSureOfAFurtherOneDoesNotTakeAwayWhatIsKnown(SinceLastTime line) {
        var condition = line.about().getFirst();
        var known = model(Intakes.harmless().with(condition, YES));
        var denied = model(Intakes.harmless());
        known.since(line, Recorded.DONT_KNOW);
        denied.since(line, Recorded.DONT_KNOW);

        assertThat(known.toldAtArrival().answers().of(condition).recorded()).isEqualTo(Recorded.YES);
        assertThat(denied.toldAtArrival().answers().of(condition).recorded()).isEqualTo(Recorded.DONT_KNOW);
    }

    @Test
    void aJourneyIsAskedForByItsOwnQuestionAndWhatIsKnownStays() {
        var model = model(Intakes.harmless().with(Condition.LONG_TRAVEL_OR_IMMOBILISED, YES));

        model.since(SinceLastTime.JOURNEY, Recorded.DONT_KNOW);
        assertThat(model.toldAtArrival().answers().of(Condition.LONG_TRAVEL_OR_IMMOBILISED).recorded())
                .isEqualTo(Recorded.YES);
        assertThat(model.unansweredQuestions()).containsExactly(Condition.LONG_JOURNEY);
        model.since(SinceLastTime.JOURNEY, Recorded.YES);
        assertThat(model.unansweredQuestions()).contains(Condition.LONG_JOURNEY, Condition.LONG_TRAVEL_OR_IMMOBILISED);
    }

    @Test
    void theFactsThatWereNotOnTheScreenAreNotConfirmed() {
        var model = model(Intakes.harmless().with(Condition.OSTEOPOROSIS, YES));

        assertThat(model.toldAtArrival().shown()).isEmpty();
        model.showsFacts();
        assertThat(model.toldAtArrival().shown()).containsExactly("osteoporosis");
    }

    @Test
    void aNewMedicineOpensWhatWasToldAndAYesBringsItsDetailsBack() {
        var thinner = YES.with(Detail.NAME, "apixaban").with(Detail.ASPIRIN_ONLY, "no");
        var model = model(Intakes.harmless().with(Condition.ANTICOAGULANT, thinner));
        model.since(SinceLastTime.MEDICINE, Recorded.YES);
        assertThat(model.toldAtArrival().answers().of(Condition.ANTICOAGULANT)).isEqualTo(ConditionAnswer.NOT_ASKED);

        model.intake().answer(Condition.ANTICOAGULANT, Recorded.YES);

        assertThat(model.toldAtArrival().answers().of(Condition.ANTICOAGULANT)).isEqualTo(thinner);
        assertThat(model.toldAtArrival().asked()).contains("anticoagulant", "anticoagulant.name");
    }

    @Test
    void aStayInHospitalSinceLastTimeMakesDoubtfulWhatWasToldOfAnotherIllness() {
        var illness = YES.with(Detail.TEXT, "thyroid").with(Detail.TOLD_TO_AVOID, "no")
                .with(Detail.BLOOD_HEART_BONE_SKIN_FEELING, "no").with(Detail.IN_HOSPITAL, "no")
                .with(Detail.NEW_MEDICINE, "no");
        var model = model(Intakes.harmless().with(Condition.OTHER_CONDITION, illness));
        var inHospital = new StandingFacts.Line(Condition.OTHER_CONDITION, Optional.of(Detail.IN_HOSPITAL));
        assertThat(model.details()).doesNotContain(inHospital);

        model.since(SinceLastTime.OPERATION, Recorded.YES);

        assertThat(model.details()).contains(inHospital);
        assertThat(model.toldAtArrival().answers().of(Condition.OTHER_CONDITION))
                .isEqualTo(illness.with(Detail.IN_HOSPITAL, "unknown"));
        model.line(inHospital, Recorded.NO);
        assertThat(model.toldAtArrival().answers().of(Condition.OTHER_CONDITION)).isEqualTo(illness);
    }

    @Test
    void whatIsTypedComesBackWithTheDraft() {
        var model = model(Intakes.harmless());
        model.since(SinceLastTime.PREGNANCY, Recorded.YES);
        model.intake().answer(Condition.PREGNANCY, Recorded.YES);
        model.since(SinceLastTime.CLOT, Recorded.NO);

        var again = model(Intakes.harmless(), Optional.of(model.draft()));

        assertThat(again.sinceAnswers()).isEqualTo(model.sinceAnswers());
        assertThat(again.toldAtArrival()).isEqualTo(model.toldAtArrival());
    }

    private static ArrivalModel model(IntakeAnswers answers) {
        return model(answers, Optional.empty());
    }

    private static ArrivalModel model(IntakeAnswers answers, Optional<ArrivalDraft> draft) {
        var before = Intakes.told(ID, MARCH, answers);
        return new ArrivalModel(before, new StandingFacts(before, TODAY), draft, Optional.empty(), TODAY);
    }
}
