package org.tenderpoint.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.outcome.ClientCourse.Reading;
import org.tenderpoint.score.ToldScore;

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
