package org.tenderpoint.outcome;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.FollowUpResults;
import org.tenderpoint.followup.FollowUpResults.Result;
import org.tenderpoint.outcome.ClientCourseService.ClientCourse.Reading;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.score.ScoreService;
import org.tenderpoint.score.ToldScore;
import org.tenderpoint.session.SessionResults;

/** How one client's complaint, own aims and scores went, over all sessions; a constant number of queries. */
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

    /** A look into the record. */
    @Transactional
    public ClientCourse of(ClientId client) {
        gate.require(client);
        var now = clock.instant();
        events.publishEvent(AuditEvent.opened("Course", client.value(), client));
        var atArrival = sessions.ofClients(Set.of(client)).stream()
                .map(session -> new Reading(session.end(), false, session.painBefore()));
        var afterwards = followUps.ofClients(Set.of(client)).stream().flatMap(result -> told(result, now));
        List<Reading> complaint = Stream.concat(atArrival, afterwards)
                .sorted(Comparator.comparing(Reading::at).thenComparing(Reading::afterwards))
                .toList();
        return new ClientCourse(complaint, aims.all(client), ToldScore.courses(scores.all(client)));
    }

    /** Who was not to be asked, or not yet, has not been silent. */
    private static Stream<Reading> told(Result result, Instant now) {
        var value = result.told().complaint();
        if (value.isPresent()) {
            return Stream.of(new Reading(result.answeredAt().orElse(result.dueFrom()), true, value));
        }
        return result.wanted() && !result.dueFrom().isAfter(now)
                ? Stream.of(new Reading(result.answeredAt().orElse(result.dueFrom()), true, value))
                : Stream.empty();
    }

    /**
     * How one client's complaint and own aims went.
     *
     * @param complaint the oldest first
     * @param episodes the newest first
     * @param scores of each version of a measure, the oldest first
     */
    public record ClientCourse(
            List<Reading> complaint, List<AimSetRecord> episodes, List<ToldScore.Course> scores) {

        /** Aims are set on the way to a visit: what was told at its arrival belongs to the episode. */
        private static final Duration BEFORE_START = Duration.ofHours(12);

        public ClientCourse {
            complaint = List.copyOf(complaint);
            episodes = List.copyOf(episodes);
            scores = List.copyOf(scores);
        }

        /**
         * The complaint at one time.
         *
         * @param afterwards in a follow-up, and not at an arrival
         * @param value 0 to 10; empty where it was to be asked and nobody told, which is not known and never 0
         */
        public record Reading(Instant at, boolean afterwards, OptionalInt value) {}

        /** The complaint in the time of an episode, or all of it. */
        public List<Reading> complaint(Optional<AimSetRecord> episode) {
            return complaint.stream().filter(told -> within(episode, told.at())).toList();
        }

        /** The scores in the time of an episode, or all of them; a measure of which there are none is left out. */
        public List<ToldScore.Course> scores(Optional<AimSetRecord> episode) {
            return scores.stream()
                    .map(course -> course.told().stream().filter(told -> within(episode, told.at())).toList())
                    .filter(told -> !told.isEmpty())
                    .map(ToldScore.Course::new)
                    .toList();
        }

        private static boolean within(Optional<AimSetRecord> episode, Instant at) {
            return episode.filter(set -> at.isBefore(set.setAt().minus(BEFORE_START))
                    || set.ended().filter(end -> end.at().isBefore(at)).isPresent()).isEmpty();
        }

        /** What was told first: every later one is held against it. */
        public static OptionalInt start(List<Reading> told) {
            return told.stream().flatMapToInt(one -> one.value().stream()).findFirst();
        }

        public boolean nothing() {
            return episodes.isEmpty() && scores.isEmpty()
                    && complaint.stream().allMatch(told -> told.value().isEmpty());
        }

        /** Every moment of which something is shown. */
        public Stream<Instant> moments(Optional<AimSetRecord> episode) {
            return Stream.of(
                    scores(episode).stream().flatMap(course -> course.told().stream()).map(ToldScore::at),
                    complaint(episode).stream().map(Reading::at),
                    (episode.isPresent() ? episode.stream() : episodes.stream())
                            .flatMap(set -> set.ratings().stream())
                            .map(AimSetRecord.Rating::at))
                    .flatMap(Function.identity());
        }
    }
}
