package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.sore;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.followup.AlertRow;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.adjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRecord;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.assessment.AssessmentChange;
import org.tenderpoint.followup.assessment.AssessmentPreview;
import org.tenderpoint.followup.assessment.AssessmentState;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.assessment.RegionLine;
import org.tenderpoint.followup.assessment.SelfCareLine;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.ui.CoursePanel.CourseChart;
import org.tenderpoint.followup.ui.LevelPanel.SaidForm;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.ReasonForm;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.LastSession;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.ui.Explained;

/** What comes of the answers: the result, the changes, and why. */
class RecommendationViewTest extends AfterSessionScreens {

    @Autowired
    private IntakeService intakes;
    @Autowired
    RecordLookService looks;
    @Autowired
    AlertService alerts;
    @Autowired
    RecordedAnswerService recordedAnswers;

    @Autowired
    LastSession.SorenessSource afterwards;

    @Test
    void theCourseShowsEveryAnswerAboutTheSession() {
        var made = scene.finished("Cora Course", Duration.ofHours(50));
        feedback.give(made.id(), draft(sore(4, 5)));
        var second = feedback.give(made.id(), draft(sore(2, 6)));

        navigate("assessments/" + second.assessment(), RecommendationView.class);

        assertThat(find(CourseChart.class).single().getElement().getAttribute("aria-label"))
                .isEqualTo("Soreness by hours since the session: after 50 hours 4; after 50 hours 2");
        assertThat(texts()).contains("2 answers");
        test(find(Button.class).withText("As a table").single()).click();
        assertThat(find(NativeTable.class).single().getElement().getTextRecursively())
                .contains("At its worst", "50", "5", "6", "By phone");
    }

    @Test
    @Tag("UC-16")
    void whatTheRulesNoteForTheNextSessionStandsOnTheRecommendationAndOnTheNextPlan() {
        var made = scene.finished("Dina Dizzy", Duration.ofHours(50));
        var note = "Next time: sit two minutes before standing, and drink water.";
        var result = feedback.give(made.id(),
                draft(fine().with("line_e", "yes").with("fever", "no").with("chills", "no").with("nausea", "no")
                        .with("vomiting", "no").with("dizziness", "yes").with("dizzy_on_rising", "yes")));

        navigate("assessments/" + result.assessment(), RecommendationView.class);

        assertThat(texts()).contains(note);
        assertThat(afterwards.told(List.of(made.session())).get(made.session()).toHeed())
                .as("the next plan says it too").isEqualTo(Phrase.of("row.ADJ-033.tells"));
    }

    @Test
    @Tag("UC-16")
    void aRecommendationIsAgreedAndSaysByWhom() {
        var made = scene.finished("Rosa Plan", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(sore(2, 5)));

        navigate("assessments/" + result.assessment(), RecommendationView.class);

        assertThat(texts()).contains("Lower back");
        test(find(Button.class).withText("Agree plan").single()).click();
        assertThat(assessments.open(result.assessment()).orElseThrow().state()).isEqualTo(AssessmentState.ACCEPTED);
        assertThat(texts()).anyMatch(text -> text.startsWith("Agreed by"));
    }

    @Test
    @Tag("UC-15")
    void aTalkThatIsRecordedByMistakeIsTakenBackBesideIt() {
        var made = scene.finished("Tom Talk", Duration.ofHours(74));
        var result = feedback.give(made.id(), draft(sore(2, 4)));
        recordedAnswers.recordTalk(made.id(), new Quote("Tom", LocalDate.of(2026, 1, 2), "Will come back"));
        navigate("assessments/" + result.assessment(), RecommendationView.class);

        test(find(Button.class).withText("Recorded by mistake").single()).click();

        assertThat(assessments.open(result.assessment()).orElseThrow().waitsFor())
                .contains(AnswerKind.THERAPIST_TALK);
        assertThat(find(Button.class).withText("Recorded by mistake").all()).isEmpty();
    }

    @Test
    @Tag("UC-15")
    void aReadingIsTakenBackAtOnce() {
        var made = scene.finished("Wilma Words", Duration.ofHours(50));
        var result = feedback.give(made.id(),
                draft(fine().with("other_new", "yes").with("other_new_what", "something_else")
                        .with("other_new_text", "my stomach is funny").with("over_other_new", "no")));
        navigate("assessments/" + result.assessment(), RecommendationView.class);

        test(find(Button.class).withText("Read: changes nothing").single()).click();
        assertThat(find(Button.class).withText("Read: changes nothing").all()).isEmpty();

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(find(Button.class).withText("Read: changes nothing").all()).hasSize(1);
        assertThat(find(Button.class).withText("Recorded by mistake").all()).isEmpty();
    }

