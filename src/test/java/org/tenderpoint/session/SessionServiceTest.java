package org.tenderpoint.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.Screener.MayNotStart;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.DayRow;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionRecord.DoneElsewhere;
import org.tenderpoint.session.SessionTimes.SessionCorrected;
import org.tenderpoint.session.SessionTimes.TimesRefused;
import org.tenderpoint.session.SignQuestions.NotSignedYet;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

@DatabaseTest
@Moment("2026-11-20T09:00:00Z")
@RecordApplicationEvents
@As(Role.THERAPIST)
@Tag("UC-11")
class SessionServiceTest {

    private static final Work FIRM_GLUTES = new Work(BodyPart.left(Region.GLUTES), Modality.SPORTS, 3, 15);

    @Autowired
    private Moment.Shared clock;

    @Autowired
    private Sessions make;

    @Autowired
    private SessionService sessions;

    @Autowired
    private PlanService plans;

    @Autowired
    private DoneWorkReader done;

    @Autowired
    private TestUsers users;

    @Test
    void aStartedSessionBeginsWithThePlanAsItsWorkAndThePainOfTheArrival() {
        var session = make.started(GENTLE_BACK);

        assertThat(session.work()).containsExactly(GENTLE_BACK);
        assertThat(session.painBefore()).hasValue(0);
        assertThat(session.ended()).isFalse();
    }

    @Test
    void whatWasNotStartedAfterAllWaitsToBeStartedAgain() {
        var session = make.started(GENTLE_BACK);

        assertThat(sessions.notStarted(session.id())).isTrue();

        var waiting = plans.byId(session.id()).orElseThrow();
        assertThat(waiting.state()).isEqualTo(SessionState.SCREENED);
        assertThat(waiting.startedAt()).isEmpty();
        assertThat(sessions.open(session.id())).isEmpty();
        assertThat(plans.ready(session.id())).isTrue();
        assertThat(sessions.start(session.id()).work()).containsExactly(GENTLE_BACK);
    }

    @Test
    void onlyASessionOfWhichNothingIsChartedWasNotStarted() {
        var charted = make.started(GENTLE_BACK);
        sessions.saveWork(charted.id(), charted.version(), List.of(FIRM_GLUTES));
        var pained = make.started(GENTLE_BACK);
        sessions.savePain(pained.id(), pained.version(), OptionalInt.of(2), OptionalInt.empty());
        var noted = make.started(GENTLE_BACK);
        sessions.saveNote(noted.id(), 0, new Soap("tense", "", "", ""));
        var timed = make.started(GENTLE_BACK);
        sessions.time(timed.id(), timed.version(), GENTLE_BACK.part(), GENTLE_BACK.modality());
        var over = make.started(GENTLE_BACK);
        sessions.finish(over.id(), Optional.empty());

        assertThat(List.of(charted, pained, noted, timed, over))
                .noneMatch(session -> sessions.notStarted(session.id()));
        assertThat(plans.byId(noted.id()).orElseThrow().state()).isEqualTo(SessionState.IN_PROGRESS);
    }

    @Test
    void aLineIsTimedInElapsedMinutesAndOnlyOneAtATime() {
        var session = make.started(GENTLE_BACK);
        var charted = sessions.saveWork(session.id(), session.version(), List.of(FIRM_GLUTES, GENTLE_BACK));
        var running = sessions.time(session.id(), charted.version(), FIRM_GLUTES.part(), FIRM_GLUTES.modality())
                .session();
        assertThat(sessions.open(session.id()).orElseThrow().timing().orElseThrow().of(FIRM_GLUTES)).isTrue();

        clock.pass(Duration.ofSeconds(7 * 60 + 29));
        var other = sessions.time(session.id(), running.version(), GENTLE_BACK.part(), GENTLE_BACK.modality());
        assertThat(other.line().orElseThrow().after().minutes()).isEqualTo(7);
        assertThat(other.session().timing().orElseThrow().of(GENTLE_BACK)).isTrue();

        clock.pass(Duration.ofSeconds(12 * 60 + 30));
        var stopped = sessions.stopTiming(session.id(), other.session().version());
        assertThat(stopped.session().work()).extracting(Work::minutes).containsExactly(7, 13);
        assertThat(stopped.session().timing()).isEmpty();
        assertThat(sessions.stopTiming(session.id(), stopped.session().version()).line()).isEmpty();
    }

