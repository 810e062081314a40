package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.nothingNew;
import static org.tenderpoint.followup.FollowUpScene.sore;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.engine.spi.EntityKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.StandIn;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.assessment.AssessmentPreview;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.Contacts.CallsInVain;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.TakenByOther;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.TakenCall;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.say.Phrase;

/** Calls of follow-ups: who rings, when, and what becomes of a call in vain. */
@DatabaseTest
@As(Role.THERAPIST)
@RecordApplicationEvents
@Moment("2026-11-24T12:00:00Z")
class FollowUpCallsTest {

    private static final ZoneId ZONE = TestUsers.SETTINGS.zone();

    @Autowired
    CallService calls;

    @Autowired
    CallsOfDay day;

    @Autowired
    FeedbackService feedback;

    @Autowired
    WorklistService worklist;

    @Autowired
    AssessmentService assessments;

    @Autowired
    FollowUpScene scene;

    @Autowired
    FollowUpRepository followUps;

    @Autowired
    Contacts contacts;

    @Autowired
    HoldService holds;

    @Autowired
    TestTrail trail;

    @Autowired
    TestUsers users;

    @Autowired
    java.time.Clock clock;

    @Autowired
    QueryCount queries;

    @Autowired
    jakarta.persistence.EntityManager entities;

    @StandIn
    DoneWorkReader work;

    @StandIn
    ScreeningService screening;

    @Test
    @Tag("UC-15")
    void aCallIsTakenOverAfterTwoSilentMinutesAndOneThatCannotWaitAtOnce() {
        var colleague = users.make("colleague.on.call", Role.THERAPIST);
        var made = scene.finished("Lea", Duration.ofHours(50));
        users.as(colleague, () -> calls.take(made.id()));
        assertThatThrownBy(() -> calls.take(made.id())).isInstanceOf(TakenByOther.class);
        assertThat(followUps.findById(made.id().value()).orElseThrow().mayBeTakenOver(clock.instant())).isFalse();

        followUps.take(made.id().value(), colleague.id().value(),
                clock.instant().plus(TakenCall.TAKEN_FOR).minus(FollowUp.SILENT), clock.instant(), false);
        assertThat(followUps.findById(made.id().value()).orElseThrow().mayBeTakenOver(clock.instant())).isTrue();
        calls.take(made.id());
        users.as(colleague, () -> assertThatThrownBy(() -> feedback.saveDraft(made.id(), draft(fine())))
                .as("their page learns of it").isInstanceOf(TakenByOther.class));

        var grave = scene.finished("Mia", Duration.ofHours(50));
        users.as(colleague, () -> {
            calls.take(grave.id());
            feedback.saveDraft(grave.id(), draft(GivenAnswers.NONE.with(CallScript.GOOD_TIME, "yes")
                    .with(SafetyLine.A.code(), "yes").with("chest_pain", "yes")));
        });
        calls.take(grave.id());
    }

    @Test
    @Tag("UC-15")
    void whoComesBackToACallThatWasFreeMeanwhileIsOnItAgainUnlessAColleagueIs() {
        var colleague = users.make("colleague.came.back", Role.THERAPIST);
        var made = scene.finished("Pia", Duration.ofHours(50));
        calls.take(made.id());
        calls.release(made.id());
        calls.stillOn(made.id());
        users.as(colleague, () -> assertThatThrownBy(() -> calls.take(made.id())).isInstanceOf(TakenByOther.class));

        calls.release(made.id());
        users.as(colleague, () -> calls.take(made.id()));
        calls.stillOn(made.id());
        assertThat(followUps.findById(made.id().value()).orElseThrow().takenBy(clock.instant()))
                .contains(colleague.id());
    }

    @Test
    @Tag("UC-13")
    void aClientWhoCallsBackAfterCallsInVainIsAskedAllTheSame() {
        var made = scene.finished("Cal Back", Duration.ofHours(50));
        inVain(made);
        assertThat(calls.unheard(made.client())).hasValueSatisfying(
                unheard -> assertThat(unheard.followUp()).isEqualTo(made.id()));

        calls.take(made.id());
        feedback.give(made.id(), draft(fine()));

        assertThat(followUps.findById(made.id().value()).orElseThrow().closedHow()).contains(ClosingReason.EXPECTED);
        assertThat(calls.unheard(made.client())).isEmpty();
    }