    @Test
    @Tag("UC-15")
    void whatWasSaidAboutAnAlertStandsBelowTheResultAndCanBeTakenBack() {
        var made = scene.finished("Tina Alert", Duration.ofHours(50));
        var result = feedback.give(made.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        alerts.contacted(alertOf(made).id(), AlertOutcome.REACHED_ADVISED, "Tina", "Has called an ambulance");

        navigate("assessments/" + result.assessment(), RecommendationView.class);

        assertThat(find(AlertContacts.class).single().getElement().getTextRecursively())
                .contains("Reached and advised", "Tina", "Has called an ambulance");
        test(find(Button.class).withText("Recorded by mistake").single()).click();
        assertThat(alertOf(made).contacts()).hasSize(1);
        assertThat(find(AlertContacts.class).single().getElement().getTextRecursively())
                .startsWith("Recorded by mistake").contains("Has called an ambulance");
    }

    private AlertRow alertOf(FollowUpScene.Made made) {
        return alerts.open().stream().filter(alert -> alert.followUp().equals(made.id())).findFirst().orElseThrow();
    }

    @Test
    @Tag("UC-13")
    void anotherClientsAnswersAreTakenBackOnceAndLeadToTheClient() {
        var made = scene.finished("Hannah Lindqvist", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(sore(2, 5)));
        navigate("assessments/" + result.assessment(), RecommendationView.class);
        test(find(Button.class).withText("It was somebody else who answered").single()).click();
        var takeBack = find(Button.class).withText("Take the answers back").single();
        assessments.accept(result.assessment(), assessments.open(result.assessment()).orElseThrow().version());

        test(takeBack).click();

        assertThat(find(Notification.class).all()).extracting(note -> note.getElement().getTextRecursively())
                .anyMatch(said -> said.contains("Nothing was taken back"));
        test(find(Button.class).withText("It was somebody else who answered").single()).click();
        test(find(Button.class).withText("Take the answers back").single()).click();
        assertThat(assessments.newest(made.id())).isEmpty();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("clients/" + made.client());
    }

    @Test
    @Tag("UC-16")
    void aReasonForChangesBelowEachOtherIsSaidOnce() {
        var made = scene.finished("Rita Reason", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(sore(2, 5)));

        navigate("assessments/" + result.assessment(), RecommendationView.class);

        var items = find(ListItem.class).all().stream().filter(item -> item.hasClassName("plan-item"))
                .map(item -> item.getElement().getTextRecursively()).toList();
        assertThat(items).hasSizeGreaterThan(1);
        var reasons = find(Span.class).all().stream().filter(span -> span.hasClassName("source"))
                .map(Span::getText).toList();
        for (int i = 1; i < reasons.size(); i++) {
            assertThat(reasons.get(i)).isNotEqualTo(reasons.get(i - 1));
        }
    }

    @Test
    @Tag("UC-16")
    void whyThisAndWhyNotMoreUnfoldsBelowTheResult() {
        var made = scene.finished("Wanda Why", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(sore(2, 5)));
        navigate("assessments/" + result.assessment(), RecommendationView.class);
        assertThat(find(Explained.class).exists()).as("worked out only when it is asked for").isFalse();

        test(find(Button.class).withText("How this was decided").single()).click();

        var explained = find(Explained.class).single();
        assertThat(explained.getElement().getTextRecursively())
                .contains("Why not more?").contains("Chest pain")
                .contains("Chest pain, hard to breathe or coughing blood")
                .contains("Based on")
                .doesNotContain("symptom.").doesNotContain("soreness_").doesNotContain("TRI-");
        assertThat(find(Anchor.class, explained).all()).extracting(Anchor::getHref).contains("rules/TRI-001");
    }

    @Test
    @Tag("UC-16")
    void theTherapistReadsWhatMayHaveMadeItSoreWithWhatSpeaksForIt() {
        var made = scene.finished("Will Whysore", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(sore(2, 5)
                .with(CallScript.PRESSURE, PressureFelt.TOO_DEEP.code()).with(CallScript.PAIN_DURING, "5")));

        navigate("assessments/" + result.assessment(), RecommendationView.class);

        var why = find(WhyPanel.class).single().getElement().getTextRecursively();
        assertThat(why).contains("Why was it sore?", "No diagnosis", "Pressure", "For: it felt too deep",
                "For: pain of 4 or more during the massage").doesNotContain("WHY-", "row.");
    }

    @Test
    @Tag("UC-16")
    void fromADoctorOnAndWhereNothingWasSoreNoCauseIsShown() {
        var made = scene.finished("Dora Doctor", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(sore(4, 5).with("line_e", "yes").with("fever", "yes")));
        navigate("assessments/" + result.assessment(), RecommendationView.class);
        assertThat(find(WhyPanel.class).single().getElement().getTextRecursively())
                .isEqualTo("Why was it sore?A doctor looks first.");

        var well = feedback.give(scene.finished("Fay Fine", Duration.ofHours(50)).id(), draft(fine()));
        navigate("assessments/" + well.assessment(), RecommendationView.class);
        assertThat(find(WhyPanel.class).exists()).isFalse();
    }

    @Test
    @Tag("UC-16")
    void whoIsNotSoreIsNotToldOfNormalSorenessInTheWhy() {
        assertThat(why(fine())).contains("Not sore, and no warning sign", "TRI-190")
                .doesNotContain("ormal soreness", "ache", "rdinary soreness");
        assertThat(why(sore(0, 4))).contains("The usual soreness, now gone").doesNotContain("ormal soreness",
                "ache");
        assertThat(why(sore(1, 4))).contains("Normal soreness", "A dull, even ache");
    }

    @Test
    @Tag("UC-16")
    void whoReadsGermanReadsWhyInGerman() {
        var made = scene.finished("Gerda German", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(sore(3, 7)));
        UI.getCurrent().setLocale(Locale.GERMAN);

        navigate("assessments/" + result.assessment(), RecommendationView.class);

        var plan = find(RecommendationView.class).single().getElement().getTextRecursively();
        var stored = assessments.open(result.assessment()).orElseThrow();
        var why = Stream.of(
                stored.regions().stream().map(RegionLine::reason),
                stored.referrals().stream().map(ReferralLine::reason),
                stored.selfCare().stream().map(SelfCareLine::reason),
                stored.selfCare().stream().map(SelfCareLine::textForClient))
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .toList();
        assertThat(stored.regions()).anyMatch(line -> !line.reason().isEmpty());
        assertThat(why).extracting(each -> Say.in(Locale.ENGLISH, each)).noneMatch(plan::contains);
        assertThat(why).extracting(each -> Say.in(Locale.GERMAN, each)).anyMatch(plan::contains);
        assertThat(plan).contains("Für unteren Rücken und Hüften kommen Übungen zuerst.");
    }

    private String why(GivenAnswers said) {
        var made = scene.finished("Nina Notsore " + UUID.randomUUID(), Duration.ofHours(30));
        var live = feedback.assess(made.id(), said).why().stream().map(AssessmentPreview.FindingReason::title).toList();
        var result = feedback.give(made.id(), draft(said));
        navigate("assessments/" + result.assessment(), RecommendationView.class);
        var shown = find(LevelPanel.class).single().getElement().getTextRecursively();
        assertThat(live).as("what is said in the call stands in the result").isNotEmpty().allMatch(shown::contains);
        return shown;
    }

    @Test
    @Tag("UC-16")
    void leavingSomethingOutNeedsAReasonBesideTheField() {
        var made = scene.finished("Sam Reason", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(sore(2, 5)));
        navigate("assessments/" + result.assessment(), RecommendationView.class);

        test(find(Button.class).withText("Leave out").all().getFirst()).click();
        var form = find(ReasonForm.class).single();
        assertThat(focused()).as("where the button was").contains(find(TextArea.class, form).single().getElement());
        test(find(Button.class, form).withText("Leave out").single()).click();
        assertThat(find(TextArea.class, form).single().getErrorMessage()).startsWith("Please give a reason");

        test(find(TextArea.class, form).single()).setValue("Client wants it as it was");
        test(find(Button.class, form).withText("Leave out").single()).click();
        assertThat(assessments.open(result.assessment()).orElseThrow().state()).isEqualTo(AssessmentState.CHANGED);
        assertThat(texts()).anyMatch(text -> text.endsWith("Left out: Client wants it as it was"));
        assertThat(focused()).contains(find(Button.class).withText("Take in again").single().getElement());
    }

    /** What the program has just moved the focus to. */
    private Stream<Object> focused() {
        roundTrip();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("focus"))
                .flatMap(call -> call.getParameters().stream());
    }