    @Test
    void aTouchByMistakeChangesNoMinutes() {
        var session = make.started(GENTLE_BACK);
        var running = sessions.time(session.id(), session.version(), GENTLE_BACK.part(), GENTLE_BACK.modality())
                .session();
        clock.pass(Duration.ofSeconds(29));

        assertThat(sessions.stopTiming(session.id(), running.version()).session().work()).containsExactly(GENTLE_BACK);
    }

    @Test
    void whatIsTimedGoesOnWhenItsLineIsPaintedAnewAndEndsQuietlyWhenItIsGone() {
        var session = make.started(GENTLE_BACK);
        var running = sessions.time(session.id(), session.version(), GENTLE_BACK.part(), GENTLE_BACK.modality())
                .session();
        var left = new Work(BodyPart.left(Region.LOWER_BACK), Modality.SWEDISH, 3, 30);
        var painted = sessions.saveWork(session.id(), running.version(), List.of(left));
        assertThat(painted.timing().orElseThrow().of(left)).isTrue();

        clock.pass(Duration.ofMinutes(4));
        var gone = sessions.saveWork(session.id(), painted.version(), List.of(FIRM_GLUTES));
        assertThat(gone.timing()).isEmpty();
        assertThat(sessions.stopTiming(session.id(), gone.version()).session().work()).containsExactly(FIRM_GLUTES);
    }

    @Test
    void theEndOfTheSessionEndsTheTimingAndNothingIsTimedAfterIt() {
        var session = make.started(GENTLE_BACK);
        sessions.time(session.id(), session.version(), GENTLE_BACK.part(), GENTLE_BACK.modality());
        clock.pass(Duration.ofMinutes(50));

        var finished = sessions.finish(session.id(), Optional.empty());

        assertThat(finished.work()).extracting(Work::minutes).containsExactly(50);
        assertThat(finished.timing()).isEmpty();
        assertThatThrownBy(
                () -> sessions.time(session.id(), finished.version(), GENTLE_BACK.part(), GENTLE_BACK.modality()))
                .isInstanceOf(DoneElsewhere.class);
    }

    @Test
    void whatNobodyStoppedEndsWithThePlannedTime() {
        var session = make.started(GENTLE_BACK);
        clock.pass(Duration.ofMinutes(20));
        var running = sessions.time(session.id(), session.version(), GENTLE_BACK.part(), GENTLE_BACK.modality())
                .session();
        clock.pass(Duration.ofHours(16));

        var stopped = sessions.stopTiming(session.id(), running.version());

        assertThat(stopped.line().orElseThrow().forgotten()).isTrue();
        assertThat(stopped.session().work()).extracting(Work::minutes).containsExactly(40);
    }

    @Test
    void timingTellsWhoeverHasNotSeenTheChartAsItIs() {
        var session = make.started(GENTLE_BACK);
        sessions.saveWork(session.id(), session.version(), List.of(FIRM_GLUTES));

        assertThatThrownBy(
                () -> sessions.time(session.id(), session.version(), GENTLE_BACK.part(), GENTLE_BACK.modality()))
                .isInstanceOf(EditedByOther.class);
    }

    @Test
    void aChartThatIsBegunAfterThePlannedEndIsProposedThePlansTimes() {
        var session = make.startedLate(Duration.ofMinutes(95), GENTLE_BACK);
        var planned = plans.byId(session.id()).orElseThrow();
        clock.pass(Duration.ofMinutes(1));

        var proposal = sessions.proposedTimes(session.id());
        assertThat(proposal.fromPlan()).isTrue();
        var finished = sessions.finish(session.id(), Optional.empty());

        assertThat(finished.startedAt()).isEqualTo(planned.start());
        assertThat(finished.endedAt()).contains(planned.start().plus(Duration.ofMinutes(60)));
        assertThat(done.of(session.id()).orElseThrow().minutes()).isEqualTo(60);
        assertThat(plans.byId(session.id()).orElseThrow().endedAt()).isEqualTo(finished.endedAt());
        assertThat(plans.byId(session.id()).orElseThrow().startedAt()).contains(planned.start());
    }

    @Test
    void aSessionThatIsFinishedInTimeLastsByTheClock() {
        var session = make.started(GENTLE_BACK);
        clock.pass(Duration.ofMinutes(71));

        assertThat(sessions.proposedTimes(session.id()).fromPlan()).isFalse();
        assertThat(sessions.finish(session.id(), Optional.empty()).endedAt()).contains(clock.instant());
    }

