package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.sore;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.followup.AlertRow;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.UnansweredFollowUp;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.assessment.AssessmentPreview;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.assessment.AssessmentState;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.assessment.RegionLine;
import org.tenderpoint.followup.assessment.SelfCareLine;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.ui.CoursePanel.CourseChart;
import org.tenderpoint.followup.ui.FollowUpsView.OwnerForm;
import org.tenderpoint.followup.ui.LevelPanel.SaidForm;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.ReasonForm;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.session.LastSession;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.ui.AnswerField;
import org.tenderpoint.vocabulary.ui.Explained;

@ScreenTest
@ViewPackages(classes = FollowUpsView.class)
@As(Role.THERAPIST)
class FollowUpScreensTest extends SpringBrowserlessTest {

    @Autowired
    FollowUpScene scene;

    @Autowired
    FeedbackService feedback;

    @Autowired
    WorklistService worklist;

    @Autowired
    AssessmentService assessments;

    @Autowired
    AlertService alerts;

    @Autowired
    RecordLookService looks;

    @Autowired
    LastSession.SorenessSource afterwards;

    @Autowired
    TestUsers users;

    @StandIn
    DoneWorkReader work;

    @StandIn
    ScreeningService screening;

    @Test
    @Tag("UC-13")
    void theListShowsWhoIsDueAndAlertsFirst() {
        scene.finished("Petra Due", FollowUpScene.DUE);
        var urgent = scene.finished("Quentin Urgent", Duration.ofHours(50));
        feedback.give(urgent.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));

        navigate(FollowUpsView.class);