    @Test
    @Tag("UC-16")
    void whereSomethingWasLeftOutTheRestIsAgreedTo() {
        var id = feedback.give(scene.finished("Rita Rest", Duration.ofHours(50)).id(), draft(sore(2, 5))).assessment();
        var cap = assessments.open(id).orElseThrow().adjustments().getFirst();
        assessments.change(id, 0, AssessmentChange.decline(cap.id()), "Client wants it as it was");
        navigate("assessments/" + id, RecommendationView.class);

        test(find(Button.class).withText("Agree to the rest").single()).click();

        var after = assessments.open(id).orElseThrow();
        assertThat(after.state()).isEqualTo(AssessmentState.CHANGED);
        assertThat(after.adjustments()).extracting(StandingAdjustmentRecord::state)
                .containsOnly(AdjustmentState.DECLINED, AdjustmentState.ACCEPTED);
        assertThat(find(Button.class).withText("Agree to the rest").all()).isEmpty();
        assertThat(texts()).anyMatch(text -> text.startsWith("Changed by"));
    }

    @Test
    @Tag("UC-16")
    void whereAChangeWasLeftOutThePressureOfTheLastTimeIsDrawn() {
        var id = feedback.give(scene.finished("Lou Left", Duration.ofHours(50)).id(), draft(sore(2, 5))).assessment();
        navigate("assessments/" + id, RecommendationView.class);
        assertThat(pressures()).contains("Pressure 4 before, 3 next time");

        leaveOut(id, one -> one.kind() == AdjustmentKind.REDUCE_PRESSURE);
        navigate("assessments/" + id, RecommendationView.class);
        assertThat(pressures()).as("limits of the place and of the whole body hold still")
                .contains("Pressure 4 before, 3 next time");

        leaveOut(id, one -> one.kind() == AdjustmentKind.PRESSURE_CAP);
        navigate("assessments/" + id, RecommendationView.class);

        assertThat(pressures()).containsOnly("Pressure 4 before, 4 next time");
    }