    @Test
    void aSessionThatIsFinishedLongAfterIsProposedItsPlannedMinutes() {
        var session = make.started(GENTLE_BACK);
        clock.pass(Duration.ofHours(5));

        var finished = sessions.finish(session.id(), Optional.empty());

        assertThat(Duration.between(finished.startedAt(), finished.endedAt().orElseThrow())).hasMinutes(60);
    }

    @Test
    void onTheDaysListNoSessionHasLastedNoMinutesAndEachHasTheTimesOfItsChart() {
        var session = make.started(GENTLE_BACK);
        var start = session.startedAt().truncatedTo(ChronoUnit.MINUTES);
        clock.pass(Duration.ofMinutes(40));
        sessions.finish(session.id(), Optional.empty());

        sessions.correctTimes(session.id(), new SessionTimes(start.plusSeconds(5), start.plusSeconds(50)), "");
        assertThat(minutesOnItsDay(session)).isEqualTo(1);
        sessions.correctTimes(session.id(), new SessionTimes(start.plusSeconds(50), start.plusSeconds(1_805)), "");
        assertThat(minutesOnItsDay(session)).as("from :00 to :30").isEqualTo(30);
    }

    @Test
    void theDaysListIsInTheOrderOfTheTimesThatItShows() {
        var early = make.started(GENTLE_BACK);
        var begin = early.startedAt();
        clock.pass(Duration.ofMinutes(40));
        sessions.finish(early.id(), Optional.empty());
        clock.pass(Duration.ofMinutes(60));
        var late = make.started(GENTLE_BACK);
        clock.pass(Duration.ofMinutes(30));
        sessions.finish(late.id(), Optional.empty());

        sessions.correctTimes(late.id(), new SessionTimes(
                begin.minus(Duration.ofMinutes(60)), begin.minus(Duration.ofMinutes(20))), "");

        var day = plans.byId(early.id()).orElseThrow().day();
        assertThat(plans.day(day, Optional.empty())).extracting(DayRow::session)
                .containsSubsequence(late.id(), early.id());
    }

    private int minutesOnItsDay(SessionRecord session) {
        return plans.day(plans.byId(session.id()).orElseThrow().day(), Optional.empty()).stream()
                .filter(row -> row.session().equals(session.id())).findFirst().orElseThrow().minutes();
    }

    @Test
    void anEmergencyEndsTheSessionAtItsOwnMoment() {
        var session = make.started(GENTLE_BACK);
        clock.pass(Duration.ofMinutes(110));

        assertThat(sessions.proposedTimes(session.id()).fromPlan()).isTrue();
        assertThat(sessions.breakOff(session.id(), Optional.empty(), "fainted", true).endedAt())
                .contains(clock.instant());
    }

    @Test
    void whatIsChartedAfterTheEndIsACorrectionToo(@Autowired ApplicationEvents events) {
        var session = make.started(GENTLE_BACK);
        var running = sessions.saveWork(session.id(), session.version(), List.of(GENTLE_BACK));
        assertThat(events.stream(SessionCorrected.class)).isEmpty();
        clock.pass(Duration.ofMinutes(50));
        var ended = sessions.finish(running.id(), Optional.empty());

        var charted = sessions.saveWork(ended.id(), ended.version(), List.of(GENTLE_BACK, GENTLE_BACK));
        sessions.savePain(ended.id(), charted.version(), OptionalInt.of(8), OptionalInt.empty());

        assertThat(events.stream(SessionCorrected.class)).hasSize(2)
                .allMatch(each -> each.end().equals(ended.endedAt().orElseThrow()));
    }

    @Test
    void theTimesAreCorrectedUntilTheSignatureAndByADatedAmendmentAfterIt(@Autowired ApplicationEvents events) {
        var session = make.started(GENTLE_BACK);
        clock.pass(Duration.ofMinutes(90));
        sessions.finish(session.id(), Optional.empty());
        var start = session.startedAt();
        var first = new SessionTimes(start, start.plus(Duration.ofMinutes(50)));

        var corrected = sessions.correctTimes(session.id(), first, "");
        assertThat(corrected.endedAt()).contains(first.end());
        assertThat(corrected.amendments()).isEmpty();
        assertThat(events.stream(SessionCorrected.class)).extracting(SessionCorrected::end)
                .containsExactly(first.end());

        assertThat(minutesOnItsDay(session)).as("the day's list shows the same").isEqualTo(50);

        sessions.sign(session.id(), "nothing to add");
        var second = new SessionTimes(start, start.plus(Duration.ofMinutes(55)));
        assertThatThrownBy(() -> sessions.correctTimes(session.id(), second, " "))
                .isInstanceOf(IllegalArgumentException.class);
        var amended = sessions.correctTimes(session.id(), second, "looked at the wrong clock");

        assertThat(amended.endedAt()).contains(second.end());
        assertThat(amended.amendments()).singleElement()
                .satisfies(one -> assertThat(Say.it(one.text())).contains("Time corrected to", "Before:"))
                .satisfies(one -> assertThat(one.reason()).isEqualTo("looked at the wrong clock"));
    }

