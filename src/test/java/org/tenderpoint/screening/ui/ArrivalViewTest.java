package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.FollowUpQuestion.Option;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.intake.evening.AtTheDoor;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ArrivalOfAnother;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.facts.AskedQuestions;
import org.tenderpoint.session.SessionFinished;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** What a client is asked at the door. */
@ScreenTest
@ViewPackages(classes = ScreeningView.class)
@As(Role.THERAPIST)
@Tag("UC-08")
class ArrivalViewTest extends OnScreening {

    @Autowired
    private Drafts drafts;
    @Autowired
    private VisitService visitAnswers;
    @Autowired
    private ArrivalOfAnother ofAnother;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aNewClientAnswersEachRedFlagByItself() {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));
        arrival(booked.session());

        assertThat(find(Button.class).withText("None of these").exists()).isFalse();
        next();
        assertThat(find(Button.class).withText("No pain, no hard training").exists()).as("two questions").isTrue();
        next();
        assertThat(find(Button.class).withText("None of these").exists()).isFalse();
        assertThat(words(Span.class)).as("no step is said to be done that was passed over")
                .contains("Step 3 of 3, one before it still open");
        test(find(Button.class).withText("Confirm and screen").single()).click();
        assertThat(words(Span.class)).anySatisfy(text -> assertThat(text)
                .isEqualTo("13 answers are missing. Each is marked."));
        assertThat(flags()).allSatisfy(field -> assertThat(field.getErrorMessage()).isEqualTo("Please answer"));
        assertThat(visitAnswers.of(booked.session())).isEmpty();

        flags().forEach(field -> {
            field.setValue(Recorded.NO);
            assertThat(field.isInvalid()).isFalse();
        });
        assertThat(find(PainQuestions.class).exists()).as("the last no leads on").isTrue();
        next();
        test(find(Button.class).withText("Confirm and screen").single()).click();
        assertThat(words(Span.class)).anySatisfy(text -> assertThat(text).startsWith("10 answers are missing"));
        deniesTheLines();
        test(find(Button.class).withText("Confirm and screen").single()).click();
        assertThat(getCurrentView()).isInstanceOf(ScreeningView.class);
        assertThat(plans.byId(booked.session()).orElseThrow().state()).isEqualTo(SessionState.SCREENED);
        assertThat(visitAnswers.of(booked.session()).orElseThrow().answers().asked(AskedQuestions.OTHER_NEW_TODAY))
                .isEqualTo(Recorded.NO);
    }

    @Test
    void whoeverIsLedToTheQuestionOfPainStandsBeforeIt() {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));

        UI.getCurrent().navigate(ScreeningNavigation.arrivalRoute(booked.session()), QueryParameters.of("pain", ""));

        assertThat(find(PainQuestions.class).exists()).isTrue();
        assertThat(ScreeningNavigation.arrivalRoute(booked.session(), "pain_now")).endsWith("/arrival?pain");
        assertThat(ScreeningNavigation.arrivalRoute(booked.session(), "red_flag.fever_now")).endsWith("/arrival");
    }

    @Test
    void theQuestionsAboutASessionOfLongAgoKnowWhatThisVisitHasDenied() {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));
        var therapist = plans.byId(booked.session()).orElseThrow().therapist();
        var then = Instant.now().minus(Duration.ofDays(15));
        transaction.executeWithoutResult(_ -> events.publishEvent(
                new SessionFinished(Id.random(SessionId::new), booked.client(), therapist, then, false, false)));
        arrival(booked.session());
        flags().forEach(field -> field.setValue(Recorded.NO));
        next();
        sayStillSore();

        assertThat(asked()).contains(Questionnaire.get(SafetyLine.A.code()).arrival())
                .doesNotContain(Questionnaire.get(SafetyLine.D.code()).arrival());
    }

    @SuppressWarnings("unchecked")
    private void sayStillSore() {
        var felt = (Segments<Option>) find(Segments.class).all().stream()
                .filter(one -> one.getListDataView().getItems().anyMatch(
                        item -> item instanceof Option option && option.code().equals(CheckInScript.STILL)))
                .findFirst().orElseThrow();
        felt.setValue(felt.getListDataView().getItems()
                .filter(option -> option.code().equals(CheckInScript.STILL)).findFirst().orElseThrow());
    }

    private String asked() {
        return find(Question.class).all().stream().map(one -> one.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    /** Two pages of one arrival are open, or a colleague has taken it over. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasAnsweredElsewhereMeanwhileIsNeitherLostNorMadeMilder(boolean confirmed) {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));
        arrival(booked.session());
        flags().forEach(field -> field.setValue(Recorded.NO));
        if (confirmed) {
            visitAnswers.confirm(booked.session(), booked.client(),
                    Visits.visit(Map.of(RedFlag.FEVER_NOW, Recorded.YES), 0, Set.of()));
        } else {
            screenings.tellAtArrival(booked.session(), Set.of(RedFlag.FEVER_NOW));
        }
        next();
        deniesTheLines();

        test(find(Button.class).withText("Confirm and screen").single()).click();

        assertThat(words(Span.class)).anySatisfy(
                text -> assertThat(text).startsWith("This arrival was also answered elsewhere"));
        assertThat(find(RedFlagQuestions.class).single().answers()).containsEntry(RedFlag.FEVER_NOW, Recorded.YES)
                .containsEntry(RedFlag.SADDLE_NUMBNESS, Recorded.NO);
        next();
        next();
        deniesTheLines();
        test(find(Button.class).withText("Confirm and screen").single()).click();
        assertThat(visitAnswers.of(booked.session()).orElseThrow().answers().of(RedFlag.FEVER_NOW))
                .isEqualTo(Recorded.YES);
        assertThat(findingIds()).contains("SCR-008");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPageFilledInBeforeAnArrivalWasTakenBackSaysSoBeforeItIsConfirmed(boolean confirmed) {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));
        plans.arrive(booked.session());
        arrival(booked.session());
        flags().forEach(field -> field.setValue(Recorded.NO));
        if (confirmed) {
            visitAnswers.confirm(booked.session(), booked.client(), Visits.visit(Map.of(), 0, Set.of()));
        }
        ofAnother.takeBack(
                booked.session(), screenings.screen(booked.session()).id());
        next();
        deniesTheLines();

        test(find(Button.class).withText("Confirm and screen").single()).click();

        assertThat(words(Span.class)).anySatisfy(
                text -> assertThat(text).startsWith("This arrival was taken back meanwhile"));
        assertThat(visitAnswers.of(booked.session())).isEmpty();
        next();
        next();
        deniesTheLines();
        test(find(Button.class).withText("Confirm and screen").single()).click();
        assertThat(visitAnswers.of(booked.session())).isPresent();
    }

    /** The draft of an arrival belongs to the person, and both pages are theirs. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatThisPersonTypedOnAnotherPageIsNotWrittenOver(boolean typesOn) {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));
        arrival(booked.session());
        flags().forEach(field -> field.setValue(Recorded.NO));
        next();
        if (!typesOn) {
            deniesTheLines();
        }
        drafts.save("arrival:" + booked.session(), AtTheDoor.of(VisitAnswers.empty()
                .withAsked(AskedQuestions.OTHER_NEW_TODAY, Recorded.YES)));
        if (typesOn) {
            deniesTheLines();
        }

        assertThat(drafts.load("arrival:" + booked.session(), AtTheDoor.class).orElseThrow().value().answers()
                .asked(AskedQuestions.OTHER_NEW_TODAY)).isEqualTo(Recorded.YES);
        test(find(Button.class).withText("Confirm and screen").single()).click();
        assertThat(words(Span.class)).anySatisfy(
                text -> assertThat(text).startsWith("This arrival was also answered elsewhere"));
        next();
        next();
        deniesTheLines();
        test(find(Button.class).withText("Confirm and screen").single()).click();
        assertThat(visitAnswers.of(booked.session()).orElseThrow().answers().asked(AskedQuestions.OTHER_NEW_TODAY))
                .isEqualTo(Recorded.YES);
    }

    @Test
    void whoHasPainOrHasTrainedHardIsNotOfferedToDenyIt() {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));
        arrival(booked.session());
        flags().forEach(field -> field.setValue(Recorded.NO));
        var pain = find(Segments.class).withCondition(one -> "Pain now".equals(one.getLabel())).single();

        pain.setValue(7);
        assertThat(find(Button.class).withText("No pain, no hard training").exists()).isFalse();
        pain.setValue(0);
        assertThat(find(Button.class).withText("No pain, no hard training").exists()).isTrue();
        find(AnswerField.class).all().getLast().setValue(Recorded.DONT_KNOW);
        assertThat(find(Button.class).withText("No pain, no hard training").exists()).isFalse();
    }

    @Test
    void somethingElseThatIsNewIsTalkedAboutBeforeTheStart() {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));
        arrival(booked.session());
        flags().getLast().setValue(Recorded.DONT_KNOW);
        flags().stream().limit(12).forEach(field -> field.setValue(Recorded.NO));
        assertThat(words(Span.class)).anySatisfy(text -> assertThat(text).startsWith("In other words: has anything"));
        flags().getLast().setValue(Recorded.YES);
        next();
        next();
        deniesTheLines();
        test(find(Button.class).withText("Confirm and screen").single()).click();

        assertThat(findingIds()).contains("SCR-024");
    }

    @Test
    void aReturningClientDeniesAllThatIsOpenInOneTapAndAnAnswerStays() {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));
        visits.nothingNew(booked.session(), booked.client());
        var started = plans.start(booked.session());
        plans.finish(booked.session(), started.startedAt().orElseThrow().plusSeconds(3600));
        var next = visits.planned(
                booked.client(), visits.today().plusDays(200 + DAY.incrementAndGet()).atTime(9, 0),
                swedish(Region.UPPER_BACK, 3));
        arrival(next);

        flags().getFirst().setValue(Recorded.DONT_KNOW);
        assertThat(find(Button.class).withText("None of these").exists()).as("one is not denied").isFalse();
        test(find(Button.class).withText("None of the others").single()).click();
        test(find(Button.class).withText("Previous screen").single()).click();

        assertThat(flags().getFirst().getValue()).isEqualTo(Recorded.DONT_KNOW);
        assertThat(flags().stream().skip(1)).allSatisfy(field -> assertThat(field.getValue()).isEqualTo(Recorded.NO));
        assertThat(words(Span.class)).as("asked once in other words")
                .anySatisfy(text -> assertThat(text).startsWith("In other words"));

        next();
        test(find(Button.class).withText("No pain, no hard training").single()).click();
        open(booked.session());
        arrival(next);
        next();
        assertThat(find(PainQuestions.class).single().pain()).hasValue(0);
        assertThat(find(PainQuestions.class).single().strenuous()).isEqualTo(Recorded.NO);
    }

    @Test
    void aReturningClientWithoutChangeIsScreenedInFourTapsAndShownWhatIsKnown() {
        var next = backAgain(harmless().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)));
        arrival(next.session());

        assertThat(find(Button.class).withText("None of these").single().getParent().orElseThrow().getClassNames())
                .as("below the last question, not in the foot, which stands over what is not read yet")
                .doesNotContain("foot");
        press("None of these");
        press("No pain, no hard training");
        press("None of these");
        assertThat(words(Span.class)).contains(Texts.label(Condition.OSTEOPOROSIS))
                .anySatisfy(text -> assertThat(text).startsWith("told "));
        press("All as shown: confirm and screen");

        assertThat(plans.byId(next.session()).orElseThrow().state()).isEqualTo(SessionState.SCREENED);
        var told = intakes.latest(next.client()).orElseThrow();
        var day = plans.byId(next.session()).orElseThrow().day();
        assertThat(told.toldDay(Condition.OSTEOPOROSIS).day()).isEqualTo(day);
        assertThat(told.toldDay(Condition.INFECTION_OR_FEVER_NOW).day()).isEqualTo(day);
        assertThat(told.toldDay(Condition.DIABETES).day()).as("was not shown").isBefore(day);
    }

    @ParameterizedTest
    @CsvSource({"NO, ADAPT", "YES, DEFER"})
    void whoHasVaricoseVeinsSaysAtArrivalHowTheyAreNow(Recorded now, ScreeningLevel level) {
        var veins = ConditionAnswer.of(Recorded.YES).with(Detail.REGIONS, "calves");
        var next = backAgain(harmless().with(Condition.VARICOSE_VEINS, veins));
        arrival(next.session());

        press("None of these");
        press("No pain, no hard training");
        press("None of these");
        assertThat(find(Question.class).single().getElement().getTextRecursively())
                .contains("Any hot, hard, red or painful?");
        find(AnswerField.class).single().setValue(now);
        press("Next");
        press("All as shown: confirm and screen");

        var screening = screenings.screen(next.session());
        assertThat(screening.level()).isEqualTo(level);
        assertThat(screening.decision().openAsks()).isEmpty();
    }

    @Test
    void whoIsNewlyPregnantOnABloodThinnerIsAskedByNameAndScreenedSo() {
        var thinner = ConditionAnswer.of(Recorded.YES).with(Detail.NAME, "warfarin").with(Detail.ASPIRIN_ONLY, "no");
        var next = backAgain(harmless().with(Condition.ANTICOAGULANT, thinner));
        arrival(next.session());

        press("None of these");
        press("No pain, no hard training");
        find(AnswerField.class).all().get(SinceLastTime.PREGNANCY.ordinal()).setValue(Recorded.YES);
        press("None of the others");
        assertThat(find(AnswerField.class).all()).as("about the blood thinner now").hasSize(1);
        press("Next");
        press("All as shown: confirm and screen");
        assertThat(plans.byId(next.session()).orElseThrow().state()).as("the question is open")
                .isNotEqualTo(SessionState.SCREENED);
        assertThat(words(Span.class)).anySatisfy(text -> assertThat(text).startsWith("One answer is missing")
                .contains(Texts.label(Condition.PREGNANCY)));
        assertThat(find(Button.class).withText("None of the others").exists()).as("it would answer nothing").isFalse();

        test(find(RadioButtonGroup.class).all().stream()
                .filter(group -> Texts.label(Condition.PREGNANCY).equals(group.getAriaLabel().orElse("")))
                .findFirst().orElseThrow()).selectItem("Yes");
        press("Next");
        press("Next");
        press("All as shown: confirm and screen");

        assertThat(plans.byId(next.session()).orElseThrow().state()).isEqualTo(SessionState.SCREENED);
        var told = intakes.latest(next.client()).orElseThrow();
        assertThat(told.answers().of(Condition.PREGNANCY).recorded()).isEqualTo(Recorded.YES);
        assertThat(told.answers().of(Condition.ANTICOAGULANT)).isEqualTo(thinner);
    }

    @Test
    void whatHelpHasToBeToldStandsInTheStripAtOnce() {
        arrival(booked(harmless(), swedish(Region.UPPER_BACK, 3)).session());

        flags().get(RedFlag.STROKE_SIGNS_NOW.ordinal()).setValue(Recorded.YES);

        assertThat(find(AlertStrip.class).single().getElement().getTextRecursively())
                .contains("When did it start? Say it on the phone");
    }

    @Test
    void anEmergencyAnswerIsSaidAtOnceAndTheDraftSurvives() {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));
        arrival(booked.session());
        assertThat(find(AlertStrip.class).exists()).isFalse();

        flags().getFirst().setValue(Recorded.YES);
        assertThat(find(AlertStrip.class).single().getElement().getTextRecursively()).contains("Call 999 now.");

        open(booked.session());
        assertThat(find(ChangeNotice.class).single().getElement().getTextRecursively())
                .as("whoever ticked it has read it").isEqualTo("One earlier change");
        arrival(booked.session());
        assertThat(flags().getFirst().getValue()).isEqualTo(Recorded.YES);
        assertThat(find(AlertStrip.class).exists()).isTrue();
        assertThat(visitAnswers.of(booked.session())).as("a draft confirms nothing").isEmpty();

        users.as(users.make("colleague", Role.THERAPIST), () -> {
            plans.takeOver(booked.session());
            open(booked.session());
            assertThat(find(ChangeNotice.class).single().getElement().getTextRecursively())
                    .contains("told at arrival", "Mark as read");
            arrival(booked.session());
            assertThat(flags().getFirst().getValue()).as("ticked on another's page").isEqualTo(Recorded.YES);
            return booked;
        });
    }

    /** Somebody who was here before, and has come again. */
    private Booked backAgain(IntakeAnswers answers) {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 2));
        visits.nothingNew(booked.session(), booked.client());
        var started = plans.start(booked.session());
        plans.finish(booked.session(), started.startedAt().orElseThrow().plusSeconds(3600));
        visits.confirmAgain(booked.client(), answers);
        var next = visits.planned(
                booked.client(), visits.today().plusDays(200 + DAY.incrementAndGet()).atTime(9, 0),
                swedish(Region.UPPER_BACK, 2));
        return new Booked(booked.client(), next);
    }

    /** Each line of what is new since last time, by itself. */
    private void deniesTheLines() {
        find(AnswerField.class).all().forEach(field -> field.setValue(Recorded.NO));
    }

    private List<AnswerField> flags() {
        return children(find(RedFlagQuestions.class).single(), AnswerField.class);
    }
}