    @Test
    @Tag("UC-13")
    @Tag("fires:FUP-05")
    @Tag("misses:FUP-05")
    @Tag("fires:FUP-06")
    void threeCallsInVainMeanNotKnownAndNeverFine(ApplicationEvents published) {
        var made = scene.finished("Quy", Duration.ofHours(50));

        assertThat(calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "").unreachable()).isFalse();
        assertThat(calls.attempt(made.id(), TryOutcome.VOICEMAIL, Optional.empty(), "").unreachable()).isFalse();
        assertThat(calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "").unreachable()).isTrue();

        assertThat(published.stream(CallsInVain.class)).as("for whoever sends the last message").hasSize(1);
        var followUp = followUps.findById(made.id().value()).orElseThrow();
        assertThat(followUp.closedHow()).contains(ClosingReason.UNREACHABLE);
        assertThat(followUp.level()).isEmpty();
        assertThat(holds.openHolds(made.client())).as("asked at the next arrival").extracting(HoldRecord::kind)
                .contains(HoldKind.UNANSWERED_FOLLOW_UP);
    }

    @Test
    @Tag("UC-13")
    @Tag("fires:FUP-06")
    @Tag("misses:FUP-06")
    void whoWasUnreachableTwiceIsAskedAtTheNextVisitHowToReachThem() {
        var client = scene.client("Nell");
        inVain(scene.finishedLight(client, Duration.ofHours(200)));
        assertThat(feedback.unanswered(client, Id.random(SessionId::new)).orElseThrow().unreachableTwice()).isFalse();
        inVain(scene.finishedLight(client, Duration.ofHours(60)));
        assertThat(feedback.unanswered(client, Id.random(SessionId::new)).orElseThrow().unreachableTwice()).isTrue();

        var answered = scene.finishedLight(client, Duration.ofHours(55));
        feedback.give(answered.id(), draft(fine()));
        assertThat(feedback.unanswered(client, Id.random(SessionId::new)).orElseThrow().unreachableTwice())
                .as("in a row")
                .isFalse();
    }

    @Test
    void anArrivalReadsNoMoreOfAClientWhoHasComeForYears() {
        var client = scene.client("Ola Often");
        scene.finishedLight(client, Duration.ofDays(400));
        scene.finishedLight(client, Duration.ofDays(390));
        var twice = readAtArrival(client);
        for (int week = 1; week <= 20; week++) {
            scene.finishedLight(client, Duration.ofDays(7 * week));
        }

        assertThat(readAtArrival(client)).isEqualTo(twice);
    }

    /** The queries, and the follow-ups that they brought. */
    private List<Long> readAtArrival(ClientId client) {
        entities.flush();
        entities.clear();
        long asked = queries
                .during(() -> assertThat(feedback.unanswered(client, Id.random(SessionId::new))).isPresent());
        long read = entities.unwrap(Session.class).getStatistics().getEntityKeys().stream()
                .filter(key -> ((EntityKey) key).getEntityName().equals(FollowUp.class.getName()))
                .count();
        return List.of(asked, read);
    }

    private void inVain(FollowUpScene.Made made) {
        for (int call = 0; call < 3; call++) {
            calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
        }
        assertThat(followUps.findById(made.id().value()).orElseThrow().closedHow()).contains(ClosingReason.UNREACHABLE);
    }

    @Test
    @Tag("UC-13")
    void whoeverRangWhileTheClientAnsweredElsewhereIsToldSo() {
        var made = scene.finished("Lia", Duration.ofHours(74));
        calls.take(made.id());
        feedback.giveAtArrival(made.id(), fine());

        assertThat(calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "").overtaken()).isTrue();

        assertThat(followUps.findById(made.id().value()).orElseThrow().takenBy(clock.instant())).isEmpty();
    }

    @Test
    @Tag("UC-13")
    void aCallInVainWhileTheClientAnsweredElsewhereIsNoTryOfTheLaterCallThatTheAnswersPlanned() {
        var made = scene.finished("Liz", Duration.ofHours(74));
        calls.take(made.id());
        feedback.giveAtArrival(made.id(), fine().without(SafetyLine.E.code()));
        var recheck = contacts.next(read(made)).orElseThrow();
        var planned = recheck.due();
        assertThat(planned).isAfter(clock.instant());

        var next = calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");

        assertThat(next.at()).contains(planned);
        assertThat(contacts.next(read(made)).orElseThrow().due()).isEqualTo(planned);
        assertThat(recheck.tries()).isZero();
    }

    private FollowUp read(FollowUpScene.Made made) {
        return followUps.findById(made.id().value()).orElseThrow();
    }

    @Test
    @Tag("UC-13")
    void whoAskedToBeCalledLaterKeepsTheTime() {
        var made = scene.finished("Rex", Duration.ofHours(50));
        var agreed = clock.instant().plus(Duration.ofHours(5)).truncatedTo(java.time.temporal.ChronoUnit.MINUTES);

        assertThat(calls.attempt(made.id(), TryOutcome.CALL_LATER, Optional.of(agreed), "").at()).contains(agreed);
        assertThat(followUps.findById(made.id().value()).orElseThrow().nextDue()).contains(agreed);
    }

    @Test
    @Tag("UC-13")
    void aCallThatTheClientPutOffIsNoCallInVain() {
        var made = scene.finished("Rea", Duration.ofHours(50));
        var agreed = clock.instant().plus(Duration.ofHours(5));

        calls.attempt(made.id(), TryOutcome.CALL_LATER, Optional.of(agreed), "");
        calls.attempt(made.id(), TryOutcome.CALL_LATER, Optional.of(agreed.plusSeconds(60)), "");
        assertThat(calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "").unreachable())
                .as("one call in vain").isFalse();

        var followUp = followUps.findById(made.id().value()).orElseThrow();
        assertThat(followUp.tries()).isEqualTo(1);
        assertThat(followUp.state()).isEqualTo(FollowUpState.OPEN);
    }

    @Test
    @Tag("UC-13")
    void theNextTryIsProposedAndCanBeChangedWithinOpeningHours() {
        var made = scene.finished("Rob", Duration.ofHours(50));
        var proposed = calls.proposeNextTry(made.id());
        assertThat(proposed).isAfter(clock.instant());
        // the practice of these tests is closed on Sundays
        var sunday = java.time.LocalDate.now(ZONE)
                .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SUNDAY));
        var closed = sunday.atTime(11, 0).atZone(ZONE).toInstant();
        var chosen = sunday.plusDays(1).atTime(11, 0).atZone(ZONE).toInstant();

        assertThatThrownBy(() -> calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.of(closed), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.of(made.end()), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(calls.attempt(made.id(), TryOutcome.WRONG_NUMBER, Optional.of(chosen), "Belongs to a bakery").at())
                .contains(chosen);
        assertThat(followUps.findById(made.id().value()).orElseThrow().nextDue()).contains(chosen);
        assertThat(calls.attempt(made.id(), TryOutcome.CALL_LATER, Optional.of(closed), "").at())
                .as("whoever asks for a Sunday gets it").contains(closed);
    }

    @Test
    @Tag("UC-13")
    void whatAStrangerHasAnsweredIsAskedAgain() {
        var made = scene.finished("Wes", Duration.ofHours(50));
        feedback.saveDraft(made.id(), draft(fine()));
        calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
        assertThat(calls.open(made.id()).orElseThrow().said().given()).as("of a call that was cut off").isNotEmpty();

        calls.attempt(made.id(), TryOutcome.WRONG_NUMBER, Optional.empty(), "Belongs to a bakery");

        assertThat(calls.open(made.id()).orElseThrow().said().given()).isEmpty();
        assertThat(day.dueBefore(clock.instant().plus(Duration.ofDays(7)))).filteredOn(call -> call.client()
                .equals(made.client())).as("whoever rings with the day's sheet in hand is told").singleElement()
                .satisfies(call -> assertThat(call.what()).endsWith("The number was wrong last time"));
    }

    @Test
    void whatPressesStaysOpenThoughTheClientDoesNotWantToTalk() {
        var made = scene.finished("Roy", Duration.ofHours(74));
        feedback.give(made.id(), draft(sore(7, 8)));

        assertThat(calls.attempt(made.id(), TryOutcome.DECLINED, Optional.empty(), "").at()).isPresent();

        assertThat(followUps.findById(made.id().value()).orElseThrow().state()).isNotEqualTo(FollowUpState.CLOSED);
    }

    @Test
    @Tag("UC-13")
    void frontDeskSeesNothingThatIsStored() {
        var made = scene.finished("Tom", FollowUpScene.DUE);
        var broken = Phrase.typed("dizzy when he sat up");
        when(work.brokenOffBecause(made.session())).thenReturn(Optional.of(broken));
        var frontDesk = users.make("front", Role.FRONT_DESK);

        var sheet = users.as(frontDesk, () -> calls.open(made.id()).orElseThrow());
        assertThat(sheet.onRecord()).isEmpty();
        assertThat(calls.open(made.id()).orElseThrow().onRecord())
                .hasValueSatisfying(record -> assertThat(record.brokenOffBecause()).contains(broken));

        var preview = users.as(frontDesk, () -> feedback.assess(made.id(), sore(2, 4)));
        assertThat(preview.level()).contains(TriageLevel.THERAPIST);
        assertThat(preview.why()).isNotEmpty()
                .allMatch(why -> why.ruleId().isEmpty() && why.words().isEmpty() && !why.title().isBlank());
        // three days would not do: what falls due on a day off waits for the next
        var row = users.as(frontDesk, () -> worklist.due(FollowUpFilter.due(false), 50)).stream()
                .filter(one -> one.id().equals(made.id()))
                .findFirst()
                .orElseThrow();
        assertThat(row.modality()).isEmpty();
    }

    @Test
    @Tag("UC-13")
    void aTherapistReadsOutInTheFirstPersonWhatTheyWillDo() {
        var wrote = fine().with(SafetyLine.I.code(), "yes").with("other_new_what", "something_else")
                .with("over_other_new", "no").with("other_new_text", "my stomach is funny");
        var mine = scene.finished("Ida", Duration.ofHours(50));
        var same = scene.finished("Ina", Duration.ofHours(50));
        var frontDesk = users.make("front.reads", Role.FRONT_DESK);

        assertThat(feedback.give(mine.id(), draft(wrote)).text().lead()).contains("I will read it today and call");
        assertThat(users.as(frontDesk, () -> feedback.give(same.id(), draft(wrote))).text().lead())
                .contains("Your therapist reads it today and will call");
    }

    @Test
    void whatNobodyHasAskedYetIsNamedButNotCountedOnTheCall() {
        var made = scene.finished("Una", Duration.ofHours(50));

        var start = feedback.assess(made.id(), GivenAnswers.NONE);
        assertThat(start.why()).isEmpty();
        assertThat(start.level()).isEmpty();
        assertThat(start.emergency()).isFalse();
        assertThat(start.safetyComplete()).isFalse();
        assertThat(start.couldChange()).extracting(AssessmentPreview.CouldChange::line).contains(SafetyLine.A,
                SafetyLine.D);

        var unsure = feedback.assess(made.id(), nothingNew().with(SafetyLine.D.code(), "unknown")
                .with("saddle_numbness", "unknown").with("bladder_bowel_change", "no"));
        assertThat(unsure.level()).as("don't know counts").contains(TriageLevel.THERAPIST);
        assertThat(unsure.safetyComplete()).isTrue();
    }

    @Test
    void theListTakesTheSameFewQueriesForOneRowAndForMany() {
        // whatever the hour: what falls due after closing time is due on another day
        var all = FollowUpFilter.due(true).on(FollowUpFilter.Day.ANY);
        scene.finished("Row one", Duration.ofHours(50));
        entities.flush();
        entities.clear();
        long few = queries.during(() -> worklist.due(all, 50));
        for (int i = 0; i < 20; i++) {
            scene.finished("Row " + i, Duration.ofHours(50 + i));
        }
        entities.flush();
        entities.clear();
        long many = queries.during(() -> worklist.due(all, 50));

        assertThat(worklist.due(all, 50)).hasSizeGreaterThanOrEqualTo(21);
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(5);
    }

    @Test
    void aManagerGivesAFollowUpToAnotherTherapistWithAReason() {
        var made = scene.finished("Xan Moves", Duration.ofHours(50));
        var manager = users.make("moving.manager", Role.MANAGER);
        var other = users.make("other.therapist", Role.THERAPIST);
        var reason = "Maya is on leave until Monday";

        assertThatThrownBy(() -> worklist.reassign(made.id(), other.id(), reason))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        assertThatThrownBy(() -> users.as(manager, () -> worklist.reassign(made.id(), other.id(), "leave")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> users.as(manager, () -> worklist.reassign(made.id(), manager.id(), reason)))
                .as("who treats nobody owns no follow-up")
                .isInstanceOf(IllegalArgumentException.class);

        users.as(manager, () -> worklist.reassign(made.id(), other.id(), reason));

        assertThat(followUps.findById(made.id().value()).orElseThrow().owner()).isEqualTo(other.id());
        assertThat(followUps.findById(made.id().value()).orElseThrow().therapist()).isEqualTo(made.therapist());
        assertThat(trail.about(made.id().value())).extracting("action").contains("reassigned");
    }

    @Test
    @Tag("UC-15")
    void anAlertIsReasonEnoughForAManager() {
        var made = scene.finished("Yve Alert", Duration.ofHours(50));
        var result = feedback.give(
                made.id(), draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        var manager = users.make("moving.manager", Role.MANAGER);
        var other = users.make("other.therapist", Role.THERAPIST);

        users.as(manager, () -> worklist.reassign(made.id(), other.id(), ""));

        assertThat(followUps.findById(made.id().value()).orElseThrow().owner()).isEqualTo(other.id());
        assertThat(users.as(manager, () -> assessments.open(result.assessment()))).isPresent();
    }

    @Test
    void everyLookAtAFollowUpIsInTheTrail() {
        var made = scene.finished("Vic", Duration.ofHours(50));
        calls.open(made.id());
        assertThat(trail.about(made.id().value())).extracting("action").contains("opened");
    }
}
