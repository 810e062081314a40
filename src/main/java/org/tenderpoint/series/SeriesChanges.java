package org.tenderpoint.series;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.aim.rules.FunctionChange;
import org.tenderpoint.outcome.ClientCourse.Reading;
import org.tenderpoint.outcome.rules.ComplaintChange;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.score.ToldScore;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.series.SeriesService.SeriesCourse;

/** What changed in a series, line by line. What was not told at both ends is said to be not known, never no change. */
public final class SeriesChanges {

    /** A series is planned on the way to a visit, or after it: what was told that day belongs to it. */
    private static final Duration BEFORE_START = Duration.ofHours(12);

    private SeriesChanges() {}

    public static List<String> of(SeriesCourse judged) {
        var from = judged.series().plannedAt().minus(BEFORE_START);
        var course = judged.course();
        return Stream.of(
                Stream.of(complaint(course.complaint(), from)),
                course.episodes().stream().filter(AimSetRecord::open).map(set -> aims(set, judged.tookPlace())),
                course.scores().stream().flatMap(scores -> score(scores, from).stream()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String complaint(List<Reading> told, Instant from) {
        var name = Texts.of("series.judge.complaint");
        var numbers = told.stream().filter(one -> !one.at().isBefore(from) && one.value().isPresent())
                .map(one -> one.value().getAsInt()).toList();
        if (numbers.size() < 2) {
            return Texts.of("series.judge.not_known", name);
        }
        var change = switch (ComplaintChange.of(numbers.getFirst(), numbers.getLast())) {
            case IMPROVED -> FunctionChange.IMPROVED;
            case WORSE, LOW_START_WORSE -> FunctionChange.WORSE;
            case NOT_CLEAR, LOW_START -> FunctionChange.NOT_CLEAR;
        };
        return line(name, String.valueOf(numbers.getFirst()), String.valueOf(numbers.getLast()), Texts.label(change));
    }

    /** Against the start of the goals, once told after a session; every activity must have been rated. */
    private static String aims(AimSetRecord set, List<PlannedSessionRecord> tookPlace) {
        var name = Texts.of("series.judge.aims");
        var sums = set.occasions().stream()
                .filter(one -> one.way() != AimWay.VISIT || afterASession(one, tookPlace))
                .map(one -> one.sum(set.aims())).filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt).toList();
        if (sums.size() < 2) {
            return Texts.of("series.judge.not_known", name);
        }
        return line(
                name, String.valueOf(sums.getFirst()), String.valueOf(sums.getLast()),
                Texts.label(FunctionChange.of(set.aims().size(), sums.getFirst(), sums.getLast())));
    }

    /** At the arrival for the first, none has changed anything yet. */
    private static boolean afterASession(AimSetRecord.Occasion told, List<PlannedSessionRecord> tookPlace) {
        return tookPlace.stream().anyMatch(
                one -> one.start().isBefore(told.at()) && !told.session().equals(Optional.of(one.id())));
    }

    private static Optional<String> score(ToldScore.Course course, Instant from) {
        var told = course.told().stream().filter(one -> !one.at().isBefore(from)).toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var name = course.version().measure().name();
        var scored = told.stream().filter(one -> one.score().isPresent()).toList();
        if (scored.size() < 2) {
            return Optional.of(Texts.of("series.judge.not_known", name));
        }
        var start = scored.getFirst();
        var now = scored.getLast();
        return now.changeSince(start).map(change -> line(name, words(start), words(now), Texts.label(change)));
    }

    private static String words(ToldScore told) {
        return ToldScore.words(told.score().orElseThrow().value());
    }

    private static String line(String name, String start, String now, String change) {
        return name + ": " + Texts.of("series.judge.from_to", start, now, Texts.small(change));
    }
}
