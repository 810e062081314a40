package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.nothingNew;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.client.TimelineService;
import org.tenderpoint.client.copy.ClientCopyService;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.CopyRow.CopyValue;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.followup.adjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.alert.AlertRepository;
import org.tenderpoint.followup.alert.Alerts;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.assessment.AssessmentChange;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.assessment.AssessmentService.ChangeRefused;
import org.tenderpoint.followup.assessment.AssessmentState;
import org.tenderpoint.followup.assessment.FindingLine;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.Contact;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/**
 * Answers about a session that another client gave: nothing of them counts for the right one, and all of it is kept.
 */
@Tag("UC-13")
class AnswersOfAnotherTest extends AfterASession {

    private static final GivenAnswers CHEST_PAIN = fine().with("line_a", "yes").with("chest_pain", "yes")
            .with("breathless", "no").with("coughing_blood", "no");
    private static final GivenAnswers GRAVE = sore(7, 8);

    @Autowired
    AnswersOfAnother ofAnother;
    @Autowired
    FeedbackRepository feedbacks;
    @Autowired
    AlertRepository alerts;
    @Autowired
    Alerts raised;
    @Autowired
    Contacts contacts;
    @Autowired
    StandingAdjustmentRepository adjustments;
    @Autowired
    AssessmentRepository stored;
    @Autowired
    AdjustmentService adjusting;
    @Autowired
    PlanService plans;
    @Autowired
    TimelineService timeline;
    @Autowired
    ClientCopyService copies;
    @Autowired
    CurrentUser user;
    @Autowired
    JdbcClient jdbc;

    private FollowUpScene.Made made;

    @Test
    void anEmergencyThatAnotherToldHoldsNothingAndRingsNoLonger() {
        var told = call(CHEST_PAIN);
        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);

        takeBack(told);

