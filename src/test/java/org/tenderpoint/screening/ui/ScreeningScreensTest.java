package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;
import static org.tenderpoint.screening.Visits.visit;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.ui.ScreeningPanel.PlanPreview;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.ui.AnswerField;
import org.tenderpoint.vocabulary.ui.Explained;
import org.tenderpoint.vocabulary.ui.PressureField;

/** The screening as a page: the verdict, what it waits for, and what changed. */
@ScreenTest
@ViewPackages(classes = ScreeningView.class)
@As(Role.THERAPIST)
@Tag("UC-09")
class ScreeningScreensTest extends OnScreening {

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
    void whereTheWrongClientWasAskedTheArrivalIsTakenBack() {
        var booked = booked(harmless(), swedish(Region.LOWER_BACK, 2));
        open(booked.session());
        assertThat(find(Button.class).withText("It was somebody else who was asked").exists()).isFalse();
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        test(find(Button.class).withText("It was somebody else who was asked").single()).click();
        test(find(Button.class).withText("Take the arrival back").single()).click();

        assertThat(plans.byId(booked.session()).orElseThrow().state()).isEqualTo(SessionState.PLANNED);
        assertThat(find(Button.class).withText("It was somebody else who was asked").exists()).isFalse();
        assertThat(find(Button.class).withText("Ask at arrival").exists()).isTrue();
    }