        assertThat(find(FollowUpLine.class).all().getFirst().getElement().getTextRecursively())
                .doesNotContain("Petra Due");
        assertThat(find(FollowUpLine.class).all())
                .anyMatch(line -> line.getElement().getTextRecursively().contains("Petra Due"));
        var rows = worklist.due(FollowUpFilter.due(false), 0, 100);
        assertThat(rows.getFirst().alert()).isTrue();
        assertThat(rows).extracting("clientName").contains("Petra Due");
        var parts = find(Span.class).withClassName("list-group").all().stream().map(Span::getText)
                .filter(words -> !words.isEmpty()).toList();
        assertThat(parts).as("each part is named once, at its first line").startsWith("Open alert")
                .doesNotHaveDuplicates().containsAnyOf("Overdue", "Due");
        assertThat(find(AlertStrip.class).single().getElement().getTextRecursively()).contains("Quentin Urgent");
    }

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
        test(find(Button.class, form).withText("Leave out").single()).click();
        assertThat(find(TextArea.class, form).single().getErrorMessage()).startsWith("Please give a reason");

        test(find(TextArea.class, form).single()).setValue("Client wants it as it was");
        test(find(Button.class, form).withText("Leave out").single()).click();
        assertThat(assessments.open(result.assessment()).orElseThrow().state()).isEqualTo(AssessmentState.CHANGED);
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
    @Tag("UC-15")
    void anAlertIsClosedByWhomOneSpokeToAndWhatCameOfIt() {
        var made = scene.finished("Tina Alert", Duration.ofHours(50));
        feedback.give(made.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        // others' alerts may be open too: theirs are closed first, so that one panel is left
        alerts.open().stream().filter(alert -> !alert.followUp().equals(made.id()))
                .forEach(alert -> alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "them", "done"));
        navigate(AlertsView.class);

        test(find(Button.class).withText("Save outcome").single()).click();
        assertThat(find(TextArea.class).single().getErrorMessage()).startsWith("Please write down");
        assertThat(alerts.open()).hasSize(1);

        @SuppressWarnings("unchecked")
        ComboBox<AlertOutcome> outcome = find(ComboBox.class).single();
        outcome.setValue(AlertOutcome.REACHED_ADVISED);
        test(find(TextField.class).withLabel("Spoken to").single()).setValue("Tina");
        test(find(TextArea.class).single()).setValue("She has called an ambulance");
        test(find(Button.class).withText("Save outcome").single()).click();
        assertThat(alerts.open()).isEmpty();
    }

    @Test
    @Tag("UC-15")
    void anAlertAboutWordsAloneEndsOnceATherapistHasReadThem() {
        feedback.give(scene.finished("Wilma Words", Duration.ofHours(50)).id(),
                draft(fine().with("other_new", "yes").with("other_new_what", "something_else")
                        .with("other_new_text", "stool black as tar").with("over_other_new", "no")));
        var grave = scene.finished("Tina Alert", Duration.ofHours(50));
        feedback.give(grave.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        navigate(AlertsView.class);

        test(find(Button.class).withText("Read: changes nothing").single()).click();

        assertThat(alerts.open()).extracting(AlertRow::clientName).contains("Tina Alert").doesNotContain("Wilma Words");
        assertThat(find(Button.class).withText("Read: changes nothing").all()).isEmpty();
    }

    @Test
    @Tag("UC-15")
    void whatWasTypedAboutAnAlertIsThereAgainUntilItIsSaved() {
        var made = scene.finished("Thea Typed", Duration.ofHours(50));
        feedback.give(made.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        alerts.open().stream().filter(alert -> !alert.followUp().equals(made.id()))
                .forEach(alert -> alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "them", "done"));
        navigate(AlertsView.class);
        test(find(TextField.class).withLabel("Spoken to").single()).setValue("Thea");
        test(find(TextArea.class).single()).setValue("Rings her doctor now");

        navigate(FollowUpsView.class);
        navigate(AlertsView.class);

        assertThat(find(TextField.class).withLabel("Spoken to").single().getValue()).isEqualTo("Thea");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Rings her doctor now");
    }

    @Test
    @Tag("UC-15")
    void whoRingsNextReadsWhatOthersHaveHeardAboutAnAlert() {
        var made = scene.finished("Hanna Hospital", Duration.ofHours(50));
        feedback.give(made.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        var alert = alerts.open().stream().filter(one -> one.followUp().equals(made.id())).findFirst().orElseThrow();
        alerts.contacted(alert.id(), AlertOutcome.NOT_REACHED, "her sister", "Is in hospital since Monday");

        navigate(AlertsView.class);

        assertThat(find(AlertPanel.class).all()).anySatisfy(panel -> assertThat(
                panel.getElement().getTextRecursively()).contains("her sister", "Is in hospital since Monday"));
        assertThat(users.as(users.make("alert.desk", Role.FRONT_DESK), alerts::open).stream()
                .flatMap(row -> row.contacts().stream()).map(AlertRow.ContactMade::said))
                .as("what was heard is for those who read the record").containsOnly("");
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
    @Tag("UC-08")
    void anOpenFollowUpIsAskedAtTheNextArrival() {
        var made = scene.finished("Uwe Arrives", Duration.ofHours(60));
        var section = new ArrivalFollowUp(feedback).open(made.client(), Id.random(SessionId::new)).orElseThrow();

        assertThat(section.missing()).as("silence is not a no").isPresent();
        assertThat(section.title()).isEqualTo("How the last session felt");
        assertThat(new ArrivalFollowUp(feedback).open(made.client(), made.session())).as("not about itself")
                .isEmpty();
        feedback.giveAtArrival(made.id(), fine());
        assertThat(new ArrivalFollowUp(feedback).open(made.client(), Id.random(SessionId::new))).isEmpty();
    }

    @Test
    @Tag("UC-08")
    void weakLegsUnfoldTheSignsOfTheirLineAtAnArrivalWhateverIsSaidToTheLine() {
        var open = arrival("Vita Weak");

        answer(open, SafetyLine.C, Recorded.YES);
        answer(open, Symptom.WEAKNESS_LEGS, Recorded.YES);
        answer(open, SafetyLine.D, Recorded.NO);

        assertThat(asked(open)).contains(
                Questionnaire.get(Symptom.SADDLE_NUMBNESS.code()).arrival(),
                Questionnaire.get(Symptom.BLADDER_BOWEL_CHANGE.code()).arrival());

        answer(open, Symptom.WEAKNESS_LEGS, Recorded.NO);

        assertThat(asked(open)).doesNotContain(Questionnaire.get(Symptom.SADDLE_NUMBNESS.code()).arrival());
    }

    @Test
    @Tag("UC-08")
    void whereItIsNumbIsAskedAtAnArrivalAfterAYesAndOnlyThen() {
        var open = arrival("Xenia Numb");
        var where = Questionnaire.get(CallScript.NUMB_WHERE).arrival();

        answer(open, SafetyLine.C, Recorded.YES);
        assertThat(asked(open)).doesNotContain(where);
        answer(open, Symptom.NUMBNESS, Recorded.YES);
        assertThat(asked(open)).contains(where);
        answer(open, Symptom.NUMBNESS, Recorded.NO);

        assertThat(asked(open)).doesNotContain(where);
    }

    @Test
    @Tag("UC-08")
    void anArrivalThatIsOpenedAgainShowsWhatWasAnsweredBefore() {
        var made = scene.finished("Wim Again", Duration.ofHours(60));
        var said = GivenAnswers.NONE.with("line_a", "no").with("sore", "still").with("now", "0");
        feedback.saveAtArrival(made.id(), said);

        var section = new ArrivalSection(
                feedback.unanswered(made.client(), Id.random(SessionId::new)).orElseThrow(), feedback);
        UI.getCurrent().add(section.content());

        assertThat(asked(section)).contains(Questionnaire.get("worst").arrival());
        assertThat(find(Segments.class, section.content()).withCondition(
                one -> one.getValue() instanceof FollowUpQuestion.Option option && option.code().equals("still"))
                .all()).hasSize(1);
    }

    @Test
    void longAfterASessionOnlyHowItFeltIsAskedAndOneTapEndsIt() {
        var made = scene.finished("Ida Later", Duration.ofDays(270));
        var section = new ArrivalSection(
                feedback.unanswered(made.client(), Id.random(SessionId::new)).orElseThrow(), feedback);
        UI.getCurrent().add(section.content());

        assertThat(asked(section)).containsExactly(Questionnaire.get(CheckInScript.SORE).arrival());
        assertThat(section.missing()).as("silence is not fine").isPresent();
        var felt = felt(section);
        assertThat(felt.getListDataView().getItems()).extracting(FollowUpQuestion.Option::code)
                .containsExactly(CheckInScript.NEVER, CheckInScript.GONE, CheckInScript.STILL);
        choose(felt, CheckInScript.GONE);
        assertThat(asked(section)).as("that is all").hasSize(1);
        assertThat(section.missing()).isEmpty();
        assertThat(section.cannotWait()).isEmpty();
        section.confirm(Map.of());

        assertThat(new ArrivalFollowUp(feedback).open(made.client(), Id.random(SessionId::new))).isEmpty();
    }

    @Test
    void whoIsStillSoreLongAfterASessionIsAskedHowSoreAndForTheSigns() {
        var made = scene.finished("Ilja Still", Duration.ofDays(15));
        var section = new ArrivalSection(
                feedback.unanswered(made.client(), Id.random(SessionId::new)).orElseThrow(), feedback);
        UI.getCurrent().add(section.content());
        choose(felt(section), CheckInScript.STILL);

        assertThat(asked(section)).contains(
                Questionnaire.get(CallScript.NOW).arrival(), Questionnaire.get(SafetyLine.A.code()).arrival());
        assertThat(section.missing()).isPresent();
        answer(section, SafetyLine.A, Recorded.YES);
        assertThat(asked(section)).as("what follows from a yes").contains(
                Questionnaire.get(Symptom.COUGHING_BLOOD.code()).arrival());
        var before = scene.finished("Ines Earlier", Duration.ofDays(13));
        var whole = new ArrivalSection(
                feedback.unanswered(before.client(), Id.random(SessionId::new)).orElseThrow(), feedback);
        UI.getCurrent().add(whole.content());
        assertThat(asked(whole)).as("up to two weeks as before").contains(
                Questionnaire.get(SafetyLine.A.code()).arrival());
    }

    /** Only a line that this visit has asked for as a whole: the others name more, and what was there since. */
    @Test
    void whoIsStillSoreLongAfterASessionIsNotAskedTwiceWhatTheVisitHasAskedAsAWholeAndUnknownIsNoNo() {
        var section = new ArrivalSection(feedback.unanswered(
                scene.finished("Inga Twice", Duration.ofDays(15)).client(), Id.random(SessionId::new)).orElseThrow(),
                feedback);
        UI.getCurrent().add(section.content());
        var denied = Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.NO, RedFlag.BLADDER_BOWEL_CHANGE, Recorded.NO,
                RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW, Recorded.NO, RedFlag.FEVER_NOW, Recorded.NO);
        var again = Questionnaire.get(SafetyLine.D.code()).arrival();
        choose(felt(section), CheckInScript.STILL);
        assertThat(asked(section)).as("nobody has asked yet").contains(again);

        for (var unlike : List.of(Recorded.DONT_KNOW, Recorded.YES, Recorded.NOT_ASKED)) {
            var one = new HashMap<>(denied);
            one.put(RedFlag.BLADDER_BOWEL_CHANGE, unlike);
            section.told(one);
            assertThat(asked(section)).as("one is %s", unlike).contains(again);
        }
        section.told(denied);
        assertThat(asked(section)).doesNotContain(again).hasSize(12);

        Stream.of(SafetyLine.values()).filter(line -> line != SafetyLine.D)
                .forEach(line -> answer(section, line, Recorded.NO));
        assertThat(section.missing()).as("line d is not waited for")
                .contains(Texts.of("followup.arrival.missing.number"));
        answer(section, SafetyLine.C, Recorded.YES);
        answer(section, Symptom.WEAKNESS_LEGS, Recorded.YES);
        assertThat(asked(section)).as("weak legs lead to both of its signs").contains(
                Questionnaire.get(Symptom.SADDLE_NUMBNESS.code()).arrival());
    }

    @Test
    void longAfterASessionTheSignsAreThoseOfTheVisitAndTheOthersAreNeitherOpenNorDenied() {
        var gone = GivenAnswers.NONE.with(CheckInScript.SORE, CheckInScript.GONE).with(CallScript.NOW, "0");

        assertThat(given("Jan Fine", gone.longAgo(Map.of()))).isEqualTo(TriageLevel.EXPECTED);
        assertThat(given("Jana Well", gone.longAgo(SignsToday.of(Map.of(
                RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW, Recorded.NO))))).isEqualTo(TriageLevel.EXPECTED);
        assertThat(given("Jens Unsure", gone.longAgo(SignsToday.of(Map.of(
                RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW, Recorded.DONT_KNOW))))).isEqualTo(TriageLevel.THERAPIST);
        assertThat(given("Jil Ill", gone.longAgo(SignsToday.of(Map.of(
                RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW, Recorded.YES))))).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(given("Jon Silent", gone)).as("asked and not answered").isEqualTo(TriageLevel.THERAPIST);
    }

    private TriageLevel given(String client, GivenAnswers said) {
        var made = scene.finished(client, Duration.ofDays(270));

        return feedback.giveAtArrival(made.id(), said);
    }

    @SuppressWarnings("unchecked")
    private Segments<FollowUpQuestion.Option> felt(ArrivalSection section) {
        return find(Segments.class, section.content()).all().getFirst();
    }

    private static void choose(Segments<FollowUpQuestion.Option> felt, String code) {
        felt.setValue(felt.getListDataView().getItems().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow());
    }

    private ArrivalSection arrival(String client) {
        var section = new ArrivalSection(unanswered(client), feedback);
        UI.getCurrent().add(section.content());
        return section;
    }

    private UnansweredFollowUp unanswered(String client) {
        var made = scene.finished(client, Duration.ofHours(60));
        return feedback.unanswered(made.client(), Id.random(SessionId::new)).orElseThrow();
    }

    /** The questions that are on the screen. */
    private List<String> asked(ArrivalSection section) {
        return find(Question.class, section.content()).all().stream().map(FollowUpScreensTest::words).toList();
    }

    private void answer(ArrivalSection section, Coded question, Recorded answer) {
        var words = Questionnaire.get(question.code()).arrival();
        var row = find(Question.class, section.content()).all().stream()
                .filter(one -> words(one).equals(words))
                .findFirst()
                .orElseThrow();
        find(AnswerField.class, row).all().getFirst().setValue(answer);
    }

    /** Of the question itself, without what it unfolds. */
    private static String words(Question question) {
        return question.getChildren().findFirst().orElseThrow()
                .getChildren().findFirst().orElseThrow().getElement().getText();
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
    }

    @Test
    @As(Role.MANAGER)
    @Tag("UC-15")
    void anAlertIsAReasonToLookByItself() {
        var made = scene.finished("Xena Alert", Duration.ofHours(50));
        var result = feedback.give(
                made.id(), draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));

        navigate("assessments/" + result.assessment(), RecommendationView.class);

        assertThat(find(LevelPanel.class).all()).hasSize(1);
    }

    @Test
    @As(Role.MANAGER)
    @Tag("UC-13")
    void aManagerGivesAFollowUpToAnotherTherapist() {
        var other = users.make("ona.other", Role.THERAPIST);
        var made = scene.finished("Yara Moves", FollowUpScene.DUE);
        navigate(FollowUpsView.class);
        var row = worklist.due(FollowUpFilter.due(false), 0, 500).stream()
                .filter(one -> one.id().equals(made.id()))
                .findFirst()
                .orElseThrow();

        find(FollowUpsView.class).single().giveAway(row).orElseThrow().run();
        var form = find(OwnerForm.class).single();
        test(find(Button.class, form).withText("Reassign").single()).click();
        assertThat(find(TextArea.class, form).single().getErrorMessage()).startsWith("Please give a reason");

        @SuppressWarnings("unchecked")
        ComboBox<UserRecord> owner = find(ComboBox.class, form).single();
        owner.setValue(other);
        test(find(TextArea.class, form).single()).setValue("Her therapist is on leave");
        test(find(Button.class, form).withText("Reassign").single()).click();

        assertThat(find(OwnerForm.class).all()).isEmpty();
        assertThat(worklist.due(FollowUpFilter.due(false), 0, 500))
                .filteredOn(one -> one.id().equals(made.id()))
                .extracting("owner")
                .containsExactly("Ona Other");
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(span -> span.getElement().getTextRecursively()).toList();
    }
}
