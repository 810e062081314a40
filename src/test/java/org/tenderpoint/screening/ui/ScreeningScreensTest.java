package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;
import static org.tenderpoint.screening.Visits.visit;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.VisitAnswers.SinceLastTime;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.FindingService.OverrideRefused;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.screening.OverrideRequest;
import org.tenderpoint.screening.Screener.MayNotStart;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ReadFirst;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.facts.AskedQuestions;
import org.tenderpoint.screening.ui.CeilingMap.CeilingList;
import org.tenderpoint.screening.ui.ConditionNaming.NamingForm;
import org.tenderpoint.screening.ui.EarlierAdjustments.AdjustmentItem;
import org.tenderpoint.screening.ui.EarlierAdjustments.PlanBeforeAfter;
import org.tenderpoint.screening.ui.PlanPane.PlanTime;
import org.tenderpoint.screening.ui.ScreeningPanel.PlanPreview;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.StandingAnswers.SideEffectsBefore;
import org.tenderpoint.vocabulary.ui.AnswerField;
import org.tenderpoint.vocabulary.ui.Explained;
import org.tenderpoint.vocabulary.ui.PressureField;

@ScreenTest
@ViewPackages(classes = ScreeningView.class)
@As(Role.THERAPIST)
@Tag("UC-09")
class ScreeningScreensTest extends SpringBrowserlessTest {

    /** What these tests save stays, so each session takes a day of its own. */
    private static final AtomicInteger DAY = new AtomicInteger(20);

    @Autowired
    private Visits visits;
    @Autowired
    private PlanService plans;
    @Autowired
    private ScreeningService screenings;
    @Autowired
    private VisitService visitAnswers;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private GivenAdjustments adjustments;
    @Autowired
    private TestUsers users;
    @Autowired
    private FindingService findings;
    @Autowired
    private CurrentUser user;

    @Test
    @Tag("UC-04")
    void whatTheIntakeLacksIsAnsweredWhereItStands() {
        var booked = booked(
                withChronicDisc().withSideEffectsBefore(SideEffectsBefore.UNKNOWN), swedish(Region.LOWER_BACK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        assertThat(find(Anchor.class).withText("Answer it in the intake").single().getHref())
                .endsWith("/intake?session=" + booked.session() + "&section=preferences");
    }

    @Test
    void theVerdictStandsFirstAndTheStartWaitsUntilNothingIsLeft() {
        var booked = booked(withChronicDisc(), swedish(Region.LOWER_BACK, 4));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        assertThat(verdict()).isEqualTo("Adapt the session");
        assertThat(startButton().isEnabled()).isFalse();
        assertThat(words(ListItem.class)).anySatisfy(text -> assertThat(text).contains("breaks a limit"));

        test(find(Button.class).withText("Use 3").single()).click();
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(swedish(Region.LOWER_BACK, 3));
        assertThat(find(Button.class).withText("Use 3").exists()).isFalse();

        for (var ask : find(AskItem.class).all()) {
            children(ask, TextField.class).stream().findFirst().ifPresent(field -> field.setValue("bending"));
            children(ask, Button.class).stream()
                    .filter(button -> button.getText().equals("Save answer"))
                    .findFirst()
                    .ifPresent(button -> test(button).click());
        }
        assertThat(startButton().isEnabled()).isTrue();
    }

    @Test
    @Tag("UC-07")
    void paintingPlansTheUsualWorkNoDeeperThanTodayAndTakesItBack() {
        var back = swedish(Region.LOWER_BACK, 2);
        var booked = booked(withChronicDisc(), back);
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        paint(Region.CALVES);
        var calves = new Work(BodyPart.of(Region.CALVES), Modality.SWEDISH, 2, 20);
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(back, calves);

        test(find(Button.class).withText("Undo last").single()).click();
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(back);

        brush().setValue(5);
        paint(Region.NECK_FRONT);
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).as("2 is today's limit there")
                .containsExactly(back, new Work(BodyPart.of(Region.NECK_FRONT), Modality.SWEDISH, 2, 20));

        paint(Region.NECK_FRONT);
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).as("painted again").containsExactly(back);
    }

    @Test
    @Tag("UC-07")
    void whereTheClientWantsNoTouchNothingIsPainted() {
        var back = swedish(Region.LOWER_BACK, 2);
        var booked = booked(harmless().withAvoidRegions(Set.of(BodyPart.of(Region.ANKLES_FEET))), back);
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        paint(Region.ANKLES_FEET);

        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(back);
    }

