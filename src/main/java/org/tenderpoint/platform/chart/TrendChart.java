package org.tenderpoint.platform.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.chart.Chart.ChartTable;
import org.tenderpoint.platform.chart.Chart.Tone;
import org.tenderpoint.platform.chart.Chart.Unit;
import org.tenderpoint.platform.chart.Svg.Anchor;
import org.tenderpoint.platform.chart.Svg.Scale;

/**
 * A measure from month to month, with the uncertainty of each figure.
 *
 * @param points in the order of time
 * @param mean of all; empty if there is none to show
 */
public record TrendChart(Heading heading, Words words, Unit unit, List<Point> points, OptionalDouble mean)
        implements Chart {

    private static final int STEPS = 4;
    private static final double RADIUS = 5;
    private static final double CAP = 4;

    /**
     * @param key of the point, as a mark
     * @param label "Nov", or "Nov\u2013Jan" for joined months
     * @param months how many, at least one; sets the width
     * @param figure empty if there are too few to tell
     * @param tone {@link Tone#WATCH} for one of a run, {@link Tone#LOOK} for one beyond the limit
     * @param said all of it in words
     */
    public record Point(String key, String label, int months, Optional<Figure> figure, Tone tone, String said) {}

    public record Figure(double value, double low, double high) {}

    /**
     * @param mean at the end of its line
     * @param few on a point without a figure
     * @param run explains the square
     * @param beyond explains the diamond
     * @param when header of the first column
     * @param value header of the figures
     * @param low header of the interval's lower end
     * @param high header of its upper end
     * @param signal header of the last column
     */
    public record Words(
            String mean, String few, String run, String beyond, String when, String value, String low, String high,
            String signal) {}

    public TrendChart {
        points = List.copyOf(points);
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                List.of(words.when, words.value, words.low, words.high, words.signal),
                points.stream()
                        .map(point -> List.of(
                                point.label,
                                point.figure.map(figure -> unit.exactly(figure.value)).orElse(words.few),
                                point.figure.map(figure -> unit.exactly(figure.low)).orElse(""),
                                point.figure.map(figure -> unit.exactly(figure.high)).orElse(""),
                                signal(point.tone)))
                        .toList());
    }

    @Override
    public Set<String> keys() {
        return points.stream().map(Point::key).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String svg(ChartStyle look) {
        return new Drawing(look).finish();
    }

    private String signal(Tone tone) {
        return switch (tone) {
            case PLAIN -> "";
            case WATCH -> words.run;
            case LOOK -> words.beyond;
        };
    }

    private double top() {
        double highest = Stream
                .concat(points.stream().flatMap(point -> point.figure.stream()).map(Figure::high),
                        mean.stream().boxed())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(unit == Unit.PERCENT ? 1 : 10);
        double top = Scale.top(highest, STEPS);
        return unit == Unit.PERCENT ? Math.min(1, top) : top;
    }

    private final class Drawing {

        private final Svg svg;
        private final Scale up;
        private final Scale across;
        private final double left;
        private final double right;
        private final double bottom;
        private final List<Tone> explained;
        private final double width;

        Drawing(ChartStyle look) {
            width = look.width();
            explained = points.stream().map(Point::tone).filter(tone -> tone != Tone.PLAIN).distinct().sorted()
                    .toList();
            double plot = Math.clamp(look.width() * 0.45, 170, 280);
            bottom = plot;
            double legend = explained.stream().mapToDouble(tone -> legend(tone).size() * Svg.TEXT * Svg.LINE_HEIGHT + 6)
                    .sum();
            svg = new Svg(look, look.width(), plot + 34 + legend, TrendChart.this);
            up = new Scale(top(), bottom, 14);
            left = 10 + Letters.widest(up.ticks(STEPS).stream().map(unit::tick).toList(), Svg.TEXT, false);
            right = look.width() - (mean.isPresent() ? 10 + Letters.width(words.mean, Svg.TEXT, true) : 8);
            across = new Scale(Math.max(1, points.stream().mapToInt(Point::months).sum()), left + 4, right - 4);
        }

        private List<String> legend(Tone tone) {
            return Letters.lines(signal(tone), width - 32, Svg.TEXT, false);
        }

        String finish() {
            svg.levels(up, STEPS, left, right, unit);
            mean.ifPresent(at -> {
                svg.dashed(left, up.at(at), right, up.at(at), Ink.ACCENT, 1.5);
                svg.text(right + 6, up.at(at), words.mean, Anchor.START, Ink.ACCENT_TEXT, Svg.TEXT, true);
            });
            connect();
            double free = Double.NEGATIVE_INFINITY;
            int month = 0;
            for (var point : points) {
                point(point, month);
                free = label(point, month, free);
                month += point.months;
            }
            explain();
            return svg.text();
        }

        private void connect() {
            var data = new StringBuilder();
            boolean begun = false;
            int month = 0;
            for (var point : points) {
                if (point.figure.isPresent()) {
                    data.append(begun ? "L" : "M").append(Svg.number(middle(point, month))).append(" ")
                            .append(Svg.number(up.at(point.figure.get().value)));
                }
                begun = point.figure.isPresent();
                month += point.months;
            }
            svg.path(data.toString(), Ink.ACCENT_LINE, 2.5, "");
        }

        private void point(Point point, int month) {
            double x = middle(point, month);
            double from = across.at(month);
            double to = across.at(month + point.months);
            svg.mark(point.key, point.said);
            if (point.figure.isEmpty()) {
                svg.hatch(from + 2, 14, to - from - 4, bottom - 14);
                svg.reach(from, 14, to - from, bottom - 14);
            } else {
                var figure = point.figure.get();
                double y = up.at(figure.value);
                svg.reach(Math.min(from, x - 12), 14, Math.max(to - from, 24), bottom - 14);
                svg.line(x, up.at(figure.low), x, up.at(figure.high), Ink.META, 1.3);
                for (double end : DoubleStream.of(figure.low, figure.high).map(up::at).toArray()) {
                    svg.line(x - CAP, end, x + CAP, end, Ink.META, 1.3);
                }
                if (point.months > 1) {
                    svg.line(from + 4, y, to - 4, y, Ink.ACCENT, 3);
                }
                svg.shape(point.tone, x, y, point.tone == Tone.PLAIN ? RADIUS : RADIUS + 1, fill(point.tone),
                        Ink.SURFACE, 1.5);
            }
            svg.end();
        }

        private double middle(Point point, int month) {
            return across.at(month + point.months / 2.0);
        }

        private static Ink fill(Tone tone) {
            return switch (tone) {
                case PLAIN -> Ink.ACCENT;
                case WATCH -> Ink.WATCH;
                case LOOK -> Ink.LOOK;
            };
        }

        /** Leaves out the name of a month if there is no room; the table has all names. */
        private double label(Point point, int month, double free) {
            var words = point.label;
            double half = Letters.width(words, Svg.SMALL, false) / 2;
            double x = Math.clamp(middle(point, month), half, width - half);
            if (x - half < free) {
                return free;
            }
            svg.text(x, bottom + 17, words, Anchor.MIDDLE, Ink.META, Svg.SMALL, false);
            return x + half + 6;
        }

        private void explain() {
            double y = bottom + 42;
            for (var tone : explained) {
                svg.shape(tone, 12, y, RADIUS + 1, fill(tone), Ink.SURFACE, 1.5);
                for (var line : legend(tone)) {
                    svg.text(28, y, line, Anchor.START, Ink.SECOND, Svg.TEXT, false);
                    y += Svg.TEXT * Svg.LINE_HEIGHT;
                }
                y += 6;
            }
        }
    }
}