        assertThat(kinds(made.client())).containsExactly(HoldKind.UNANSWERED_FOLLOW_UP);
        assertThat(alerts.findByOpenFor(made.id().value())).isEmpty();
        assertThat(jdbc.sql("select outcome from alerts where follow_up_id = :id").param("id", made.id().value())
                .query(String.class).single()).isEqualTo(AlertOutcome.OF_ANOTHER.code());
        assertThat(raised.spokenAbout(followUp(), TriageLevel.EMERGENCY, made.end())).as("no talk").isFalse();
        assertThat(followUp().presses()).isFalse();
    }

    @Test
    void theRightClientIsStillToBeCalled() {
        var told = call(fine());
        assertThat(followUp().state()).isEqualTo(FollowUpState.CLOSED);

        takeBack(told);

        assertThat(followUp().state()).isEqualTo(FollowUpState.OPEN);
        assertThat(followUp().answeredAt()).isEmpty();
        assertThat(followUp().level()).isEmpty();
        assertThat(contacts.open(followUp())).extracting(Contact::kind).containsExactly(ContactKind.CALL);
        assertThat(followUp().asksNow(clock.instant())).isTrue();
        assertThat(kinds(made.client())).containsExactly(HoldKind.UNANSWERED_FOLLOW_UP);

        feedback.give(made.id(), draft(CHEST_PAIN));

        assertThat(followUp().level()).contains(TriageLevel.EMERGENCY);
        assertThat(alerts.findByOpenFor(made.id().value())).isPresent();
        assertThat(assessments.newest(made.id()).orElseThrow()).isNotEqualTo(told);
    }

    @Test
    void whatWasToldIsKeptAndNobodyCountsIt() {
        var told = call(GRAVE);

        takeBack(told);
        entities.clear();

        assertThat(feedbacks.given(made.client().value())).isEmpty();
        assertThat(feedbacks.worst(made.client().value())).isEmpty();
        var kept = feedbacks.kept(made.client().value()).getFirst();
        assertThat(assessments.open(told)).isEmpty();
        assertThat(assessments.newest(made.id())).isEmpty();
        assertThat(jdbc.sql("select of_another from assessments where id = :id").param("id", told.value())
                .query(Boolean.class).single()).isTrue();
        assertThat(trail.about(kept.id().value())).extracting(AuditRecord::action).contains("took_back");
    }

    @Test
    void whatItWouldHaveChangedInTheNextSessionChangesNothing() {
        var told = call(GRAVE);
        assertThat(states(told)).isNotEmpty().doesNotContain(AdjustmentState.LAPSED);

        takeBack(told);

        assertThat(states(told)).containsOnly(AdjustmentState.LAPSED);
    }

    @Test
    void whatTheRightClientToldBeforeStandsAgain() {
        var first = call(sore(5, 6));
        var before = followUp();
        var level = before.level();
        var stood = states(first);
        var planned = planned();
        var held = kinds(made.client());
        clock.pass(Duration.ofHours(2));
        var told = give(fine());
        assertThat(followUp().level()).isNotEqualTo(level);

        takeBack(told);

        assertThat(followUp().level()).isEqualTo(level);
        assertThat(followUp().state()).isEqualTo(FollowUpState.ANSWERED);
        assertThat(states(first)).isEqualTo(stood);
        assertThat(planned()).isEqualTo(planned);
        assertThat(kinds(made.client())).isEqualTo(held);
        assertThat(assessments.newest(made.id())).contains(first);
    }

    @Test
    void whatTheRightClientToldSinceIsLeftAlone() {
        var told = call(GRAVE);
        clock.pass(Duration.ofHours(2));
        var right = give(fine());
        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);

        takeBack(told);

        assertThat(kinds(made.client())).isEmpty();
        assertThat(followUp().state()).isEqualTo(FollowUpState.CLOSED);
        assertThat(followUp().level()).contains(TriageLevel.EXPECTED);
        assertThat(contacts.open(followUp())).isEmpty();
        assertThat(assessments.newest(made.id())).contains(right);
    }

    @Test
    void aDoctorWhomTheRightClientWasSentToIsStillAwaited() {
        call(GRAVE);
        var held = kinds(made.client());
        clock.pass(Duration.ofHours(2));
        var told = give(CHEST_PAIN);

        takeBack(told);

        assertThat(kinds(made.client())).isEqualTo(held).contains(HoldKind.DOCTOR_ANSWER);
        assertThat(followUp().awaitsDoctor()).isTrue();
        assertThat(contacts.open(followUp())).extracting(Contact::kind).contains(ContactKind.DOCTORS_ANSWER);
        assertThat(alerts.findByOpenFor(made.id().value())).isEmpty();
    }

    @Test
    void whatWasDoneBeforeIsDoneAgain() {
        call(GRAVE);
        recordedAnswers.recordDoctorAnswer(made.id(), new Quote("Dr Moss", LocalDate.of(2026, 1, 2), "Muscle only"));
        assertThat(followUp().closedHow()).contains(ClosingReason.DONE);
        clock.pass(Duration.ofHours(2));
        var told = give(sore(2, 3));

        takeBack(told);

        assertThat(followUp().closedHow()).contains(ClosingReason.DONE);
        assertThat(followUp().level()).contains(TriageLevel.DOCTOR);
        assertThat(kinds(made.client())).isEmpty();
    }

    @Test
    void whatBrokenOffAnswersOfAnotherTookOverStandsAgainAsTheClientsOwn() {
        var first = call(sore(5, 6));
        var stood = states(first);
        clock.pass(Duration.ofHours(2));
        var told = give(nothingNew().without("line_a").with(CallScript.NOW, "1"));
        assertThat(states(told)).as("carried over").contains(AdjustmentState.PROPOSED);

        takeBack(told);

        assertThat(states(told)).containsOnly(AdjustmentState.LAPSED);
        assertThat(states(first)).isEqualTo(stood);
    }

    @Test
    void aPlanAheadIsNoLongerLimitedByIt() {
        var told = call(GRAVE);
        var session = plans.plan(new NewSession(
                made.client(), user.id(), LocalDateTime.ofInstant(clock.instant().plus(Duration.ofDays(7)), ZONE), 60,
                List.of(new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 3, 20))));
        var applied = adjustments.findByAssessmentIdOrderByPosition(told.value()).getFirst();
        adjusting.apply(applied.id(), session);
        assertThat(adjusting.agreed(made.client(), Optional.of(session)).limits()).isNotEmpty();

        takeBack(told);

        assertThat(applied.state()).isEqualTo(AdjustmentState.LAPSED);
        assertThat(applied.appliedTo()).isEmpty();
        assertThat(adjusting.agreed(made.client(), Optional.of(session)).limits()).isEmpty();
    }

    @Test
    void theTimelineIsSilentOfItAndTheCopySaysWhoseItWas() {
        var told = call(GRAVE);
        var shown = assessments.open(told).orElseThrow();
        assessments.change(told, shown.version(), AssessmentChange.decline(shown.adjustments().getFirst().id()),
                "Not needed, they say");

        takeBack(told);
        entities.clear();

        assertThat(timeline.of(made.client(), Set.of(TimelineEntry.Tab.FOLLOW_UPS), 20))
                .extracting(entry -> entry.route().orElse("")).doesNotContain("assessments/" + told);
        var copy = copies.make(copies.permit(made.client(), TestUsers.PASSWORD).orElseThrow(), CopyForm.JSON);
        for (var chapter : List.of("answers", "assessments")) {
            assertThat(copy.chapters().stream().filter(one -> one.key().equals(chapter)).flatMap(
                    one -> one.rows().stream()).map(CopyRow::fields)).singleElement().satisfies(
                            row -> assertThat(row).anyMatch(field -> field.key().equals("of_another")
                                    && field.value().equals(new CopyValue.YesNoValue(true))));
        }
    }

    @Test
    void noRuleCountsIt() {
        var told = call(GRAVE);
        assessments.change(told, assessments.open(told).orElseThrow().version(),
                AssessmentChange.level(TriageLevel.THERAPIST), "Spoke with them");
        entities.flush();
        var rules = assessments.open(told).orElseThrow().findings().stream().map(FindingLine::ruleId).toList();
        assertThat(counted(rules)).isNotEqualTo(List.of(0L, 0, 0));

        takeBack(told);

        assertThat(counted(rules)).isEqualTo(List.of(0L, 0, 0));
    }

    private List<Object> counted(List<String> rules) {
        var from = made.end();
        return List.of(
                stored.ruleCounts(rules, from, AssessmentState.CHANGED).ever(),
                stored.doubted(from).stream().filter(row -> rules.contains((String) row[0])).toList().size(),
                stored.yields(rules, "expected watch therapist doctor urgent emergency", from, from, from, from)
                        .size());
    }

    @Test
    void brokenOffAnswersThatTookOverWhatItBroughtKeepItFromBeingTakenBack() {
        var told = call(GRAVE);
        clock.pass(Duration.ofHours(2));
        give(nothingNew().without("line_a").with(CallScript.NOW, "1"));

        assertThatThrownBy(() -> takeBack(told)).isInstanceOf(ChangeRefused.class);

        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);
    }

    @Test
    void theSecondOfTwoIsTold() {
        var told = call(GRAVE);
        int version = assessments.open(told).orElseThrow().version();
        ofAnother.takeBack(told, version);
        entities.flush();

        assertThatThrownBy(() -> ofAnother.takeBack(told, version)).isInstanceOf(EditedByOther.class);
    }

    private AssessmentId call(GivenAnswers said) {
        made = scene.finished("Hannah Lindqvist", Duration.ofHours(60));
        return give(said);
    }

    private AssessmentId give(GivenAnswers said) {
        feedback.give(made.id(), draft(said));
        entities.flush();
        return assessments.newest(made.id()).orElseThrow();
    }

    private void takeBack(AssessmentId told) {
        ofAnother.takeBack(told, assessments.open(told).orElseThrow().version());
        entities.flush();
    }

    private FollowUp followUp() {
        return followUps.findById(made.id().value()).orElseThrow();
    }

    private List<AdjustmentState> states(AssessmentId of) {
        return adjustments.findByAssessmentIdOrderByPosition(of.value()).stream().map(StandingAdjustment::state)
                .toList();
    }

    private List<String> planned() {
        return contacts.open(followUp()).stream().map(one -> one.kind() + " " + one.due()).toList();
    }
}
