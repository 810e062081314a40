package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.followup.contact.Contact;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.SessionTimes;
import org.tenderpoint.session.Sessions;

/** What hangs on the end of a session moves with it. */
@DatabaseTest
@Moment("2026-11-20T12:35:00Z")
@As(Role.THERAPIST)
@Tag("UC-13")
class CorrectedTimesTest {

    @Autowired
    private Moment.Shared clock;

    @Autowired
    private Sessions make;

    @Autowired
    private SessionService sessions;

    @Autowired
    private DoneWorkReader done;

    @Autowired
    private FollowUpRepository followUps;

    @Autowired
    private Contacts contacts;

    @Autowired
    private FollowUpTimes times;

    /** The clock is one for all of them. */
    @BeforeEach
    void atTheSameHour() {
        clock.set(Instant.parse("2026-11-20T12:35:00Z"));
    }

    @Test
    void aSessionChartedLateIsFollowedUpFromThePlannedEnd() {
        var session = make.startedLate(Duration.ofMinutes(95), Sessions.GENTLE_BACK);
        clock.pass(Duration.ofMinutes(1));
        sessions.finish(session.id(), Optional.empty());

        var followUp = followUps.findBySessionId(session.id().value()).orElseThrow();
        assertThat(followUp.sessionEnd()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(followUp.window().dueFrom()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(followUp.window().dueTo()).isEqualTo("2026-11-23T12:00:00Z");
    }

    @Test
    void theWindowAndTheCallMoveWithACorrectedEnd() {
        var session = make.started(Sessions.GENTLE_BACK);
        clock.pass(Duration.ofMinutes(60));
        sessions.finish(session.id(), Optional.empty());
        var end = session.startedAt().minus(Duration.ofHours(20));

        sessions.correctTimes(session.id(), new SessionTimes(end.minus(Duration.ofMinutes(45)), end), "");

        var followUp = followUps.findBySessionId(session.id().value()).orElseThrow();
        assertThat(followUp.sessionEnd()).isEqualTo(end);
        assertThat(followUp.window().dueFrom()).isEqualTo(end.plus(Duration.ofHours(48)));
        assertThat(followUp.window().dueTo()).isEqualTo(end.plus(Duration.ofHours(72)));
        assertThat(contacts.open(followUp)).singleElement()
                .extracting(Contact::due)
                .isEqualTo(times.window(end).firstCall());
        assertThat(done.of(session.id()).orElseThrow().minutes()).isEqualTo(45);
    }

    @Test
    void aCallThatWasTriedKeepsItsMoment() {
        var session = make.started(Sessions.GENTLE_BACK);
        clock.pass(Duration.ofMinutes(60));
        sessions.finish(session.id(), Optional.empty());
        var followUp = followUps.findBySessionId(session.id().value()).orElseThrow();
        followUp.tried(TryOutcome.NO_ANSWER, clock.instant());
        var due = contacts.open(followUp).getFirst().due();

        sessions.correctTimes(
                session.id(), new SessionTimes(session.startedAt(), session.startedAt().plus(Duration.ofMinutes(20))),
                "");

        assertThat(contacts.open(followUp).getFirst().due()).isEqualTo(due);
        assertThat(followUp.window().dueFrom())
                .isEqualTo(session.startedAt().plus(Duration.ofMinutes(20)).plus(Duration.ofHours(48)));
    }
}