    @Test
    void aQuestionInWordsIsAnsweredWithOnePressWhereMostAnswerAlike() {
        var booked = booked(withChronicDisc(), swedish(Region.CALVES, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        tap("Bending brings it on");

        assertThat(find(Button.class).withText("Bending brings it on").exists()).as("answered").isFalse();
        assertThat(screenings.screen(booked.session()).decision().openAsks())
                .noneMatch(open -> open.keys().contains("SCR-100"));
    }

    /** In the list, which does what a touch on the drawing does. */
    @SuppressWarnings("unchecked")
    private void paint(Region region) {
        test(find(RadioButtonGroup.class)
                .withPropertyValue(RadioButtonGroup::getAriaLabel, Optional.of("Show as")).single())
                .selectItem("List");
        var row = find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(name -> name.startsWith(
                        Texts.label(region) + (Region.MIDLINE.contains(region) ? "" : ", left"))).isPresent())
                .findFirst().orElseThrow();
        test(row).click();
    }

    private List<PressureField> howFirm() {
        return find(AskItem.class).all().stream().flatMap(ask -> children(ask, PressureField.class).stream()).toList();
    }

    private PressureField brush() {
        return find(PressureField.class).withLabel("Pressure").single();
    }

    @Test
    void whyThisAndWhyNotMoreUnfoldsBelowTheVerdict() {
        var booked = booked(withChronicDisc(), swedish(Region.LOWER_BACK, 3));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        assertThat(find(Explained.class).exists()).as("worked out only when it is asked for").isFalse();

        test(find(Button.class).withText("How this was decided").single()).click();

        var explained = find(Explained.class).single();
        assertThat(explained.getElement().getTextRecursively())
                .contains("Not known yet, most important first")
                .contains("Why not more?").contains("Fever now").contains("Saddle numbness")
                .contains("Based on").contains("Herniated disc, low back, over 12 weeks")
                .doesNotContain("condition.").doesNotContain("red_flag").doesNotContain("SCR-");
        assertThat(find(Anchor.class, explained).all()).extracting(Anchor::getHref)
                .contains("rules/SCR-008", "rules/SCR-100");
    }

    @Test
    void whatIsNotKnownLeadsToWhereItIsAnswered() {
        var booked = booked(harmless().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)
                .with(Detail.SEVERITY, "osteopenia")), swedish(Region.LOWER_BACK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        test(find(Button.class).withText("How this was decided").single()).click();

        assertThat(find(Explained.class).single().getElement().getTextRecursively())
                .contains("a bone broken by a small fall").contains("The result depends on the answer.");
        test(find(Button.class).withText("Answer it here").all().getFirst()).click();
        assertThat(find(AskItem.class).all()).anyMatch(item -> "-1".equals(item.getElement().getAttribute("tabindex")));
    }

    @Test
    void whatAChangedIntakeMadeStricterStandsOnTopUntilItIsReadAndStaysReadable() {
        var booked = booked(harmless(), swedish(Region.LOWER_BACK, 2));
        visits.confirmAgain(booked.client(), withChronicDisc());

        navigate(PlanView.class, Map.of(ScreeningNavigation.SESSION, booked.session().toString()));
        assertThat(notice()).contains("Stricter since", "the intake has changed", "Lower back", "ceiling 5 \u2192 3",
                "Herniated disc");
        open(booked.session());
        assertThat(notice()).contains("Stricter since", "Herniated disc");

        test(find(Button.class).withText("OK").single()).click();
        assertThat(notice()).doesNotContain("Stricter since");
        test(find(Button.class).withText("One earlier change").single()).click();
        assertThat(notice()).contains("Stricter since", "Herniated disc");
    }

    @Test
    void aChangeThatComesInWhileThePageIsOpenShowsByItselfAndTheNewResultWhenAskedFor() {
        var booked = booked(harmless(), swedish(Region.LOWER_BACK, 2));
        open(booked.session());
        assertThat(find(ChangeNotice.class).all()).noneMatch(Component::isVisible);

        visits.confirmAgain(booked.client(), withChronicDisc());

        assertThat(soon(() -> find(ChangeNotice.class).all().stream().anyMatch(Component::isVisible))).isTrue();
        assertThat(verdict()).as("nobody is torn out of what they do").isEqualTo("Clear");
        test(find(Button.class).withText("Show new result").single()).click();
        assertThat(verdict()).isEqualTo("Adapt the session");
        assertThat(notice()).contains("Stricter since");
    }

    private String notice() {
        return find(ChangeNotice.class).single().getElement().getTextRecursively();
    }

    private boolean soon(java.util.function.BooleanSupplier condition) {
        long until = System.nanoTime() + java.time.Duration.ofSeconds(5).toNanos();
        while (System.nanoTime() < until) {
            roundTrip();
            if (condition.getAsBoolean()) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    @Test
    void inAnEmergencyNothingUnfolds() {
        var booked = booked(harmless(), swedish(Region.LOWER_BACK, 2));
        visits.answered(
                booked.session(), booked.client(), visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));
        open(booked.session());

        assertThat(find(Button.class).withText("How this was decided").exists()).isFalse();
    }

    @Test
    void aPlanThatTakesTooLongIsShortenedWithOneTap() {
        var booked = booked(
                harmless().with(Condition.FIBROMYALGIA, ConditionAnswer.of(Recorded.YES)),
                new Work(BodyPart.of(Region.UPPER_BACK), Modality.SWEDISH, 1, 75));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        assertThat(find(PlanTime.class).single().getElement().getTextRecursively()).contains("75 minutes in total");

        test(find(Button.class).withText("Shorten to the limit").single()).click();

        assertThat(find(Button.class).withText("Shorten to the limit").exists()).isFalse();
        assertThat(screenings.screen(booked.session()).decision().planTooLong()).isEmpty();
    }

    @Test
    void howFirmTheClientLikesItIsOneTap() {
        var booked = booked(harmless().withPressurePreference(Map.of()), swedish(Region.MID_BACK, 4));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        assertThat(startButton().isEnabled()).isFalse();

        howFirm().getFirst().setValue(4);

        assertThat(howFirm()).isEmpty();
        assertThat(find(AskItem.class).all())
                .allSatisfy(item -> assertThat(item.getElement().getTextRecursively()).doesNotContain("How firm"));
        assertThat(screenings.screen(booked.session()).decision().planConflicts()).isEmpty();
    }

    @Test
    @Tag("UC-16")
    void whatALastFollowUpAdvisesLowersTheCeilingUntilItIsAppliedAndStays() {
        var booked = booked(harmless(), swedish(Region.MID_BACK, 3));
        visits.nothingNew(booked.session(), booked.client());
        adjustments.cap(booked.client(), BodyPart.of(Region.MID_BACK), 2);
        open(booked.session());

        assertThat(ceilings()).contains("mid back").contains("the last follow-up");
        assertThat(find(PlanWorkRow.class).single().getElement().getTextRecursively())
                .contains("Over by 1").contains("the last follow-up");
        assertThat(startButton().isEnabled()).isFalse();

        test(find(Button.class).withText("Apply").single()).click();
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(swedish(Region.MID_BACK, 2));
        assertThat(ceilings()).as("what the plan took over holds for this session").contains("the last follow-up");
        assertThat(find(PlanWorkRow.class).single().getElement().getTextRecursively()).contains("Within 2");
        assertThat(startButton().isEnabled()).isTrue();
    }

    @Test
    @Tag("UC-16")
    void oneButtonTakesOverAllThatWasLearnedShowsThePlanBeforeAndAfterAndCanBeUndone() {
        var before = new Work(BodyPart.of(Region.MID_BACK), Modality.DEEP_TISSUE, 3, 20);
        var booked = booked(harmless(), before);
        visits.nothingNew(booked.session(), booked.client());
        adjustments.cap(booked.client(), BodyPart.of(Region.MID_BACK), 2);
        adjustments.without(booked.client(), Modality.DEEP_TISSUE);
        adjustments.rather(booked.client(), Modality.SWEDISH);
        open(booked.session());

        assertThat(find(PlanBeforeAfter.class).single().getElement().getTextRecursively())
                .contains("Mid back").contains("Deep tissue, 20 min").contains("Swedish, 20 min");
        test(find(Button.class).withText("Apply all 3").single()).click();

        var after = new Work(BodyPart.of(Region.MID_BACK), Modality.SWEDISH, 2, 20);
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(after);
        assertThat(adjustments.standing(booked.client())).isEmpty();
        assertThat(startButton().isEnabled()).isTrue();

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(before);
        assertThat(adjustments.standing(booked.client())).hasSize(3);
        assertThat(startButton().isEnabled()).isFalse();
    }

    @Test
    @Tag("UC-16")
    void whatWasLearnedIsAppliedOneByOneInAnyOrderAndTheWorkStays() {
        var booked = booked(harmless(), new Work(BodyPart.of(Region.MID_BACK), Modality.DEEP_TISSUE, 3, 20));
        visits.nothingNew(booked.session(), booked.client());
        adjustments.without(booked.client(), Modality.DEEP_TISSUE);
        adjustments.rather(booked.client(), Modality.SWEDISH);
        open(booked.session());

        test(find(Button.class).withText("Apply only this").all().getFirst()).click();

        assertThat(plans.byId(booked.session()).orElseThrow().plan())
                .containsExactly(new Work(BodyPart.of(Region.MID_BACK), Modality.SWEDISH, 3, 20));
        assertThat(find(Button.class).withText("Apply").exists()).as("the other one is followed by now").isFalse();
        assertThat(startButton().isEnabled()).isTrue();
    }

    @Test
    @Tag("UC-16")
    void whatThePlanFollowsAlreadyNeedsNoTapAndCountsAsAppliedWhenTheSessionStarts() {
        var booked = booked(harmless(), swedish(Region.MID_BACK, 2));
        visits.nothingNew(booked.session(), booked.client());
        adjustments.cap(booked.client(), BodyPart.of(Region.MID_BACK), 2);
        adjustments.without(booked.client(), Modality.DEEP_TISSUE);
        open(booked.session());

        assertThat(find(EarlierAdjustments.class).single().getElement().getTextRecursively())
                .contains("The plan already follows all of it");
        assertThat(find(Button.class).withText("Apply").exists()).isFalse();
        assertThat(find(LeftToSettle.class).exists()).as("nothing is in the way").isFalse();
        test(labelled("More pressure: Mid back")).click();
        assertThat(startButton().isEnabled()).as("one step above it is").isFalse();
        test(labelled("Less pressure: Mid back")).click();

        plans.start(booked.session());
        assertThat(adjustments.standing(booked.client())).isEmpty();
        assertThat(adjustments.taken(booked.session())).hasSize(2);
    }

    @Test
    void whoDoesNotGiveASessionOnlyLooksFromTheBeginningUntilTheyTakeItOver() {
        var colleague = users.make("screens.colleague", Role.THERAPIST);
        var booked = users.as(colleague, () -> {
            var made = booked(withChronicDisc(), swedish(Region.LOWER_BACK, 4));
            adjustments.cap(made.client(), BodyPart.of(Region.LOWER_BACK), 2);
            return made;
        });

        arrival(booked.session());
        assertThat(find(AnswerField.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Confirm and screen").exists()).isFalse();
        assertThat(find(Button.class).withText("Take over this session").exists()).isTrue();

        open(booked.session());
        assertThat(verdict()).as("what is to be avoided may be read").isEqualTo("Adapt the session");
        assertThat(find(Button.class).withText("Start session").exists()).isFalse();
        assertThat(find(Button.class).withText("Apply").exists()).isFalse();
        assertThat(find(PlanWorkRow.class).exists()).isFalse();
        assertThat(words(Span.class)).contains(colleague.name() + " is the therapist for this session");

        test(find(Button.class).withText("Take over this session").single()).click();
        open(booked.session());
        assertThat(find(Button.class).withText("Start session").exists()).isTrue();
        assertThat(find(Button.class).withText("Apply").exists()).isTrue();
        assertThat(find(Button.class).withText("Take over this session").exists()).isFalse();
    }

    @Test
    void goingAboveWhatThePlanTookOverStopsTheSessionUntilItIsChangedOrLeftOutWithAReason() {
        var booked = booked(harmless(), swedish(Region.MID_BACK, 3));
        visits.nothingNew(booked.session(), booked.client());
        adjustments.cap(booked.client(), BodyPart.of(Region.MID_BACK), 2);
        open(booked.session());
        test(find(Button.class).withText("Apply").single()).click();

        test(labelled("More pressure: Mid back")).click();
        assertThat(startButton().isEnabled()).isFalse();
        assertThat(find(LeftToSettle.class).single().getElement().getTextRecursively())
                .contains("what was applied from last time");
        assertThatThrownBy(() -> plans.start(booked.session())).isInstanceOfSatisfying(
                MayNotStart.class, e -> assertThat(e.blocks()).containsExactly(StartBlock.OVER_ADJUSTMENTS));

        test(find(Button.class).withText("Apply").single()).click();
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(swedish(Region.MID_BACK, 2));
        assertThat(startButton().isEnabled()).isTrue();

        test(labelled("More pressure: Mid back")).click();
        var item = find(AdjustmentItem.class).single();
        children(item, Disclosure.class).getFirst().open();
        children(item, TextField.class).getFirst().setValue("the client asks for it, and it was the chair");
        test(children(item, Button.class).getLast()).click();
        assertThat(adjustments.dismissed(booked.session())).contains("the client asks for it, and it was the chair");
        assertThat(startButton().isEnabled()).isTrue();
    }

    @Test
    void anAnswerOfTheScreeningCanBeTakenBack() {
        var booked = booked(withChronicDisc(), swedish(Region.UPPER_BACK, 3));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        int before = find(AskItem.class).all().size();
        var words = find(AskItem.class).all().stream().filter(item -> !children(item, TextField.class).isEmpty()
                && children(item, Button.class).stream().anyMatch(button -> button.getText().equals("Save answer")))
                .findFirst()
                .orElseThrow();
        children(words, TextField.class).getFirst().setValue("bending forward");
        test(children(words, Button.class).stream().filter(button -> button.getText().equals("Save answer")).findFirst()
                .orElseThrow())
                .click();
        assertThat(find(AskItem.class).all()).hasSize(before - 1);

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(find(AskItem.class).all()).hasSize(before);
    }

    @Test
    @Tag("UC-16")
    void adviceIsLeftOutOnlyWithAReason() {
        var booked = booked(harmless(), swedish(Region.MID_BACK, 3));
        visits.nothingNew(booked.session(), booked.client());
        adjustments.cap(booked.client(), BodyPart.of(Region.MID_BACK), 2);
        assertThatThrownBy(() -> plans.start(booked.session())).isInstanceOfSatisfying(
                MayNotStart.class, e -> assertThat(e.blocks()).containsExactly(StartBlock.OPEN_ADJUSTMENTS));
        open(booked.session());

        var item = find(AdjustmentItem.class).single();
        var leave = children(item, Button.class).getLast();
        children(item, Disclosure.class).getFirst().open();
        test(leave).click();
        assertThat(adjustments.dismissed(booked.session())).isEmpty();
        assertThat(startButton().isEnabled()).isFalse();

        children(item, TextField.class).getFirst().setValue("the soreness came from a fall");
        test(leave).click();
        assertThat(adjustments.dismissed(booked.session())).contains("the soreness came from a fall");
        assertThat(ceilings()).doesNotContain("follow-up");
        assertThat(startButton().isEnabled()).isTrue();
    }

    @Test
    void whatIsLeftOutIsSummedUpAndEveryFindingStaysReachable() {
        var thinBones = harmless().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)
                .with(Detail.SEVERITY, "osteoporosis")
                .with(Detail.FRAGILITY_FRACTURE, "no"));
        var booked = booked(thinBones, swedish(Region.UPPER_BACK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        var screening = screenings.screen(booked.session());
        var decision = screening.decision();
        var read = ReadFirst.of(decision, screening.words().facts().visit().plan());

        assertThat(read.state()).isEqualTo(ReadFirst.State.SOME_FIRST);
        assertThat(find(FindingItem.class).all()).hasSize(screening.words().together(read.findings()).size());
        var summary = find(NotToday.class).single();
        assertThat(children(summary, Paragraph.class).getFirst().getText()).startsWith("Not today: ").contains("Thai");
        test(children(summary, Button.class).getFirst()).click();
        assertThat(children(summary, Anchor.class)).extracting(Anchor::getHref).contains("rules/SCR-302");
        assertThat(children(summary, Anchor.class)).extracting(Anchor::getText)
                .contains("Osteoporosis", "Needs more pressure than is right today")
                .noneMatch(reason -> reason.contains("SCR-"));

        unfold();
        assertThat(findingIds()).containsAll(decision.shown().stream().map(Finding::id).toList());
        assertThat(words(H3.class)).contains("Osteoporosis: what to leave out");
        decision.shown().stream().filter(OverrideForm::possible)
                .forEach(finding -> assertThat(children(finding(finding.id()), OverrideForm.class)).isNotEmpty());
        assertThat(finding("SCR-302").getElement().getTextRecursively()).contains("Our own consensus");
    }

    @Test
    void theScreenSaysWhetherAnythingStandsAgainstTheDaysPlan() {
        var well = booked(harmless().withPressurePreference(Map.of(Region.UPPER_BACK, 3)),
                swedish(Region.UPPER_BACK, 2));
        visits.nothingNew(well.session(), well.client());
        open(well.session());
        assertThat(readState()).isEqualTo("Nothing stands against today\u2019s plan.");

        var curved = harmless().with(Condition.SCOLIOSIS, ConditionAnswer.of(Recorded.YES));
        var kept = booked(curved, swedish(Region.CALVES, 2));
        visits.nothingNew(kept.session(), kept.client());
        open(kept.session());
        assertThat(find(H3.class).all()).extracting(H3::getText).isEmpty();
        assertThat(readState()).startsWith("Nothing to read before you start. ").endsWith("plan keeps them.");
        assertThat(find(FindingItem.class).exists()).isFalse();

        var deep = booked(curved, swedish(Region.MID_BACK, 5));
        visits.nothingNew(deep.session(), deep.client());
        open(deep.session());
        assertThat(words(FindingItem.class).getFirst()).startsWith("Planned 5 (mid back), today at most ");
        assertThat(readState()).endsWith(" more that today\u2019s plan keeps");
    }

    private String readState() {
        return find(Paragraph.class).all().stream().filter(words -> words.hasClassName("read-state"))
                .findFirst().orElseThrow().getText();
    }

    @Test
    void whatStopsTheSessionStandsAloneAndTheRestIsFolded() {
        var booked = booked(withChronicDisc().withPressurePreference(Map.of()), swedish(Region.LOWER_BACK, 4));
        visits.answered(booked.session(), booked.client(), visit(Map.of(RedFlag.FEVER_NOW, Recorded.YES), 0, Set.of()));
        open(booked.session());

        assertThat(verdict()).isEqualTo("Not today");
        assertThat(find(AskItem.class).exists()).as("a question about pressure changes nothing today").isFalse();
        assertThat(words(FindingItem.class)).allSatisfy(text -> assertThat(text).contains("Not today"));
        assertThat(words(ListItem.class)).noneSatisfy(text -> assertThat(text).contains("open"));
        var screening = screenings.screen(booked.session());
        var read = ReadFirst.of(screening.decision(), screening.words().facts().visit().plan());
        var lesser = screening.words().together(read.folded().values().stream().flatMap(List::stream).toList());
        assertThat(find(Button.class).withText(lesser.size() + " more findings").exists()).isTrue();
        assertThat(plans.day(plans.byId(booked.session()).orElseThrow().day(), Optional.empty()))
                .filteredOn(row -> row.session().equals(booked.session()))
                .singleElement()
                .satisfies(row -> assertThat(row.findings())
                        .isEqualTo(find(FindingItem.class).all().size()));
    }

    @Test
    void everyFindingSaysWhatToDoWhyAndLeadsToItsRule() {
        var booked = booked(withChronicDisc(), swedish(Region.UPPER_BACK, 3));
        open(booked.session());

        var disc = finding("SCR-100");
        assertThat(disc.getElement().getTextRecursively())
                .contains("3 at most").contains("irritate a disc").contains("grade B");
        assertThat(children(disc, Anchor.class)).extracting(Anchor::getHref).contains("rules/SCR-100");
    }

    @Test
    void rulesAboutOneConditionAreOneFindingByItsDetailsAndEachCanStillBeOverridden() {
        var booked = booked(withChronicDisc().with(Condition.HERNIATED_DISC, ConditionAnswer.of(Recorded.YES)
                .with(Detail.LEVEL, "lumbar")
                .with(Detail.SINCE, "2020-01-31")
                .with(Detail.NERVE_SYMPTOMS_NOW, "yes")
                .with(Detail.DOCTOR_AWARE, "yes")), swedish(Region.LOWER_BACK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        int open = find(FindingItem.class).all().size();
        assertThat(find(H3.class).all()).extracting(H3::getText)
                .containsOnlyOnce("Herniated disc, low back, over 12 weeks, nerve symptoms now");
        var disc = finding("SCR-105");
        assertThat(disc).isSameAs(finding("SCR-100"));
        assertThat(screenings.screen(booked.session()).decision().shown().stream()
                .filter(finding -> finding.about().equals(Set.of(Condition.HERNIATED_DISC)) && !finding.summedUp())
                .filter(OverrideForm::possible))
                .hasSameSizeAs(children(disc, OverrideForm.class).stream()
                        .filter(form -> children(disc, FindingItem.class).stream()
                                .noneMatch(other -> children(other, OverrideForm.class).contains(form)))
                        .toList())
                .hasSizeGreaterThan(1);
        assertThat(plans.day(plans.byId(booked.session()).orElseThrow().day(), Optional.empty()))
                .filteredOn(row -> row.session().equals(booked.session())).singleElement()
                .satisfies(row -> assertThat(row.findings()).as("counted as they are told")
                        .isEqualTo(open));
    }

    @Test
    void ofManyLimitsTheStrictestAreInSightAndTheRestUnfolds() {
        var booked = booked(harmless().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)
                .with(Detail.SEVERITY, "osteoporosis")
                .with(Detail.FRAGILITY_FRACTURE, "yes")), swedish(Region.LOWER_BACK, 1));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        var bone = finding("SCR-113");
        assertThat(children(bone, H3.class).getFirst().getText()).isEqualTo("Osteoporosis, fragility fracture");
        assertThat(children(bone, UnorderedList.class).getFirst().getChildren()).hasSize(4);
        assertThat(children(bone, UnorderedList.class).getFirst().getElement().getTextRecursively())
                .contains("Spine, chest, hips: 1 at most").contains("Whole body: 2 at most, no ")
                .contains("Positions")
                .doesNotContain("3 at most").doesNotContain("Chest: no");
        test(children(bone, Button.class).stream().filter(button -> button.getText().equals("2 more")).findFirst()
                .orElseThrow()).click();
        assertThat(children(bone, UnorderedList.class).get(1).getElement().getTextRecursively())
                .contains("Chest: no").contains("Help on and off the table");
    }

    @Test
    void aKindThatIsLeftOutSaysWhyAndOneTapPlansWhatFits() {
        var booked = booked(withChronicDisc().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)
                .with(Detail.SEVERITY, "osteoporosis")
                .with(Detail.FRAGILITY_FRACTURE, "no")),
                new Work(BodyPart.of(Region.CALVES), Modality.DEEP_TISSUE, 4, 20));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        assertThat(find(PlanWorkRow.class).single().getElement().getTextRecursively())
                .contains("Deep tissue not today").contains("Osteoporosis").doesNotContain("SCR-");
        test(find(Button.class).withText("Swedish at 3 instead").single()).click();

        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(
                new Work(BodyPart.of(Region.CALVES), Modality.SWEDISH, 3, 20));
        assertThat(find(PlanWorkRow.class).single().getElement().getTextRecursively())
                .contains("Within 3").doesNotContain("not today");
        assertThat(screenings.screen(booked.session()).decision().planFits()).isTrue();
    }

    @Test
    void aLineIsKeptBeyondItsLimitWithAReasonAndOneMoreTap() {
        var booked = booked(withChronicDisc().withPressurePreference(Map.of(Region.LOWER_BACK, 4)),
                swedish(Region.LOWER_BACK, 4));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        test(find(Button.class).withText("Keep 4").single()).click();
        var form = find(KeepWork.class).single();
        var keep = children(form, Button.class).getFirst();
        children(form, TextField.class).getFirst().setValue("four was fine in March");
        assertThat(keep.isEnabled()).as("the kind of reason is missing").isFalse();
        @SuppressWarnings("unchecked")
        Select<OverrideReason> why = children(form, Select.class).getFirst();
        why.setValue(OverrideReason.INFORMED_WISH);
        test(keep).click();

        var kept = screenings.screen(booked.session());
        assertThat(kept.decision().planFits()).isTrue();
        assertThat(kept.overrides()).isNotEmpty().allSatisfy(made -> {
            assertThat(made.reason()).isEqualTo("four was fine in March");
            assertThat(made.parts()).containsExactly(BodyPart.of(Region.LOWER_BACK));
        });
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(swedish(Region.LOWER_BACK, 4));
        assertThat(find(Button.class).withText("Keep 4").exists()).isFalse();
    }

    @Test
    void whatTheClientWantsOtherwiseIsNotKept() {
        var booked = booked(withChronicDisc().withAvoidRegions(Set.of(BodyPart.of(Region.LOWER_BACK))),
                swedish(Region.LOWER_BACK, 4));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        assertThat(find(PlanWorkRow.class).single().getElement().getTextRecursively()).contains("Not today");
        assertThat(find(Button.class).withText("Keep 4").exists()).isFalse();
        assertThatThrownBy(() -> findings.keep(booked.session(), swedish(Region.LOWER_BACK, 4),
                OverrideReason.INFORMED_WISH, "wants it")).isInstanceOf(OverrideRefused.class);
        assertThat(screenings.screen(booked.session()).overrides()).isEmpty();

        var gentler = booked(withChronicDisc(), swedish(Region.LOWER_BACK, 4));
        visits.nothingNew(gentler.session(), gentler.client());
        open(gentler.session());
        assertThat(find(PlanWorkRow.class).single().getElement().getTextRecursively()).contains("Over by 1");
        assertThat(find(Button.class).withText("Keep 4").exists()).as("a lighter wish").isFalse();
    }

    @Test
    void aQuestionSaysWhatItIsAskedForAndNotByWhichRule() {
        var booked = booked(withChronicDisc(), swedish(Region.LOWER_BACK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        assertThat(words(AskItem.class)).isNotEmpty()
                .anySatisfy(text -> assertThat(text).contains("Herniated disc"))
                .noneMatch(text -> text.contains("SCR-"));
    }

    @Test
    void beforeTheVisitTheScreenSaysSoFarAndLeadsToTheArrival() {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));
        open(booked.session());

        assertThat(find(Verdict.class).single().getElement().getTextRecursively())
                .contains("So far. The safety questions are still to be asked.");
        assertThat(startButton().isEnabled()).isFalse();
        test(find(Button.class).withText("Ask at arrival").single()).click();
        assertThat(getCurrentView()).isInstanceOf(ArrivalView.class);
    }

    @Test
    void anEmergencyShowsTheNumberAndNothingThatDistracts() {
        var booked = booked(withChronicDisc(), swedish(Region.LOWER_BACK, 4));
        visits.answered(
                booked.session(), booked.client(), visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));
        open(booked.session());

        assertThat(verdict()).isEqualTo("Emergency");
        assertThat(words(ListItem.class).getFirst()).isEqualTo("Call 999 now.");
        assertThat(find(PlanPane.class).exists()).isFalse();
        assertThat(find(AskItem.class).exists()).isFalse();
        assertThat(startButton().isEnabled()).isFalse();
    }

    @Test
    void whereOnlyADoctorsWordHelpsNoReasonIsOffered() {
        var acute = ConditionAnswer.of(Recorded.YES).with(Detail.LEVEL, "lumbar").with(Detail.PHASE, "acute")
                .with(Detail.NERVE_SYMPTOMS_NOW, "yes").with(Detail.DOCTOR_AWARE, "no");
        var booked = booked(harmless().with(Condition.HERNIATED_DISC, acute), swedish(Region.UPPER_BACK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        assertThat(words(ListItem.class)).contains("Record the doctor’s clearance.")
                .noneMatch(words -> words.contains("go ahead with a reason"));
    }

    @Test
    void goingAheadNeedsAReasonAndAPlaceAndCanBeTakenBack() {
        var booked = booked(withChronicDisc(), swedish(Region.LOWER_BACK, 4));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        var disc = finding("SCR-100");
        test(children(disc, Button.class).stream()
                .filter(button -> button.getText().equals("Go ahead anyway"))
                .findFirst()
                .orElseThrow())
                .click();
        var form = children(disc, OverrideForm.class).getFirst();
        var go = children(form, Button.class).getFirst();
        assertThat(go.isEnabled()).isFalse();
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<BodyPart> where = children(form, MultiSelectComboBox.class).getFirst();
        assertThat(where.getValue()).as("where work is planned").isNotEmpty()
                .allSatisfy(part -> assertThat(part.region()).isEqualTo(Region.LOWER_BACK));
        where.clear();

        children(form, TextField.class).getFirst().setValue("four was fine in March");
        assertThat(go.isEnabled()).as("the kind of reason is missing").isFalse();
        @SuppressWarnings("unchecked")
        Select<OverrideReason> why = children(form, Select.class).getLast();
        why.setValue(OverrideReason.INFORMED_WISH);
        test(go).click();
        assertThat(screenings.screen(booked.session()).overrides()).as("it says where first").isEmpty();

        where.setValue(Set.of(BodyPart.of(Region.LOWER_BACK)));
        test(go).click();
        assertThat(screenings.screen(booked.session()).overrides()).singleElement()
                .satisfies(made -> assertThat(made.reason()).isEqualTo("four was fine in March"));

        test(find(Button.class).withText("Take back").single()).click();
        assertThat(screenings.screen(booked.session()).overrides()).isEmpty();
    }

    @Test
    void whatATherapistJudgedNotToMatterSaysAtTheNextVisitWhoJudgedItWhenAndWhy() {
        var booked = booked(harmless().with(Condition.OTHER_CONDITION, ConditionAnswer.of(Recorded.YES)
                .with(Detail.TEXT, "hay fever")), swedish(Region.NECK, 2));
        visits.nothingNew(booked.session(), booked.client());
        findings.override(booked.session(), new OverrideRequest("SCR-999", "result", Set.of(),
                OverrideReason.JUDGED_WITHOUT_BEARING, "sneezes in May, no more"));
        var next = visits.planned(
                booked.client(), visits.today().plusDays(200 + DAY.incrementAndGet()).atTime(9, 0),
                swedish(Region.NECK, 2));
        open(next);

        assertThat(finding("SCR-244").getElement().getTextRecursively())
                .contains("Judged by " + user.name() + " on " + Dates.date(visits.today())
                        + ": sneezes in May, no more");
    }

    @Test
    void whatTheClientToldIsNamedInPlaceAndScreenedAsThatConditionAtOnce() {
        var booked = booked(harmless().with(Condition.OTHER_CONDITION, ConditionAnswer.of(Recorded.YES)
                .with(Detail.TEXT, "MS since 2019")), swedish(Region.NECK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        var form = naming();
        assertThat(form.getElement().getTextRecursively()).contains("MS since 2019");
        var go = children(form, Button.class).getLast();
        assertThat(go.isEnabled()).isFalse();

        test(conditions(form)).selectItem(Texts.label(Condition.NERVE_DISEASE));
        assertThat(go.isEnabled()).as("the reason is missing").isFalse();
        children(form, AnswerField.class).getFirst().setValue(Recorded.NO);
        children(form, TextField.class).getLast().setValue("she has multiple sclerosis");
        test(go).click();

        assertThat(findingIds()).contains("SCR-241").doesNotContain("SCR-999");
        assertThat(words(ListItem.class)).anySatisfy(line -> assertThat(line)
                .contains("MS since 2019").contains(Texts.label(Condition.NERVE_DISEASE)).contains(user.name())
                .contains(Dates.date(visits.today())).contains("she has multiple sclerosis"));
        assertThat(intakes.latest(booked.client()).orElseThrow().answers().of(Condition.OTHER_CONDITION))
                .isEqualTo(ConditionAnswer.DENIED);
    }

    @Test
    void whatElseWasToldIsOfferedToBeJudgedByItselfWhereSeveralThingsWereTold() {
        var booked = booked(harmless().with(Condition.OTHER_CONDITION, ConditionAnswer.of(Recorded.YES)
                .with(Detail.TEXT, "MS and lupus")), swedish(Region.NECK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        assertThat(children(naming(), TextField.class).getFirst().getValue()).isEqualTo("MS and lupus");
    }

    @Test
    void anIntakeThatSomebodyChangedMeanwhileIsSaidAndNothingIsNamed() {
        var answers = harmless().with(Condition.OTHER_CONDITION, ConditionAnswer.of(Recorded.YES)
                .with(Detail.TEXT, "MS"));
        var booked = booked(answers, swedish(Region.NECK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        var form = naming();
        test(conditions(form)).selectItem(Texts.label(Condition.NERVE_DISEASE));
        children(form, TextField.class).getLast().setValue("she has multiple sclerosis");
        visits.confirmAgain(booked.client(), answers.with(Condition.STOMACH_ULCER, ConditionAnswer.of(Recorded.YES)));

        test(children(form, Button.class).getLast()).click();

        assertThat(words(NoteBox.class)).anySatisfy(note -> assertThat(note)
                .contains("Somebody changed the intake in the meantime").contains("Nothing was saved"));
        assertThat(intakes.latest(booked.client()).orElseThrow().answers().of(Condition.NERVE_DISEASE))
                .isEqualTo(ConditionAnswer.DENIED);
        assertThat(findingIds()).contains("SCR-999");
    }

    @Test
    void aSessionIsPutOffWithWhatTheClientWasTold() {
        var booked = booked(harmless(), swedish(Region.NECK, 2));
        visits.answered(booked.session(), booked.client(), visit(Map.of(RedFlag.FEVER_NOW, Recorded.YES), 0, Set.of()));
        open(booked.session());

        assertThat(verdict()).isEqualTo("Not today");
        test(find(Button.class).withText("Postpone this session").single()).click();
        test(find(Button.class).withText("Postpone").single()).click();
        assertThat(plans.byId(booked.session()).orElseThrow().state()).isEqualTo(SessionState.SCREENED);

        find(TextField.class).withLabel("What the client was told").single().setValue("ring when well for two days");
        test(find(Button.class).withText("Postpone").single()).click();
        assertThat(plans.byId(booked.session()).orElseThrow().state()).isEqualTo(SessionState.DEFERRED);
    }

    @Test
    @Tag("UC-08")
    void aNewClientAnswersEachRedFlagByItself() {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));
        arrival(booked.session());

        assertThat(find(Button.class).withText("None of these").exists()).isFalse();
        next();
        assertThat(find(Button.class).withText("No pain, no hard training").exists()).as("two questions").isTrue();
        next();
        assertThat(find(Button.class).withText("None of these").exists()).isFalse();
        assertThat(words(Span.class)).as("no step is said to be done that was passed over")
                .anyMatch(text -> text.startsWith("Step 3 of 3, one before it still open: "));
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
    @Tag("UC-08")
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
    @Tag("UC-08")
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
    @Tag("UC-08")
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
    @Tag("UC-08")
    void aReturningClientWithoutChangeIsScreenedInFourTapsAndShownWhatIsKnown() {
        var next = backAgain(harmless().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)));
        arrival(next.session());

        tap("None of these");
        tap("No pain, no hard training");
        tap("None of these");
        assertThat(words(Span.class)).contains(Texts.label(Condition.OSTEOPOROSIS))
                .anySatisfy(text -> assertThat(text).startsWith("told "));
        tap("All as shown: confirm and screen");

        assertThat(plans.byId(next.session()).orElseThrow().state()).isEqualTo(SessionState.SCREENED);
        var told = intakes.latest(next.client()).orElseThrow();
        var day = plans.byId(next.session()).orElseThrow().day();
        assertThat(told.told(Condition.OSTEOPOROSIS).day()).isEqualTo(day);
        assertThat(told.told(Condition.INFECTION_OR_FEVER_NOW).day()).isEqualTo(day);
        assertThat(told.told(Condition.DIABETES).day()).as("was not shown").isBefore(day);
    }

    @ParameterizedTest
    @CsvSource({"NO, ADAPT", "YES, DEFER"})
    @Tag("UC-08")
    void whoHasVaricoseVeinsSaysAtArrivalHowTheyAreNow(Recorded now, ScreeningLevel level) {
        var veins = ConditionAnswer.of(Recorded.YES).with(Detail.REGIONS, "calves");
        var next = backAgain(harmless().with(Condition.VARICOSE_VEINS, veins));
        arrival(next.session());

        tap("None of these");
        tap("No pain, no hard training");
        tap("None of these");
        assertThat(find(Question.class).single().getElement().getTextRecursively())
                .contains("Any hot, hard, red or painful?");
        find(AnswerField.class).single().setValue(now);
        tap("Next");
        tap("All as shown: confirm and screen");

        var screening = screenings.screen(next.session());
        assertThat(screening.level()).isEqualTo(level);
        assertThat(screening.decision().openAsks()).isEmpty();
    }

    @Test
    @Tag("UC-08")
    void whoIsNewlyPregnantOnABloodThinnerIsAskedByNameAndScreenedSo() {
        var thinner = ConditionAnswer.of(Recorded.YES).with(Detail.NAME, "warfarin").with(Detail.ASPIRIN_ONLY, "no");
        var next = backAgain(harmless().with(Condition.ANTICOAGULANT, thinner));
        arrival(next.session());

        tap("None of these");
        tap("No pain, no hard training");
        find(AnswerField.class).all().get(SinceLastTime.PREGNANCY.ordinal()).setValue(Recorded.YES);
        tap("None of the others");
        assertThat(find(AnswerField.class).all()).as("about the blood thinner now").hasSize(1);
        tap("Next");
        tap("All as shown: confirm and screen");
        assertThat(plans.byId(next.session()).orElseThrow().state()).as("the question is open")
                .isNotEqualTo(SessionState.SCREENED);
        assertThat(words(Span.class)).anySatisfy(text -> assertThat(text).startsWith("One answer is missing")
                .contains(Texts.label(Condition.PREGNANCY)));

        test(find(RadioButtonGroup.class).all().stream()
                .filter(group -> Texts.label(Condition.PREGNANCY).equals(group.getAriaLabel().orElse("")))
                .findFirst().orElseThrow()).selectItem("Yes");
        tap("Next");
        tap("Next");
        tap("All as shown: confirm and screen");

        assertThat(plans.byId(next.session()).orElseThrow().state()).isEqualTo(SessionState.SCREENED);
        var told = intakes.latest(next.client()).orElseThrow();
        assertThat(told.answers().of(Condition.PREGNANCY).recorded()).isEqualTo(Recorded.YES);
        assertThat(told.answers().of(Condition.ANTICOAGULANT)).isEqualTo(thinner);
    }

    @Test
    @Tag("UC-08")
    void anEmergencyAnswerIsSaidAtOnceAndTheDraftSurvives() {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));
        arrival(booked.session());
        assertThat(find(AlertStrip.class).exists()).isFalse();

        flags().getFirst().setValue(Recorded.YES);
        assertThat(find(AlertStrip.class).single().getElement().getTextRecursively()).contains("Call 999 now.");

        open(booked.session());
        assertThat(find(ChangeNotice.class).single().getElement().getTextRecursively()).contains("told at arrival");
        arrival(booked.session());
        assertThat(flags().getFirst().getValue()).isEqualTo(Recorded.YES);
        assertThat(find(AlertStrip.class).exists()).isTrue();
        assertThat(visitAnswers.of(booked.session())).as("a draft confirms nothing").isEmpty();

        users.as(users.make("colleague", Role.THERAPIST), () -> {
            plans.takeOver(booked.session());
            arrival(booked.session());
            assertThat(flags().getFirst().getValue()).as("ticked on another's page").isEqualTo(Recorded.YES);
            return booked;
        });
    }

    @Test
    @As(Role.FRONT_DESK)
    void frontDeskPlansButReadsNoScreening() {
        navigate(PlanView.class);

        assertThat(find(PlanPreview.class).exists()).isFalse();
        assertThat(find(DatePicker.class).exists()).isTrue();
        assertThatThrownBy(() -> open(SessionId.random())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> arrival(SessionId.random())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownSessionGivesAPageThatHelps() {
        assertThatThrownBy(() -> open(SessionId.random())).hasMessageContaining("NotFound");
        assertThatThrownBy(() -> navigate(ScreeningView.class, Map.of(ScreeningNavigation.SESSION, "nonsense")))
                .hasMessageContaining("NotFound");
    }

    private record Booked(ClientId client, SessionId session) {}

    private Booked booked(IntakeAnswers answers, Work work) {
        var client = visits.client("Hannah Lindqvist", answers);
        var start = visits.today().plusDays(DAY.incrementAndGet()).atTime(9, 0);
        return new Booked(client, visits.planned(client, start, work));
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

    private void tap(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private void next() {
        test(find(Button.class).withText("Next").single()).click();
    }

    /** Each line of what is new since last time, by itself. */
    private void deniesTheLines() {
        find(AnswerField.class).all().forEach(field -> field.setValue(Recorded.NO));
    }

    private void open(SessionId session) {
        navigate(ScreeningView.class, Map.of(ScreeningNavigation.SESSION, session.toString()));
    }

    private void arrival(SessionId session) {
        navigate(ArrivalView.class, Map.of(ScreeningNavigation.SESSION, session.toString()));
    }

    private String verdict() {
        return children(find(Verdict.class).single(), H2.class).getFirst().getText();
    }

    private String ceilings() {
        return find(CeilingList.class).single().getElement().getTextRecursively();
    }

    private Button startButton() {
        return find(Button.class).withText("Start session").single();
    }

    /** Wherever it stands: open, or behind a fold. */
    private FindingItem finding(String id) {
        unfold();
        return find(FindingItem.class).all().stream()
                .filter(item -> children(item, Anchor.class).stream().anyMatch(link -> link.getText().equals(id)))
                .findFirst()
                .orElseThrow();
    }

    /** Opens every fold of findings. */
    private void unfold() {
        find(Button.class).all().stream().filter(fold -> fold.getText().matches(".*\\(\\d+\\)|and \\d+ more"))
                .filter(fold -> !"true".equals(fold.getElement().getAttribute("aria-expanded")))
                .forEach(fold -> test(fold).click());
    }

    private List<String> findingIds() {
        return find(FindingItem.class).all().stream()
                .flatMap(item -> children(item, Anchor.class).stream())
                .map(Anchor::getText)
                .toList();
    }

    /** The form that names what the client told, opened. */
    private NamingForm naming() {
        tap("It is a condition that we ask about");
        return find(NamingForm.class).single();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Condition> conditions(NamingForm form) {
        return children(form, ComboBox.class).getFirst();
    }

    private List<AnswerField> flags() {
        return children(find(RedFlagQuestions.class).single(), AnswerField.class);
    }

    private <T extends Component> List<String> words(Class<T> type) {
        return find(type).all().stream().map(component -> component.getElement().getTextRecursively()).toList();
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Component> List<T> children(Component root, Class<T> type) {
        return root.getChildren()
                .flatMap(child -> Stream.concat(
                        Stream.of(child).filter(type::isInstance).map(type::cast), children(child, type).stream()))
                .toList();
    }

    private static IntakeAnswers withChronicDisc() {
        return harmless().with(Condition.HERNIATED_DISC, ConditionAnswer.of(Recorded.YES)
                .with(Detail.LEVEL, "lumbar")
                .with(Detail.SINCE, "2020-01-31")
                .with(Detail.NERVE_SYMPTOMS_NOW, "no")
                .with(Detail.DOCTOR_AWARE, "yes"));
    }
}
