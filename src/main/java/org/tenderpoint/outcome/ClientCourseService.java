package org.tenderpoint.outcome;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.FollowUpResults;
import org.tenderpoint.followup.FollowUpResults.Result;
import org.tenderpoint.outcome.ClientCourse.Reading;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.score.ScoreService;
import org.tenderpoint.score.ToldScore;
import org.tenderpoint.session.SessionResults;

/** How one client's complaint, own aims and scores developed over all sessions; takes a constant number of queries. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class ClientCourseService {

    private final SessionResults sessions;
    private final FollowUpResults followUps;
    private final AimService aims;
    private final ScoreService scores;
    private final RecordGate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClientCourseService(
            SessionResults sessions, FollowUpResults followUps, AimService aims, ScoreService scores,
            RecordGate gate, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.followUps = followUps;
        this.aims = aims;
        this.scores = scores;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the record, so the audit trail notes it. */
    @Transactional
    public ClientCourse of(ClientId client) {
        gate.require(client);
        var now = clock.instant();
        events.publishEvent(AuditEvent.opened("Course", client.value(), client));
        var atArrival = sessions.ofClients(Set.of(client)).stream()
                .map(session -> new Reading(session.end(), false, session.painBefore()));
        var afterwards = followUps.ofClients(Set.of(client)).stream().flatMap(result -> readings(result, now));
        List<Reading> complaint = Stream.concat(atArrival, afterwards)
                .sorted(Comparator.comparing(Reading::at).thenComparing(Reading::afterwards))
                .toList();
        return new ClientCourse(complaint, aims.all(client), ToldScore.courses(scores.all(client)));
    }

    /** Leaves out follow-ups that nobody was to ask, or that are not due: there the missing answer is no silence. */
    private static Stream<Reading> readings(Result result, Instant now) {
        var value = result.told().complaint();
        if (value.isPresent()) {
            return Stream.of(new Reading(result.answeredAt().orElse(result.dueFrom()), true, value));
        }
        return result.wanted() && !result.dueFrom().isAfter(now)
                ? Stream.of(new Reading(result.answeredAt().orElse(result.dueFrom()), true, value))
                : Stream.empty();
    }
}