    @Test
    void noSessionEndsInTheFutureOrLastsHalfADay() {
        var session = make.started(GENTLE_BACK);
        var start = session.startedAt();
        clock.pass(Duration.ofMinutes(30));

        assertThatThrownBy(() -> sessions.finish(
                session.id(), Optional.of(new SessionTimes(start, start.plus(Duration.ofMinutes(31))))))
                .isInstanceOf(TimesRefused.class);
        assertThatThrownBy(() -> sessions.finish(
                session.id(), Optional.of(new SessionTimes(start.minus(Duration.ofHours(13)), start))))
                .isInstanceOf(TimesRefused.class);
    }

    @Test
    void anEmptyNoteAndASessionOfNoMinutesAreSignedOnlyWithAReason() {
        var session = make.started(GENTLE_BACK);
        sessions.finish(session.id(), Optional.empty());

        assertThat(sessions.signQuestions(session.id()).doubts())
                .containsExactlyInAnyOrder(SessionRecord.UnlikelyChart.NOTE_EMPTY, SessionRecord.UnlikelyChart.NO_TIME);
        assertThatThrownBy(() -> sessions.sign(session.id(), " ")).isInstanceOf(NotSignedYet.class);
        assertThat(sessions.open(session.id()).orElseThrow().signed()).isFalse();

        var signed = sessions.sign(session.id(), "only a talk");

        assertThat(signed.signedBy()).contains(session.therapist());
        assertThat(signed.signedAlthough().orElseThrow().because()).isEqualTo("only a talk");
        assertThat(signed.signedAlthough().orElseThrow().doubts())
                .containsExactlyInAnyOrder(SessionRecord.UnlikelyChart.NOTE_EMPTY, SessionRecord.UnlikelyChart.NO_TIME);
    }

    @Test
    void aWholeChartIsSignedWithoutAQuestion() {
        var session = make.started(GENTLE_BACK);
        sessions.saveNote(session.id(), 0, new Soap("", "", "", "As before."));
        clock.pass(Duration.ofMinutes(55));
        sessions.finish(session.id(), Optional.empty());

        assertThat(sessions.signQuestions(session.id())).isEqualTo(new SignQuestions(List.of(), Set.of()));
        assertThat(sessions.sign(session.id(), "").signedAlthough()).isEmpty();
    }

    @Test
    @Tag("UC-08")
    void aRedFlagThatWasNotAskedKeepsTheSessionFromStarting() {
        var client = make.client("Nora Calm", Sessions.harmless(List.of(GENTLE_BACK)));
        var id = make.arrived(client, Sessions.calmVisit().with(RedFlag.FEVER_NOW, Recorded.NOT_ASKED), GENTLE_BACK);

        assertThatThrownBy(() -> sessions.start(id)).isInstanceOf(MayNotStart.class);
        assertThat(sessions.open(id)).isEmpty();
    }

    @Test
    void workPainAndNoteAreKeptAsTheyAreSaved() {
        var session = make.started(GENTLE_BACK);
        var charted = sessions.saveWork(session.id(), session.version(), List.of(FIRM_GLUTES, GENTLE_BACK));
        var painful = sessions.savePain(session.id(), charted.version(), OptionalInt.of(3), OptionalInt.empty());
        sessions.saveNote(session.id(), painful.noteVersion(), new Soap("Schön ☺ 好", "", "", "again in two weeks"));

        var opened = sessions.open(session.id()).orElseThrow();

        assertThat(opened.work()).containsExactly(FIRM_GLUTES, GENTLE_BACK);
        assertThat(opened.painDuring()).hasValue(3);
        assertThat(opened.painAfter()).isEmpty();
        assertThat(opened.note().subjective()).isEqualTo("Schön ☺ 好");
    }

    @Test
    void whoSavesANoteSecondIsToldAndNothingIsOverwritten() {
        var session = make.started(GENTLE_BACK);
        sessions.saveNote(session.id(), 0, new Soap("first", "", "", ""));
        var after = sessions.saveNote(session.id(), 1, new Soap("second", "", "", ""));
        assertThat(after.noteVersion()).isEqualTo(2);

        assertThatThrownBy(() -> sessions.saveNote(session.id(), 1, new Soap("late", "", "", "")))
                .isInstanceOf(EditedByOther.class);

        assertThat(sessions.open(session.id()).orElseThrow().note().subjective()).isEqualTo("second");
    }

