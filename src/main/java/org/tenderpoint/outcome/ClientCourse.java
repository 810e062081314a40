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
 * How one client's complaint, own aims and scores developed.
 *
 * @param complaint the oldest first
 * @param episodes the newest first
 * @param scores by version of a measure, the oldest first
 */
public record ClientCourse(
        List<Reading> complaint, List<AimSetRecord> episodes, List<ToldScore.Course> scores) {

    /** Aims are often set shortly after the arrival; the answers given there still belong to their episode. */
    private static final Duration BEFORE_START = Duration.ofHours(12);

    public ClientCourse {
        complaint = List.copyOf(complaint);
        episodes = List.copyOf(episodes);
        scores = List.copyOf(scores);
    }

    /**
     * The complaint at one moment.
     *
     * @param afterwards asked in a follow-up; otherwise at an arrival
     * @param value 0 to 10; empty where it was asked and not answered, which is never read as 0
     */
    public record Reading(Instant at, boolean afterwards, OptionalInt value) {}

    /** The readings within an episode, or all of them. */
    public List<Reading> complaint(Optional<AimSetRecord> episode) {
        return complaint.stream().filter(told -> within(episode, told.at())).toList();
    }

    /** The scores within an episode, or all of them; measures without a score are left out. */
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

    /** The first known value, with which every later one is compared. */
    public static OptionalInt start(List<Reading> told) {
        return told.stream().flatMapToInt(one -> one.value().stream()).findFirst();
    }

    public boolean isEmpty() {
        return episodes.isEmpty() && scores.isEmpty()
                && complaint.stream().allMatch(told -> told.value().isEmpty());
    }

    /** Every moment for which something is shown. */
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
