package org.tenderpoint.followup.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.AdjustmentService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.FollowUpScene.Made;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.contact.Contact;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.AdjustmentLine;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.WorkLimits;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.session.SessionTimes.SessionCorrected;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** A result follows the session's corrected time and work, and nothing becomes milder by that alone. */
@DatabaseTest
@Moment("2026-03-03T12:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-16")
class AssessedAgainTest {

    private static final IntakeAnswers ON_BLOOD_THINNER = Intakes.harmless()
            .with(Condition.ANTICOAGULANT, ConditionAnswer.of(Recorded.YES));

    @Autowired
    IntakeService intakes;
    @Autowired
    CurrentUser user;
    @Autowired
    FollowUpScene scene;
    @Autowired
    FeedbackService feedback;
    @Autowired
    AssessmentService assessments;
    @Autowired
    AssessmentRepository rows;
    @Autowired
    AdjustmentService adjustments;
    @Autowired
    FollowUpRepository followUps;
    @Autowired
    HoldService holds;
    @Autowired
    Contacts contacts;
    @Autowired
    ApplicationEventPublisher events;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;
    @Autowired
    Moment.Shared clock;

    @Test
    void answersThatCameLaterThanWasThoughtAreJudgedGraverAtOnce() {
        var made = scene.finished("Greta Graver", Duration.ZERO);
        var first = answered(made, Duration.ofHours(70));
        assertThat(first.level()).isLessThan(TriageLevel.THERAPIST);

        corrected(made, Duration.ofHours(-5));

        var all = all(made);
        assertThat(all).extracting(StoredAssessment::hours).containsExactly(75, 70);
        assertThat(all.getFirst().level()).isEqualTo(TriageLevel.THERAPIST);
        assertThat(all.getFirst().state()).isEqualTo(AssessmentState.PROPOSED);
        assertThat(all.getFirst().feedback()).as("the same answers").isEqualTo(all.getLast().feedback());
        assertThat(all.getLast().level()).as("kept as it was").isEqualTo(first.level());
        assertThat(followUp(made).level()).contains(TriageLevel.THERAPIST);
        assertThat(followUp(made).state()).isNotEqualTo(FollowUpState.CLOSED);
        assertThat(holds.openHolds(made.client())).extracting(HoldRecord::kind).contains(HoldKind.THERAPIST_TALK);
    }

    @Test
    void answersThatCameEarlierThanWasThoughtStayAsGraveUntilATherapistHasJudgedThem() {
        var made = scene.finished("Mina Milder", Duration.ZERO);
        var first = answered(made, Duration.ofHours(75));
        assertThat(first.level()).isEqualTo(TriageLevel.THERAPIST);
        var limits = limits(made);
        assertThat(limits).isNotEmpty();

        corrected(made, Duration.ofHours(5));

        var again = all(made).getFirst();
        assertThat(again.hours()).isEqualTo(70);
        assertThat(again.proposedLevel()).isLessThan(TriageLevel.THERAPIST);
        assertThat(again.level()).isEqualTo(TriageLevel.THERAPIST);
        assertThat(Say.it(again.changeReason())).contains("70", "75");
        assertThat(followUp(made).level()).contains(TriageLevel.THERAPIST);
        assertThat(holds.openHolds(made.client())).extracting(HoldRecord::kind).contains(HoldKind.THERAPIST_TALK);
        assertThat(limits(made)).as("what made the work gentler stands").containsAll(limits);

        var record = assessments.open(again.id()).orElseThrow();
        var judged = assessments.change(
                again.id(), record.version(), AssessmentChange.level(again.proposedLevel()),
                "The time was wrong, she is fine");
        assertThat(judged.level()).isEqualTo(again.proposedLevel());
        assertThat(followUp(made).level()).contains(again.proposedLevel());
    }