    @Test
    void whoSavesTheWorkSecondIsTold() {
        var session = make.started(GENTLE_BACK);
        sessions.saveWork(session.id(), session.version(), List.of(FIRM_GLUTES));

        assertThatThrownBy(() -> sessions.saveWork(session.id(), session.version(), List.of(GENTLE_BACK)))
                .isInstanceOf(EditedByOther.class);
    }

    @Test
    void aFinishedSessionTellsTheOthersAndItsWorkCanBeRead(@Autowired ApplicationEvents events) {
        var session = make.finished(GENTLE_BACK);

        assertThat(events.stream(SessionFinished.class))
                .singleElement()
                .satisfies(event -> assertThat(event.session()).isEqualTo(session.id()))
                .satisfies(event -> assertThat(event.brokenOff()).isFalse());
        assertThat(plans.byId(session.id()).orElseThrow().state()).isEqualTo(SessionState.FINISHED);
        assertThat(done.of(session.id()).orElseThrow().work()).containsExactly(GENTLE_BACK);
        assertThat(done.ofClient(session.client())).hasSize(1);
    }

    @Test
    void aRunningSessionIsNotYetDoneWork() {
        assertThat(done.of(make.started(GENTLE_BACK).id())).isEmpty();
    }

    @Test
    void aSessionWithoutWorkIsBrokenOffAndNotFinished() {
        var session = make.started(GENTLE_BACK);
        sessions.saveWork(session.id(), session.version(), List.of());

        assertThatThrownBy(() -> sessions.finish(session.id(), Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sessions.breakOff(session.id(), Optional.empty(), " ", false))
                .isInstanceOf(IllegalArgumentException.class);

        var broken = sessions.breakOff(session.id(), Optional.empty(), "felt dizzy", true);
        assertThat(broken.brokenOff()).isTrue();
        assertThat(plans.byId(session.id()).orElseThrow().state()).isEqualTo(SessionState.BROKEN_OFF);
    }

    @Test
    void aSignedNoteIsLockedAndOnlyAmendedWithAReason() {
        var session = make.finished(GENTLE_BACK);
        var signed = sessions.sign(session.id(), "nothing to add");
        assertThat(signed.signed()).isTrue();

        assertThatThrownBy(() -> sessions.saveNote(session.id(), 0, Soap.EMPTY))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sessions.saveWork(session.id(), signed.version(), List.of(GENTLE_BACK)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sessions.amend(session.id(), "left side", " "))
                .isInstanceOf(IllegalArgumentException.class);

        var amended = sessions.amend(session.id(), "It was the left side", "mixed up");
        assertThat(amended.amendments())
                .singleElement()
                .satisfies(amendment -> assertThat(amendment.text()).isEqualTo(Phrase.typed("It was the left side")));
    }

    @Test
    void aSessionIsOnTheListOfItsTherapistFromItsStartUntilItIsSigned() {
        var session = make.started(GENTLE_BACK);
        assertThat(mineUnfinished())
                .contains(new UnfinishedNote(session.id(), session.client(), session.startedAt(), true));

        sessions.finish(session.id(), Optional.empty());
        assertThat(mineUnfinished())
                .contains(new UnfinishedNote(session.id(), session.client(), session.startedAt(), false));
        assertThat(sessions.unfinishedNotes(session.startedAt().minusSeconds(1), 100))
                .as("what begins later is not asked for")
                .noneMatch(note -> note.session().equals(session.id()));

        sessions.sign(session.id(), "nothing to add");
        assertThat(mineUnfinished()).noneMatch(note -> note.session().equals(session.id()));
    }

    private List<UnfinishedNote> mineUnfinished() {
        return sessions.unfinishedNotes(clock.instant().plusSeconds(60), 100);
    }

    @Test
    void aColleagueReadsTheChartButDoesNotWriteInIt() {
        var session = make.started(GENTLE_BACK);
        var colleague = users.make("sam.colleague", Role.THERAPIST);

        users.as(colleague, () -> {
            assertThat(sessions.open(session.id())).isPresent();
            assertThatThrownBy(() -> sessions.saveWork(session.id(), session.version(), List.of()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sessions.finish(session.id(), Optional.empty()))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }
}
