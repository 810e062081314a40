package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.screening.plan.UnendedSessions;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.session.SessionFinished;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/** What the program does by itself, with nobody signed in. */
@DatabaseTest
@Moment("2026-03-03T12:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-13")
class FollowUpRoundTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    FollowUpRound round;

    @Autowired
    CallService calls;

    @Autowired
    FeedbackService feedback;

    @Autowired
    FollowUpScene scene;

    @Autowired
    FollowUpRepository followUps;

    @Autowired
    HoldService holds;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TestTrail trail;

    @Autowired
    org.springframework.context.ApplicationEventPublisher events;

    @StandIn
    UnendedSessions running;

    @StandIn
    DoneWorkReader work;

    @StandIn
    ScreeningService screening;

    @Autowired
    Moment.Shared clock;

    @ParameterizedTest
    @CsvSource({"13, 23, OPEN", "14, 0, CLOSED", "30, 0, CLOSED"})
    @Tag("fires:FUP-17")
    @Tag("misses:FUP-17")
    void anUnansweredFollowUpEndsAfter14Days(int days, int hours, FollowUpState state) {
        var made = scene.finishedLight("Lars Late", Duration.ZERO);

        goAfter(Duration.ofDays(days).plusHours(hours));

        assertThat(read(made.id()).state()).isEqualTo(state);
        if (state == FollowUpState.CLOSED) {
            assertThat(read(made.id()).closedHow()).contains(ClosingReason.LAPSED);
            assertThat(read(made.id()).nextDue()).isEmpty();
            assertThat(trail.about(made.id().value())).extracting("action").contains("closed");
        }
        assertThat(kinds(made.client())).as("not known, so the next visit asks")
                .contains(HoldKind.UNANSWERED_FOLLOW_UP);
    }

    @Test
    void aFollowUpThatWhoeverEndedTheSessionMadeMeanwhileIsNoFaultOfTheRound() {
        var made = scene.finished("Rita Race", Duration.ofHours(1));
        var window = new FollowUp.Window(made.end(), made.end(), made.end(), made.end());
        var second = FollowUp.made(
                new SessionFinished(made.session(), made.client(), made.therapist(), made.end(), false, false), window,
                List.of(), clock.instant());

        assertThatThrownBy(() -> followUps.saveAndFlush(second)).isInstanceOfSatisfying(
                DataIntegrityViolationException.class,
                broken -> assertThat(FollowUpRound.isMadeMeanwhile(broken)).isTrue());
        assertThat(FollowUpRound.isMadeMeanwhile(new DataIntegrityViolationException("something else"))).isFalse();
    }

    @Test
    void aResultOfATherapistOrLessEndsAfter14Days() {
        var made = scene.finished("Tess Talk", Duration.ofHours(74));
        feedback.give(made.id(), draft(sore(2, 4)));
        assertThat(read(made.id()).level()).contains(TriageLevel.THERAPIST);

        goAfter(Duration.ofDays(14));

        assertThat(read(made.id()).closedHow()).contains(ClosingReason.LAPSED);
        assertThat(kinds(made.client())).as("the talk is still to be had").contains(HoldKind.THERAPIST_TALK);
    }

    @ParameterizedTest(name = "{0} minutes after, sore {1}, {2}: {3}")
    @CsvSource({
            "2879, 0, benefit=1,  OPEN", // a minute short of two days
            "2880, 0, benefit=1,  CLOSED",
            "2880, 1, benefit=1,  ANSWERED",
            "2880, 0, benefit=-1, ANSWERED", // what they came for is worse
            "2880, 0, benefit=0,  CLOSED",
            "2880, 0, line_e=unknown, ANSWERED" // a sign is not known
    })
    @Tag("fires:FUP-17")
    @Tag("misses:FUP-17")
    void whoIsToBeWatchedIsDoneOnceNothingHurtsEverySignIsDeniedAndTheComplaintIsNotWorse(
            int minutes, int now, String told, FollowUpState state) {
        var made = scene.finishedLight("Wim Watched", Duration.ofMinutes(minutes));
        var pair = told.split("=");

        feedback.give(made.id(), draft(sore(now, 7).with(pair[0], pair[1])));

        assertThat(read(made.id()).level()).contains(TriageLevel.WATCH);
        assertThat(read(made.id()).state()).isEqualTo(state);
        assertThat(read(made.id()).closedHow())
                .isEqualTo(state == FollowUpState.CLOSED ? Optional.of(ClosingReason.SETTLED) : Optional.empty());
    }

    @Test
    @Tag("misses:FUP-17")
    void whatWaitsForADoctorDoesNotEnd() {
        var made = scene.finished("Dov Doctor", Duration.ofHours(60));
        feedback.give(made.id(), draft(sore(7, 8)));

        goAfter(Duration.ofDays(40));

        assertThat(read(made.id()).state()).isEqualTo(FollowUpState.ANSWERED);
    }

    @Test
    void anOpenAlertDoesNotEnd() {
        var made = scene.finished("Ava Alert", Duration.ofHours(50));
        feedback.give(made.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));

        goAfter(Duration.ofDays(40));

        assertThat(read(made.id()).state()).isNotEqualTo(FollowUpState.CLOSED);
    }

    @Test
    void whoWasTakenIllHereAndNotHeardOfSinceDoesNotEnd() {
        var made = scene.finished(scene.client("Ern Emergency"), currentUser.id(), Duration.ZERO, true);

        goAfter(Duration.ofDays(40));

        assertThat(read(made.id()).state()).isEqualTo(FollowUpState.OPEN);
    }

    @Test
    void aCallThatIsGoingOnIsNotEndedUnderTheCaller() {
        var made = scene.finishedLight("Cal Caller", Duration.ofDays(15));
        calls.take(made.id());

        go();

        assertThat(read(made.id()).state()).isEqualTo(FollowUpState.OPEN);
    }

    @ParameterizedTest
    @CsvSource({
            // planned from 14:00 to 15:00 of a day that closes at 20:00
            "2026-03-03T14:00, 2026-03-03T15:30:00Z, false",
            "2026-03-03T14:00, 2026-03-03T19:59:00Z, false",
            "2026-03-03T14:00, 2026-03-03T20:00:00Z, true",
            // runs over the closing time
            "2026-03-03T19:30, 2026-03-03T20:10:00Z, false",
            "2026-03-03T19:30, 2026-03-03T20:30:00Z, true",
            // on a Sunday, when the practice is closed
            "2026-03-08T14:00, 2026-03-08T15:00:00Z, true"
    })
    void aSessionThatNobodyEndsIsFollowedUpFromItsPlannedEndOnceThePracticeHasClosed(
            String start, Instant now, boolean made) {
        var session = unendedSessions(start);
        clock.set(now);

        go();
        go();

        var found = followUps.findBySessionId(session.id().value());
        assertThat(found.isPresent()).isEqualTo(made);
        found.ifPresent(followUp -> {
            var end = session.start().plus(Duration.ofMinutes(60));
            assertThat(followUp.sessionEnd()).isEqualTo(end);
            assertThat(followUp.window().dueFrom()).isEqualTo(end.plus(Duration.ofHours(48)));
            assertThat(followUp.modality()).contains(Modality.DEEP_TISSUE);
            assertThat(followUp.nextKind()).contains(ContactKind.CALL);
            assertThat(kinds(session.client())).contains(HoldKind.UNANSWERED_FOLLOW_UP);
        });
    }

    @Test
    void endingItLaterMakesNoSecondOneButAnEmergencyIsRungAtOnce() {
        var session = unendedSessions("2026-03-03T14:00");
        clock.set(Instant.parse("2026-03-03T21:00:00Z"));
        go();
        var id = followUps.findBySessionId(session.id().value()).orElseThrow().id();

        events.publishEvent(new SessionFinished(
                session.id(), session.client(), session.therapist(), clock.instant(), true, true));

        assertThat(followUps.findByClientIdOrderBySessionEndDesc(session.client().value())).hasSize(1);
        assertThat(read(id).afterEmergency()).isTrue();
        assertThat(read(id).nextKind()).contains(ContactKind.SAFETY_CALL);
    }

    @Test
    void brokenOffAndEndedLaterItShowsWhatWasDone() {
        var session = unendedSessions("2026-03-03T14:00");
        clock.set(Instant.parse("2026-03-03T21:00:00Z"));
        go();
        var id = followUps.findBySessionId(session.id().value()).orElseThrow().id();
        var end = session.start().plus(Duration.ofMinutes(60));
        when(work.of(session.id())).thenReturn(Optional.of(new DoneWork(
                session.id(), session.client(), session.therapist(), end, 60,
                List.of(new Work(BodyPart.of(Region.LOWER_BACK), Modality.CUPPING, 2, 10)), OptionalInt.empty())));

        events.publishEvent(new SessionFinished(
                session.id(), session.client(), session.therapist(), end, true, false));

        assertThat(read(id).brokenOff()).isTrue();
        assertThat(read(id).modality()).contains(Modality.CUPPING);
        assertThat(read(id).cupsOrTool()).isTrue();
    }

    private PlannedSessionRecord unendedSessions(String localStart) {
        var local = java.time.LocalDateTime.parse(localStart);
        var plan = List.of(new Work(BodyPart.of(Region.LOWER_BACK), Modality.DEEP_TISSUE, 4, 30));
        var start = local.atZone(LONDON).toInstant();
        var session = new PlannedSessionRecord(
                Id.random(SessionId::new), 0, scene.client("Rita Running"), currentUser.id(),
                PracticePlaceId.OWN, local, LONDON, start, 60, plan,
                plan,
                SessionState.IN_PROGRESS, Optional.of(start), Optional.empty());
        org.mockito.Mockito
                .when(running.endedByPlan(org.mockito.ArgumentMatchers.any(), org.mockito.ArgumentMatchers.any()))
                .thenAnswer(call -> session.start().plus(Duration.ofMinutes(60)).isAfter(call.getArgument(1))
                        ? List.of()
                        : List.of(session));
        return session;
    }

    private void goAfter(Duration time) {
        clock.pass(time);
        go();
    }

    /** As the program itself: nobody is signed in. */
    private void go() {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            round.go();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private FollowUp read(FollowUpId id) {
        return followUps.findById(id.value()).orElseThrow();
    }

    private List<HoldKind> kinds(ClientId client) {
        return holds.openHolds(client).stream().map(HoldRecord::kind).toList();
    }
}