    private void leaveOut(AssessmentId id, Predicate<StandingAdjustmentRecord> which) {
        assessments.open(id).orElseThrow().adjustments().stream().filter(which).forEach(
                one -> assessments.change(id, assessments.open(id).orElseThrow().version(),
                        AssessmentChange.decline(one.id()), "As it was"));
    }

    /** Of each place that changes. */
    private List<String> pressures() {
        return find(Div.class).all().stream().map(one -> one.getElement().getAttribute("aria-label"))
                .filter(label -> label != null && label.endsWith("next time")).toList();
    }

    @Test
    @Tag("UC-16")
    void whatWasLeftOutByMistakeIsTakenInAgain() {
        var result = feedback.give(scene.finished("Tina Taken", Duration.ofHours(50)).id(), draft(sore(2, 5)));
        var cap = assessments.open(result.assessment()).orElseThrow().adjustments().stream()
                .filter(one -> one.kind() == AdjustmentKind.PRESSURE_CAP).findFirst().orElseThrow();
        assessments.change(result.assessment(), 0, AssessmentChange.decline(cap.id()), "Wrong line");
        navigate("assessments/" + result.assessment(), RecommendationView.class);
        find(Disclosure.class).all().forEach(Disclosure::open);

        test(find(Button.class).withText("Take in again").single()).click();

        assertThat(assessments.open(result.assessment()).orElseThrow().adjustments())
                .filteredOn(one -> one.id().equals(cap.id())).singleElement()
                .satisfies(one -> assertThat(one.stands()).isTrue());
        assertThat(texts()).as("why it was left out stays").anyMatch(text -> text.contains("Was left out: Wrong line"));
        assertThat(assessments.takeIn(result.assessment(), 1, cap.id()).adjustments())
                .as("somebody else was faster").anyMatch(one -> one.id().equals(cap.id()) && one.stands());
    }

    /** A place that nobody worked on has no pressure for next time: its figure is how sore it is. */
    @Test
    @Tag("UC-16")
    void onTheMapAFigureOfSorenessIsNotCalledPressure() {
        var worked = feedback.give(scene.finished("Sam Worked", Duration.ofHours(50)).id(), draft(sore(2, 5)));
        var besides = feedback.give(scene.finished("Nell Neck", Duration.ofHours(50)).id(),
                draft(sore(2, 5).with(CallScript.REGIONS, "lower_back,neck")));

        navigate("assessments/" + worked.assessment(), RecommendationView.class);
        assertThat(texts()).contains("Colour and number: pressure next time. Outline: where it was sore.");

        navigate("assessments/" + besides.assessment(), RecommendationView.class);
        assertThat(texts()).contains("Number: pressure next time; where nobody worked, how sore it was. "
                + "Outline: where it was sore.");
    }