    @Test
    void whatWasToldSinceThePageWasOpenedIsReadBeforeAnArrivalIsTakenBack() {
        var booked = booked(harmless(), swedish(Region.LOWER_BACK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        test(find(Button.class).withText("It was somebody else who was asked").single()).click();
        visits.answered(booked.session(), booked.client(), visit(
                Map.of(RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW, Recorded.YES), 0, Set.of()));

        test(find(Button.class).withText("Take the arrival back").single()).click();

        assertThat(find(Notification.class).all().getLast().getElement().getTextRecursively())
                .contains("Nothing was taken back");
        assertThat(plans.byId(booked.session()).orElseThrow().state()).isEqualTo(SessionState.SCREENED);
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
    void aQuestionInWordsIsAnsweredWithOnePressWhereMostAnswerAlike() {
        var booked = booked(withChronicDisc(), swedish(Region.CALVES, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        press("Bending brings it on");

        assertThat(find(Button.class).withText("Bending brings it on").exists()).as("answered").isFalse();
        assertThat(screenings.screen(booked.session()).decision().openAsks())
                .noneMatch(open -> open.keys().contains("SCR-100"));
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

        test(find(Button.class).withText("Mark as read").single()).click();
        assertThat(notice()).doesNotContain("Stricter since");
        test(find(Button.class).withText("One earlier change").single()).click();
        assertThat(notice()).contains("Stricter since", "Herniated disc");
    }

    @Test
    void changesWithOneCauseInTheSameMinuteReadAsOne() {
        var booked = booked(harmless(), swedish(Region.LOWER_BACK, 2));
        visits.confirmAgain(booked.client(), withChronicDisc());
        visits.confirmAgain(booked.client(), withChronicDisc().with(Condition.OSTEOPOROSIS, ConditionAnswer
                .of(Recorded.YES).with(Detail.SEVERITY, "osteoporosis")));

        open(booked.session());

        assertThat(notice()).containsOnlyOnce("Stricter since").contains("Herniated disc", "Osteoporosis");
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

    @Test
    void inAnEmergencyNothingUnfolds() {
        var booked = booked(harmless(), swedish(Region.LOWER_BACK, 2));
        visits.answered(
                booked.session(), booked.client(), visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));
        open(booked.session());

        assertThat(find(Button.class).withText("How this was decided").exists()).isFalse();
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
    void asFirmAsLastTimeIsOneTapForAllRegionsAndCountsForNothingBefore() {
        var booked = booked(harmless().withPressurePreference(Map.of()), swedish(Region.MID_BACK, 4));
        findings.answerAsk(booked.session(), "SCR-405.mid_back", "4");
        var next = visits.planned(booked.client(), aDay(),
                swedish(Region.MID_BACK, 4), swedish(Region.NECK, 2), swedish(Region.CALVES, 2));
        findings.answerAsk(next, "SCR-405.neck", "1");
        var third = visits.planned(booked.client(), aDay(),
                swedish(Region.MID_BACK, 4), swedish(Region.NECK, 2), swedish(Region.CALVES, 2));
        visits.nothingNew(third, booked.client());
        open(third);
        assertThat(howFirm()).hasSize(3);
        assertThat(screenings.screen(third).decision().ceiling(BodyPart.of(Region.MID_BACK))).isEqualTo(3);

        press("As last time: neck 1, mid back 4");

        assertThat(howFirm()).as("calves were never asked").hasSize(1);
        var decided = screenings.screen(third).decision();
        assertThat(decided.ceiling(BodyPart.of(Region.MID_BACK))).isEqualTo(5);
        assertThat(decided.ceiling(BodyPart.of(Region.NECK))).as("as the client likes it").isEqualTo(1);
        undo();
        assertThat(howFirm()).hasSize(3);
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
        assertThat(words(ListItem.class)).startsWith("Call 999 now.", "Known disc – say so on the phone");
        assertThat(find(PlanPane.class).exists()).isFalse();
        assertThat(find(AskItem.class).exists()).isFalse();
        assertThat(startButton().isEnabled()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
            "RECENT_MAJOR_TRAUMA,     true", // ends by a doctor's word in writing
            "UNEXPLAINED_WEIGHT_LOSS, true", // waits for a clearance
            "FEVER_NOW,               false",
            "NEW_DIZZINESS_OR_NECK_PAIN, false"
    })
    void aDoctorIsAskedByLetterWhereTheirWordInWritingEndsIt(RedFlag told, boolean letter) {
        var booked = booked(harmless(), swedish(Region.NECK, 2));
        visits.answered(booked.session(), booked.client(), visit(Map.of(told, Recorded.YES), 0, Set.of()));
        open(booked.session());

        assertThat(find(Anchor.class).withText("Ask the doctor by letter").exists()).isEqualTo(letter);
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
        var from = find(DatePicker.class).withLabel("May come again from (leave open if not known)").single();
        var day = plans.byId(booked.session()).orElseThrow().day();
        from.setValue(day);
        test(find(Button.class).withText("Postpone").single()).click();
        assertThat(from.getErrorMessage()).isEqualTo("A day after this session, please");
        assertThat(plans.byId(booked.session()).orElseThrow().state()).isEqualTo(SessionState.SCREENED);

        from.setValue(day.plusDays(3));
        test(find(Button.class).withText("Postpone").single()).click();
        assertThat(plans.byId(booked.session()).orElseThrow().state()).isEqualTo(SessionState.DEFERRED);
        assertThat(plans.nextDays(booked.client()).notBefore()).contains(day.plusDays(3));
    }

    @Test
    void whoHasToLeaveBeforeTheSessionLeavesNoneThatNobodyCanEnd() {
        var booked = booked(harmless(), swedish(Region.NECK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        press("Cancel this session");
        press("Cancel the session");
        assertThat(plans.byId(booked.session()).orElseThrow().state()).isEqualTo(SessionState.SCREENED);

        find(TextField.class).withLabel("Reason for cancelling").single().setValue("called away");
        press("Cancel the session");
        assertThat(plans.byId(booked.session()).orElseThrow().state()).isEqualTo(SessionState.CANCELLED);
    }

    @ParameterizedTest(name = "{0}: postponed {1}, cancelled {2}")
    @CsvSource({
            "nobody has come, false, false", // cancelled where it is moved
            "nothing new,     false, true",
            "fever,           true,  false"
    })
    void aSessionBeforeItsStartIsEndedInOneWay(String told, boolean postponed, boolean cancelled) {
        var booked = booked(harmless(), swedish(Region.NECK, 2));
        switch (told) {
            case "nothing new" -> visits.nothingNew(booked.session(), booked.client());
            case "fever" -> visits.answered(booked.session(), booked.client(),
                    visit(Map.of(RedFlag.FEVER_NOW, Recorded.YES), 0, Set.of()));
            default -> {}
        }
        open(booked.session());

        assertThat(find(Button.class).withText("Postpone this session").exists()).isEqualTo(postponed);
        assertThat(find(Button.class).withText("Cancel this session").exists()).isEqualTo(cancelled);
    }

    @Test
    @As(Role.FRONT_DESK)
    void frontDeskPlansButReadsNoScreening() {
        navigate(PlanView.class);

        assertThat(find(PlanPreview.class).exists()).isFalse();
        assertThat(find(DatePicker.class).exists()).isTrue();
        assertThatThrownBy(() -> open(Id.random(SessionId::new))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> arrival(Id.random(SessionId::new))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownSessionGivesAPageThatHelps() {
        assertThatThrownBy(() -> open(Id.random(SessionId::new))).hasMessageContaining("NotFound");
        assertThatThrownBy(() -> navigate(ScreeningView.class, Map.of(ScreeningNavigation.SESSION, "nonsense")))
                .hasMessageContaining("NotFound");
    }

    private List<PressureField> howFirm() {
        return find(AskItem.class).all().stream().flatMap(ask -> children(ask, PressureField.class).stream()).toList();
    }

    private String notice() {
        return find(ChangeNotice.class).single().getElement().getTextRecursively();
    }

    private String readState() {
        return find(Paragraph.class).all().stream().filter(words -> words.hasClassName("read-state"))
                .findFirst().orElseThrow().getText();
    }
}