    @Test
    void whatATherapistHasLoweredStandsWhereTheRulesSayNothingGraver() {
        var made = scene.finished("Lola Lower", Duration.ZERO);
        var first = answered(made, Duration.ofHours(75), sore(4, 5));
        assertThat(first.level()).isEqualTo(TriageLevel.THERAPIST);
        assessments.change(first.id(), assessments.open(first.id()).orElseThrow().version(),
                AssessmentChange.level(TriageLevel.WATCH), "She is at work and well");
        holds.liftByOrigin(made.id().value(), HoldKind.THERAPIST_TALK, Phrase.typed("Spoken with"));

        corrected(made, Duration.ofHours(-1));

        var again = all(made).getFirst();
        assertThat(again.proposedLevel()).isEqualTo(TriageLevel.THERAPIST);
        assertThat(again.level()).isEqualTo(TriageLevel.WATCH);
        assertThat(followUp(made).level()).contains(TriageLevel.WATCH);
        assertThat(holds.openHolds(made.client())).extracting(HoldRecord::kind)
                .doesNotContain(HoldKind.THERAPIST_TALK);

        corrected(made, Duration.ofHours(-24));

        assertThat(all(made).getFirst().level()).as("graver than the rules have said").isEqualTo(TriageLevel.DOCTOR);
    }

    @Test
    void aCorrectionThatLeavesTheHoursJudgesNothingAnew() {
        var made = scene.finished("Sita Same", Duration.ZERO);
        answered(made, Duration.ofHours(60).plusMinutes(30));

        corrected(made, Duration.ofMinutes(10));

        assertThat(all(made)).hasSize(1);
    }

    @Test
    void whatIsReadOfTheAnswersIsOneAnswerWithTheNewestResult() {
        var made = scene.finished("Ona Once", Duration.ZERO);
        answered(made, Duration.ofHours(75));
        corrected(made, Duration.ofHours(5));

        var record = assessments.open(all(made).getFirst().id()).orElseThrow();

        assertThat(record.course()).hasSize(1);
        assertThat(record.course().getFirst().hoursAfter(record.sessionEnd())).isEqualTo(70);
        assertThat(record.newest()).isTrue();
        assertThat(record.told()).hasSize(1);
    }

    @Test
    void workChartedAfterTheAnswersIsJudgedAtOnce() {
        var made = scene.finished("Nell Neck", Duration.ZERO);
        var first = answered(made, Duration.ofHours(30), dizzyAndSick());
        assertThat(first.level()).isEqualTo(TriageLevel.URGENT);
        assessments.accept(first.id(), assessments.open(first.id()).orElseThrow().version());

        charted(made, new Work(BodyPart.of(Region.NECK), Modality.SWEDISH, 2, 10));

        var all = all(made);
        assertThat(all).extracting(StoredAssessment::level)
                .containsExactly(TriageLevel.EMERGENCY, TriageLevel.URGENT);
        assertThat(all).extracting(StoredAssessment::state)
                .containsExactly(AssessmentState.PROPOSED, AssessmentState.ACCEPTED);
        assertThat(Say.it(all.getFirst().changeReason())).contains("charted");
        assertThat(followUp(made).alertLevel()).contains(TriageLevel.EMERGENCY);
        assertThat(followUp(made).modality()).contains(Modality.SWEDISH);
    }

    @Test
    void aChartThatSaysTheSameJudgesNothingAnew() {
        var made = scene.finished("Sol Same", Duration.ZERO);
        answered(made, Duration.ofHours(30), dizzyAndSick());

        corrected(made, Duration.ZERO);

        assertThat(all(made)).hasSize(1);
    }

    @Test
    void aSmallBruiseIsJudgedAgainWhenTheIntakeTellsOfABloodThinner() {
        var bruised = scene.client("Bela Bruise");
        var before = intakes.confirm(bruised, Optional.empty(), Intakes.harmless());
        var made = scene.finished(bruised, user.id(), Duration.ZERO, false);
        var first = answered(made, Duration.ofHours(50), smallBruise());

        var denied = intakes.confirm(bruised, Optional.of(before.id()), Intakes.harmless()
                .with(Condition.FIBROMYALGIA, ConditionAnswer.of(Recorded.YES)));
        assertThat(all(made)).as("nothing graver by it").hasSize(1);

        intakes.confirm(bruised, Optional.of(denied.id()), ON_BLOOD_THINNER);

        var again = all(made).getFirst();
        assertThat(again.level()).isGreaterThan(first.level());
        assertThat(Say.it(again.changeReason())).startsWith("The intake was corrected");
        assertThat(followUp(made).level()).contains(again.level());
    }

