package org.tenderpoint.platform.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.chart.Chart.ChartTable;
import org.tenderpoint.platform.chart.Chart.Tone;
import org.tenderpoint.platform.chart.Chart.Unit;
import org.tenderpoint.platform.chart.Svg.Anchor;
import org.tenderpoint.platform.chart.Svg.Scale;

/**
 * One person's answers on a scale from 0, over time. The line has a gap where there is no answer.
 *
 * @param first the day at the left edge; several courses with the same edges can be read below one another
 * @param last the day at the right edge
 * @param ticks days that are named below the line; those without room are left out
 * @param points in the order of time
 * @param limits where a change begins to matter; without a number only the room for their words is reserved
 * @param low as low as still readable, for one of several
 * @param highest of the scale
 * @param numbered whether each point has its number above it, where there is no table beside the drawing
 */
public record ScaleCourse(
        Heading heading, Words words, LocalDate first, LocalDate last, List<Tick> ticks, List<Point> points,
        Limits limits, boolean low, int highest, boolean numbered) implements Chart {

    private static final int USUAL = 10;
    private static final double RADIUS = 5.5;
    private static final double TOP = 14;
    /** The distance between a point and its number. */
    private static final double NUMBER = 15;
    private static final double BESIDE = 0.28;
    private static final double GAP_WIDE = 12;
    private static final double GAP_HIGH = 22;
    private static final double SIGN = 22;
    private static final double ROW = 28;

    public record Tick(LocalDate day, String label) {}

    /**
     * @param when the day in words
     * @param afterwards answered in a follow-up instead of at a visit: another shape
     * @param value empty if there is no answer
     * @param change whether the change matters, in words; may be empty
     */
    public record Point(LocalDate day, String when, boolean afterwards, OptionalDouble value, String change) {}

    /**
     * The first numbers that are clearly above and below the start; between them nothing is clear.
     *
     * @param above empty if no number of the scale is so high
     * @param below empty if no number of the scale is so low
     * @param aboveWords what above means, at the end of its line
     */
    public record Limits(OptionalDouble above, OptionalDouble below, String aboveWords, String belowWords) {}

    /**
     * @param when header of the first column
     * @param asked header of the column for the occasion
     * @param atVisit one occasion, next to its shape
     * @param afterwards the other
     * @param value header of the figures
     * @param change header of the last column
     * @param notTold in place of a figure
     */
    public record Words(
            String when, String asked, String atVisit, String afterwards, String value, String change,
            String notTold) {}

    /** On a scale from 0 to 10. */
    public ScaleCourse(
            Heading heading, Words words, LocalDate first, LocalDate last, List<Tick> ticks, List<Point> points,
            Limits limits, boolean low) {
        this(heading, words, first, last, ticks, points, limits, low, USUAL);
    }

    /** With a table beside the drawing. */
    public ScaleCourse(
            Heading heading, Words words, LocalDate first, LocalDate last, List<Tick> ticks, List<Point> points,
            Limits limits, boolean low, int highest) {
        this(heading, words, first, last, ticks, points, limits, low, highest, false);
    }

    /** How sore somebody was, from 0 to 10, with the number at each point. */
    public static ScaleCourse ofSoreness(Heading heading, Words words, List<Tick> ticks, List<Point> points) {
        return new ScaleCourse(
                heading, words, points.getFirst().day, points.getLast().day, ticks, points,
                new Limits(OptionalDouble.empty(), OptionalDouble.empty(), "", ""), true, USUAL, true);
    }

    /** @throws IllegalArgumentException if the edges are in the wrong order */
    public ScaleCourse {
        ticks = List.copyOf(ticks);
        points = List.copyOf(points);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The last day is not before the first");
        }
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                List.of(words.when, words.asked, words.value, words.change),
                points.stream()
                        .map(point -> List.of(
                                point.when,
                                point.afterwards ? words.afterwards : words.atVisit,
                                point.value.isPresent()
                                        ? Unit.NUMBER.exactly(point.value.getAsDouble())
                                        : words.notTold,
                                point.change))
                        .toList());
    }

    @Override
    public String svg(ChartStyle look) {
        return new Drawing(look).finish();
    }

    private final class Drawing {

        private final Svg svg;
        private final Scale up;
        private final Scale across;
        private final double width;
        private final double beside;
        private final double left;
        private final double right;
        private final double top;
        private final double bottom;
        private final Ink ink;

        Drawing(ChartStyle look) {
            width = look.width();
            beside = Math.min(width * BESIDE,
                    6 + Letters.widest(List.of(limits.aboveWords, limits.belowWords), Svg.SMALL, true));
            double said = height(lines(limits.aboveWords)) + height(lines(limits.belowWords));
            top = numbered ? TOP + NUMBER : TOP;
            ink = numbered ? Ink.HEAT_4 : Ink.ACCENT;
            bottom = top + Math.max(said, Math.clamp(width * (low ? 0.14 : 0.3), low ? 80 : 140, low ? 110 : 220));
            svg = new Svg(look.withPressing(false), width, bottom + 34 + ROW * legendRows().size(), ScaleCourse.this);
            up = new Scale(highest, bottom, top);
            left = 10 + Letters.width(Unit.NUMBER.tick(highest), Svg.TEXT, false);
            right = width - beside - 6;
            across = new Scale(Math.max(1, days(last)), left + RADIUS + 2, right - RADIUS - 2);
        }

        private List<String> lines(String said) {
            return Letters.lines(said, beside, Svg.SMALL, true);
        }

        private static double height(List<String> lines) {
            return lines.size() * Svg.SMALL * Svg.LINE_HEIGHT;
        }

        /** What needs an explanation: two occasions, and gaps. */
        private List<String> legend() {
            var entries = new ArrayList<String>();
            boolean gaps = points.stream().anyMatch(point -> point.value.isEmpty());
            if (gaps || points.stream().map(Point::afterwards).distinct().count() > 1) {
                entries.addAll(List.of(words.atVisit, words.afterwards));
            }
            if (gaps) {
                entries.add(words.notTold);
            }
            return entries;
        }

        /** In rows that fit the width of the drawing. */
        private List<List<String>> legendRows() {
            var rows = new ArrayList<List<String>>();
            double free = 0;
            for (var entry : legend()) {
                double wide = SIGN + Letters.width(entry, Svg.SMALL, false) + SIGN;
                if (rows.isEmpty() || wide > free) {
                    rows.add(new ArrayList<>());
                    free = width;
                }
                rows.getLast().add(entry);
                free -= wide;
            }
            return rows;
        }

        private double days(LocalDate day) {
            return ChronoUnit.DAYS.between(first, day);
        }

        private double x(LocalDate day) {
            return across.at(days(day));
        }

        String finish() {
            if (limits.above.isPresent() || limits.below.isPresent()) {
                shade();
            }
            for (double tick : up.ticks(low ? 2 : 5)) {
                svg.line(left, up.at(tick), right, up.at(tick), Ink.LINE, 1);
                svg.text(left - 8, up.at(tick), Unit.NUMBER.tick(tick), Anchor.END, Ink.META, Svg.TEXT, false);
            }
            limits.above.ifPresent(at -> limit(at, limits.aboveWords, -1));
            limits.below.ifPresent(at -> limit(at, limits.belowWords, 1));
            line();
            points.forEach(this::point);
            ticks();
            explain();
            return svg.text();
        }

        /** The area in which a change does not matter. */
        private void shade() {
            double top = up.at(limits.above.orElse(highest));
            double end = up.at(limits.below.orElse(0));
            svg.box(left, top, right - left, end - top, 0, Ink.TRACK, Ink.TRACK, 0);
        }

        /** @param away 1 if the words are below the line's end, -1 if above */
        private void limit(double at, String said, int away) {
            double y = up.at(at);
            svg.dashed(left, y, right, y, Ink.ACCENT, 1.5);
            var lines = lines(said);
            double height = height(lines);
            double middle = Math.clamp(y + away * height / 2, height / 2, bottom + 12 - height / 2);
            svg.lines(right + 6, middle, lines, Anchor.START, Ink.ACCENT_TEXT, Svg.SMALL, true);
        }

        private void line() {
            var data = new StringBuilder();
            boolean begun = false;
            for (var point : points) {
                if (point.value.isPresent()) {
                    data.append(begun ? "L" : "M").append(Svg.number(x(point.day))).append(" ")
                            .append(Svg.number(up.at(point.value.getAsDouble())));
                }
                begun = point.value.isPresent();
            }
            svg.path(data.toString(), ink, 2, "");
        }

        private void point(Point point) {
            double x = x(point.day);
            if (point.value.isEmpty()) {
                gap(x, bottom);
                return;
            }
            double y = up.at(point.value.getAsDouble());
            if (numbered) {
                svg.shape(Tone.PLAIN, x, y, RADIUS, ink, Ink.SURFACE, 2);
                svg.text(x, y - NUMBER, Unit.NUMBER.tick(point.value.getAsDouble()), Anchor.MIDDLE, Ink.INK, Svg.TEXT,
                        true);
            } else {
                shape(point.afterwards, x, y);
            }
        }

        private void gap(double x, double foot) {
            svg.hatch(x - GAP_WIDE / 2, foot - GAP_HIGH, GAP_WIDE, GAP_HIGH);
            svg.frame(x - GAP_WIDE / 2, foot - GAP_HIGH, GAP_WIDE, GAP_HIGH, 2, Ink.META, 1);
        }

        private void shape(boolean afterwards, double x, double y) {
            svg.shape(
                    afterwards ? Tone.WATCH : Tone.PLAIN, x, y, afterwards ? RADIUS - 1 : RADIUS,
                    afterwards ? Ink.SURFACE : Ink.ACCENT, afterwards ? Ink.ACCENT : Ink.SURFACE, afterwards ? 2 : 1.5);
        }

        private void ticks() {
            double free = Double.NEGATIVE_INFINITY;
            for (var tick : ticks) {
                double half = Letters.width(tick.label, Svg.SMALL, false) / 2;
                double x = Math.clamp(x(tick.day), half, width - half);
                if (x - half >= free) {
                    svg.text(x, bottom + 17, tick.label, Anchor.MIDDLE, Ink.META, Svg.SMALL, false);
                    free = x + half + 10;
                }
            }
        }

        private void explain() {
            double y = bottom + 46;
            for (var row : legendRows()) {
                double x = SIGN / 2;
                for (var entry : row) {
                    sign(entry, x, y);
                    svg.text(x + SIGN / 2 + 2, y, entry, Anchor.START, Ink.SECOND, Svg.SMALL, false);
                    x += SIGN + Letters.width(entry, Svg.SMALL, false) + SIGN / 2;
                }
                y += ROW;
            }
        }

        private void sign(String entry, double x, double y) {
            if (entry.equals(words.notTold)) {
                gap(x, y + GAP_HIGH / 2);
            } else {
                shape(entry.equals(words.afterwards), x, y);
            }
        }
    }
}