    @Test
    @Tag("UC-16")
    void whatTheNextSessionWaitsForCannotBeLeftOut() {
        var made = scene.finished("Hal Hold", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(sore(4, 5).with("line_e", "yes").with("fever", "yes")));
        navigate("assessments/" + result.assessment(), RecommendationView.class);

        assertThat(find(PlanChanges.class).single().getElement().getTextRecursively())
                .contains("No session yet: until a doctor has answered");
        assertThat(find(Button.class).withText("Leave out").all())
                .extracting(button -> button.getElement().getAttribute("aria-label")).isNotEmpty()
                .noneMatch(name -> name.contains("No session yet"));
    }

    @Test
    @Tag("UC-16")
    void besideTheChangesStandWhatIsLeftOutAgainstOthersAndWhatToAskSinceItMayChangeMore() {
        var made = scene.finished("Ida Intake", Duration.ofHours(80));
        var result = feedback.give(made.id(), draft(sore(4, 5)));
        navigate("assessments/" + result.assessment(), RecommendationView.class);

        assertThat(find(PlanChanges.class).single().getElement().getTextRecursively())
                .contains("At least 10 days before the next session; left out, as the next session has to wait anyway",
                        "Not known, so ask: Feels pain easily", "ADJ-022");
    }

    @Test
    void aTalkAndAChangedResultThatWereBegunAreThereAgain() {
        var made = scene.finished("Tilda Talk", Duration.ofHours(74));
        var result = feedback.give(made.id(), draft(sore(2, 4)));
        navigate("assessments/" + result.assessment(), RecommendationView.class);
        test(find(Button.class).withText("Record the conversation").single()).click();
        test(find(TextArea.class, find(SaidForm.class).single()).single()).setValue("Half a talk");

        navigate(FollowUpsView.class);
        navigate("assessments/" + result.assessment(), RecommendationView.class);

        assertThat(find(TextArea.class, find(SaidForm.class).single()).single().getValue()).isEqualTo("Half a talk");
        test(find(Button.class, find(SaidForm.class).single()).all().getLast()).click();
        assertThat(find(SaidForm.class).all()).as("it was sent").isEmpty();

        test(find(Button.class).withText("Change the result").single()).click();
        test(find(TextArea.class, find(ReasonForm.class).single()).single()).setValue("She is worse than that");
        navigate(FollowUpsView.class);
        navigate("assessments/" + result.assessment(), RecommendationView.class);
        assertThat(find(TextArea.class, find(ReasonForm.class).single()).single().getValue())
                .isEqualTo("She is worse than that");
    }

    @Test
    @As(Role.MANAGER)
    void aManagerLooksAtARecommendationWithAReason() {
        var made = scene.finished("Vera Review", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(sore(2, 5)));

        assertThatThrownBy(() -> assessments.open(result.assessment())).isInstanceOf(RecordClosed.class);
        looks.review(made.client(), "Complaint of the client");

        navigate("assessments/" + result.assessment(), RecommendationView.class);

        assertThat(find(Button.class).withText("Agree plan").all()).isEmpty();
        assertThat(texts()).contains("Lower back");
        assertThat(find(WhyPanel.class).exists()).as("causes are for the therapist alone").isFalse();
    }

    @Test
    void whatWasOfferedLeadsToWhereItGoesOn() {
        var made = scene.finished("Olga Offered", Duration.ofHours(74));
        intakes.confirm(made.client(), intakes.latest(made.client()).map(IntakeVersionRecord::id), Intakes.harmless());
        var result = feedback.give(made.id(), draft(sore(2, 4)));
        navigate("assessments/" + result.assessment(), RecommendationView.class);

        test(find(Button.class).withText("Offer").all().getFirst()).click();

        assertThat(find(Anchor.class).withText("Offered").single().getHref()).startsWith("referrals/");
    }

    @Test
    @As(Role.MANAGER)
    void aManagerIsOfferedNothingThatOnlyATherapistMayDoAndWhatIsOfferedWorks() {
        var made = scene.finished("Wanda Waits", Duration.ofHours(74));
        var result = feedback.give(made.id(), draft(sore(2, 4)));
        looks.review(made.client(), "Complaint of the client");
        navigate("assessments/" + result.assessment(), RecommendationView.class);

        assertThat(find(Button.class).all()).extracting(Button::getText)
                .doesNotContain("Agree plan", "Leave out", "Change the result", "Offer");
        test(find(Button.class).withText("Record the conversation").single()).click();
        test(find(TextArea.class).single()).setValue("It fades, she will come back");
        test(find(Button.class, find(SaidForm.class).single()).all().getLast()).click();

        assertThat(texts()).anyMatch(text -> text.contains("It fades, she will come back"));
        assertThat(focused()).anySatisfy(
                there -> assertThat(((Element) there).getTextRecursively()).contains("It fades, she will come back"));
    }
}