    @Test
    void whatIsToldWeeksLaterSaysNothingOfEarlierAnswers() {
        var bruised = scene.client("Willa Weeks");
        var before = intakes.confirm(bruised, Optional.empty(), Intakes.harmless());
        var made = scene.finished(bruised, user.id(), Duration.ZERO, false);
        answered(made, Duration.ofHours(50), smallBruise());
        clock.pass(Duration.ofDays(12));

        intakes.confirm(bruised, Optional.of(before.id()), ON_BLOOD_THINNER);

        assertThat(all(made)).hasSize(1);
    }

    @Test
    void soreForMoreThanThreeDaysAfterAllItRestsBeforeTheNextSession() {
        var made = scene.finished("Resi Rest", Duration.ZERO);
        answered(made, Duration.ofHours(70));
        assertThat(holds.openHolds(made.client())).extracting(HoldRecord::kind).doesNotContain(HoldKind.REST);

        corrected(made, Duration.ofHours(-5));

        assertThat(holds.openHolds(made.client())).extracting(HoldRecord::kind).contains(HoldKind.REST);
    }

    @Test
    void anAnswerThatCameTooEarlyAfterAllIsAskedForAgain() {
        var made = scene.finishedLight("Erna Early", Duration.ZERO);
        answered(made, Duration.ofHours(50), fine());
        assertThat(followUp(made).state()).isEqualTo(FollowUpState.CLOSED);

        corrected(made, Duration.ofHours(5));

        assertThat(followUp(made).state()).isEqualTo(FollowUpState.OPEN);
        assertThat(followUp(made).answeredAt()).isEmpty();
        assertThat(contacts.open(followUp(made))).singleElement()
                .matches(call -> call.kind() == ContactKind.CALL
                        && call.due().equals(followUp(made).window().firstCall()));
        assertThat(holds.openHolds(made.client())).extracting(HoldRecord::kind)
                .contains(HoldKind.UNANSWERED_FOLLOW_UP);
    }

    @Test
    void whatATooEarlyAnswerAskedForKeepsItsTime() {
        var made = scene.finished("Tom Talk", Duration.ZERO);
        clock.pass(Duration.ofHours(75));
        feedback.giveAtArrival(made.id(), sore(2, 5));
        var talk = contacts.open(followUp(made)).getFirst();
        assertThat(talk.kind()).isEqualTo(ContactKind.CALL);
        var promised = talk.due();

        corrected(made, Duration.ofHours(28));
        corrected(made, Duration.ofHours(48));

        assertThat(contacts.open(followUp(made)))
                .filteredOn(contact -> contact.kind() == ContactKind.CALL)
                .extracting(Contact::due).containsExactlyInAnyOrder(promised, followUp(made).window().firstCall());
    }

    private static GivenAnswers smallBruise() {
        return fine().with("line_f", "yes").with("calf_swelling_one_side", "no").with("hot_tender", "no")
                .with("redness", "no").with("swelling", "none").with("bruising", "small");
    }

    private static GivenAnswers dizzyAndSick() {
        return sore(2, 5).with("line_e", "yes").with("fever", "no").with("chills", "no").with("vomiting", "no")
                .with("nausea", "yes").with("dizziness", "yes");
    }

    private void charted(Made made, Work more) {
        when(work.of(made.session())).thenReturn(Optional.of(new DoneWork(
                made.session(), made.client(), made.therapist(), made.end(), 60, List.of(more), OptionalInt.empty())));
        corrected(made, Duration.ZERO);
    }

    private StoredAssessment answered(Made made, Duration later) {
        return answered(made, later, sore(2, 5));
    }

    private StoredAssessment answered(Made made, Duration later, GivenAnswers said) {
        clock.pass(later);
        var result = feedback.give(made.id(), draft(said));
        return rows.findById(result.assessment().value()).orElseThrow();
    }

    private void corrected(Made made, Duration later) {
        clock.pass(Duration.ofMinutes(1));
        events.publishEvent(new SessionCorrected(made.session(), made.end().plus(later)));
    }

    private List<StoredAssessment> all(Made made) {
        return rows.findByFollowUpIdOrderByNumberDesc(made.id().value());
    }

    private FollowUp followUp(Made made) {
        return followUps.findById(made.id().value()).orElseThrow();
    }

    private List<WorkLimits.Limit> limits(Made made) {
        return adjustments.standing(made.client()).stream().map(AdjustmentLine::limit).flatMap(Optional::stream)
                .toList();
    }
}
