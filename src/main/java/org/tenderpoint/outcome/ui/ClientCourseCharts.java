package org.tenderpoint.outcome.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.aim.AimSetRecord.Occasion;
import org.tenderpoint.aim.rules.FunctionChange;
import org.tenderpoint.outcome.ClientCourse;
import org.tenderpoint.outcome.rules.ComplaintChange;
import org.tenderpoint.outcome.rules.ComplaintChange.ClearChange;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.Heading;
import org.tenderpoint.platform.chart.ScaleCourse;
import org.tenderpoint.platform.chart.ScaleCourse.Limits;
import org.tenderpoint.platform.chart.ScaleCourse.Point;
import org.tenderpoint.platform.chart.ScaleCourse.Tick;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.score.ToldScore;
import org.tenderpoint.score.rules.Score;
import org.tenderpoint.score.rules.ScoreChange;
import org.tenderpoint.score.rules.ScoredMeasure;

/** The charts of one client's course, all over the same days, so that they can be compared from top to bottom. */
final class ClientCourseCharts {

    private static final int WEEKS_NAMED = 10;

    private final Dates dates;
    private final LocalDate first;
    private final LocalDate last;

    /** @throws IllegalArgumentException if the course is empty */
    ClientCourseCharts(ClientCourse course, Optional<AimSetRecord> episode, Dates dates) {
        var days = course.moments(episode).map(dates::dayOf).sorted().toList();
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A course of nothing");
        }
        this.dates = dates;
        this.first = days.getFirst();
        this.last = days.getLast();
    }

    /** @throws java.util.NoSuchElementException if no value is known */
    ScaleCourse complaint(List<ClientCourse.Reading> told) {
        var start = ClientCourse.start(told);
        return chart(
                "complaint", "", told.stream().map(one -> complaint(one, start.orElseThrow())).toList(),
                limits(ClearChange.ofComplaint(start.orElseThrow()), true), false);
    }

    private Point complaint(ClientCourse.Reading told, int start) {
        var change = told.value().isPresent() ? complaint(ComplaintChange.of(start, told.value().getAsInt())) : "";
        return point(dates.dayOf(told.at()), told.afterwards(), asDouble(told.value()), change);
    }

    private static String complaint(ComplaintChange change) {
        return switch (change) {
            case IMPROVED -> Texts.label(FunctionChange.IMPROVED);
            case WORSE, LOW_START_WORSE -> Texts.label(FunctionChange.WORSE);
            case NOT_CLEAR, LOW_START -> "";
        };
    }

    /** The mean of all activities; there is none where one of them is unknown. */
    ScaleCourse mean(AimSetRecord set) {
        int start = set.sum(AimWay.START, Optional.empty()).orElseThrow();
        int aims = set.aims().size();
        var points = set.occasions().stream().map(one -> {
            var sum = one.sum(set.aims());
            var change = sum.isPresent() ? FunctionChange.of(aims, start, sum.getAsInt()) : FunctionChange.NOT_CLEAR;
            return point(
                    dates.dayOf(one.at()), one.way() == AimWay.CALL,
                    sum.isPresent() ? OptionalDouble.of((double) sum.getAsInt() / aims) : OptionalDouble.empty(),
                    change == FunctionChange.NOT_CLEAR ? "" : Texts.label(change));
        });
        return chart("aims", "", points.toList(), limits(ClearChange.ofFunction((double) start / aims), false), false);
    }

    ScaleCourse activity(AimSetRecord set, AimSetRecord.Aim aim) {
        var points = set.occasions().stream()
                .map(one -> point(dates.dayOf(one.at()), one.way() == AimWay.CALL, rating(one, aim), ""));
        // no limits of its own, but the room for them, so that its days line up with those of the mean
        return chart(
                "activity", aim.activity(), points.toList(),
                limits(new ClearChange(OptionalDouble.empty(), OptionalDouble.empty()), false), true);
    }

    /** The scores of one version of a measure, compared with the first. */
    ScaleCourse scores(ToldScore.Course course) {
        var measure = course.version().measure();
        var start = course.told().stream().filter(told -> told.score().isPresent()).findFirst();
        var points = course.told().stream().map(told -> point(
                dates.dayOf(told.at()), told.afterSession(),
                told.score().map(score -> OptionalDouble.of(score.value())).orElse(OptionalDouble.empty()),
                start.flatMap(told::changeSince).filter(change -> change != ScoreChange.NOT_CLEAR).map(Texts::label)
                        .orElse("")));
        var title = course.version().number() == 1
                ? measure.name()
                : Texts.of("outcome.course.score.version", measure.name(), course.version().number());
        return new ScaleCourse(
                new Heading(title, Texts.of("outcome.course.score.how", measure.licence(), measure.source())), words(),
                first, last, ticks(), points.toList(),
                start.flatMap(ToldScore::score).map(score -> limits(measure, score))
                        .orElseGet(() -> limits(
                                new ClearChange(OptionalDouble.empty(), OptionalDouble.empty()),
                                measure.lessIsBetter())),
                false, measure.most());
    }

    private static Limits limits(ScoredMeasure measure, Score start) {
        double least = measure.leastChange(start).doubleValue();
        double down = start.value() - least;
        double up = start.value() + least;
        var below = down < measure.least() ? OptionalDouble.empty() : OptionalDouble.of(down);
        var above = up > measure.most() ? OptionalDouble.empty() : OptionalDouble.of(up);
        return measure.lessIsBetter()
                ? limits(new ClearChange(below, above), true)
                : limits(new ClearChange(above, below), false);
    }

    private static OptionalDouble rating(Occasion occasion, AimSetRecord.Aim aim) {
        return asDouble(occasion.values().getOrDefault(aim.id(), OptionalInt.empty()));
    }

    private static OptionalDouble asDouble(OptionalInt number) {
        return number.isPresent() ? OptionalDouble.of(number.getAsInt()) : OptionalDouble.empty();
    }

    private static Point point(LocalDate day, boolean afterwards, OptionalDouble value, String change) {
        return new Point(day, Dates.shortDate(day), afterwards, value, change);
    }

    private static Limits limits(ClearChange clear, boolean lessIsBetter) {
        var better = Texts.label(FunctionChange.IMPROVED);
        var worse = Texts.label(FunctionChange.WORSE);
        return lessIsBetter
                ? new Limits(clear.worse(), clear.better(), worse, better)
                : new Limits(clear.better(), clear.worse(), better, worse);
    }

    /** @param named for the title; empty where the key is enough */
    private ScaleCourse chart(String key, String named, List<Point> points, Limits limits, boolean low) {
        var title = named.isEmpty() ? Texts.of("outcome.course." + key) : named;
        return new ScaleCourse(
                new Heading(title, Texts.of("outcome.course." + key + ".how")), words(), first, last, ticks(), points,
                limits, low);
    }

    private static ScaleCourse.Words words() {
        return new ScaleCourse.Words(
                Texts.of("outcome.course.when"), Texts.of("outcome.course.asked"), Texts.of("outcome.course.at_visit"),
                Texts.of("outcome.course.afterwards"), Texts.of("outcome.course.value"),
                Texts.of("outcome.course.change"),
                Texts.of("outcome.course.not_told"));
    }

    /** Weekly ticks for a short course, else months. */
    private List<Tick> ticks() {
        if (ChronoUnit.WEEKS.between(first, last) < WEEKS_NAMED) {
            var ticks = new ArrayList<Tick>();
            for (var day = first; !day.isAfter(last); day = day.plusWeeks(1)) {
                ticks.add(new Tick(day, Dates.shortDate(day)));
            }
            return ticks;
        }
        return Stream
                .iterate(YearMonth.from(first).plusMonths(1), month -> !month.atDay(1).isAfter(last),
                        month -> month.plusMonths(1))
                .map(month -> new Tick(month.atDay(1), Dates.month(month)))
                .toList();
    }
}
