package org.tenderpoint.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.incident.IncidentRecord.IncidentTime;
import org.tenderpoint.incident.IncidentRecord.NewIncident;
import org.tenderpoint.incident.IncidentRecord.ReviewResult;
import org.tenderpoint.practice.setup.SampleDescription;
import org.tenderpoint.practice.setup.SampleTopic;
import org.tenderpoint.practice.setup.SampleTurn;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.plan.PlanService;

/**
 * Two incidents of the sample: a dizzy moment some weeks ago, which a colleague has read, and a mix-up that was noticed
 * in time and waits. Both are about a session, so that they go with its client.
 */
@Component
record SampleIncidents(
        IncidentService incidents, IncidentReviewService reviews, PlanService plans) implements SampleWorld.Part {

    /** When they happened and were read, and what was written. */
    private record Description(int faintDaysAgo, int readAfterDays, int mixUpHoursAgo, Words words) {

        static Description read() {
            return SampleDescription.read("incidents", Description.class);
        }
    }

    private record Words(
            String faint, String faintDone, String team, String lesson, String mixUp, String mixUpDone) {}

    @Override
    public int order() {
        return 62;
    }

    @Override
    public void create(SampleWorld world) {
        var given = Description.read();
        var faint = world.lastOpen(world.now().minus(Duration.ofDays(given.faintDaysAgo)));
        world.at(SampleTurn.NOW, SampleTopic.INCIDENTS, faint, world.frontDesk(), () -> lastSession(world, faint)
                .ifPresent(session -> faint(world, session, faint, given)));
        var mixUp = world.lastOpen(world.now().minus(Duration.ofHours(given.mixUpHoursAgo)));
        world.at(SampleTurn.NOW, SampleTopic.INCIDENTS, mixUp, world.frontDesk(), () -> lastSession(world, mixUp)
                .ifPresent(session -> incidents.record(session.id(), new NewIncident(
                        IncidentKind.WRONG_CLIENT, "caught_before", IncidentTime.BEFORE, session.day(), Harm.NONE,
                        given.words.mixUp, given.words.mixUpDone, ""))));
    }

    /** Read some days later by whoever did not give the session. */
    private void faint(SampleWorld world, PlannedSessionRecord session, Instant at, Description given) {
        var made = incidents.record(session.id(), new NewIncident(
                IncidentKind.FAINT, "on_rising", IncidentTime.RIGHT_AFTER, session.day(), Harm.PASSED,
                given.words.faint, given.words.faintDone, ""));
        world.therapists().stream()
                .filter(one -> !one.id().equals(session.therapist()))
                .findFirst()
                .ifPresent(reader -> world.at(
                        SampleTurn.NOW, SampleTopic.INCIDENTS,
                        world.open(at.plus(Duration.ofDays(given.readAfterDays))),
                        reader, () -> reviews.review(
                                made.id(), made.version(), ReviewResult.TEAM, given.words.team, given.words.lesson)));
    }

    /** The latest session before this moment that has begun, of the first who had one. */
    private Optional<PlannedSessionRecord> lastSession(SampleWorld world, Instant at) {
        var day = LocalDate.ofInstant(at, world.zone());
        return world.clients().stream()
                .filter(client -> client.turn() == SampleTurn.NOW && client.firstVisit().isBefore(day))
                .flatMap(client -> plans.ofClient(client.id()).stream()
                        .filter(session -> session.startedAt().filter(at::isAfter).isPresent())
                        .limit(1))
                .findFirst();
    }
}
