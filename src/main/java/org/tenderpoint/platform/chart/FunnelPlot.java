package org.tenderpoint.platform.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.chart.Chart.ChartTable;
import org.tenderpoint.platform.chart.Chart.Tone;
import org.tenderpoint.platform.chart.Chart.Unit;
import org.tenderpoint.platform.chart.Svg.Anchor;
import org.tenderpoint.platform.chart.Svg.Scale;

/**
 * Rates by the number they are based on, with control limits around their mean.
 *
 * @param words those of the axes and lines
 * @param dots in any order
 * @param mean of all, 0 to 1
 * @param limits for some of the sizes of {@link #sizes}, ascending; none if there is nothing to compare
 */
public record FunnelPlot(Heading heading, Words words, List<Dot> dots, double mean, List<Limit> limits)
        implements Chart {

    private static final int STEPS = 5;
    private static final int MANY_DOTS = 30;
    private static final double LETTERED = 15;
    private static final double BARE = 5;
    private static final double APART = 15;

    /**
     * @param key of the dot, as a mark
     * @param initials inside it, two letters
     * @param name in the table
     * @param rate 0 to 1
     * @param own filled
     * @param selected ringed
     * @param said all of it in words: "Jonas Weber, 19 of 61, 31 %, above the 95 % limit"
     * @param standing next to the rate in the table: "Above the 95 % limit"
     */
    public record Dot(
            String key, String initials, String name, int of, double rate, Tone tone, boolean own, boolean selected,
            String said,
            String standing) {}

    /** The limits for one size, all 0 to 1. */
    public record Limit(int of, double alarmLow, double warningLow, double warningHigh, double alarmHigh) {}

    /**
     * @param across the name of the axis: "Sessions followed up"
     * @param mean at the end of its line: "All 19 %"
     * @param warning "95 %"
     * @param alarm "99.8 %"
     * @param who header of the first column: "Therapist"
     * @param rate header of the rates
     * @param standing header of the last column: "Limits"
     */
    public record Words(String across, String mean, String warning, String alarm, String who, String rate,
            String standing) {}

    public FunnelPlot {
        dots = List.copyOf(dots);
        limits = List.copyOf(limits);
    }

    /** The sizes for which limits are needed so that lines are smooth: each small one, and fewer of the large ones. */
    public static List<Integer> sizes(int largest) {
        int end = (int) end(largest);
        return IntStream.rangeClosed(1, end)
                .filter(size -> size <= 100 || size % Math.max(1, end / 100) == 0 || size == end)
                .boxed().toList();
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                List.of(words.who, words.across, words.rate, words.standing),
                dots.stream()
                        .sorted(Comparator.comparing(Dot::name))
                        .map(dot -> List.of(dot.name, String.valueOf(dot.of), Unit.PERCENT.exactly(dot.rate),
                                dot.standing))
                        .toList());
    }

    @Override
    public Set<String> keys() {
        return dots.stream().map(Dot::key).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String svg(ChartStyle look) {
        return new Drawing(look).finish();
    }

    private static double end(int largest) {
        return Scale.top(Math.max(largest, 10) * 1.08, STEPS);
    }

    /** The upper end of what is drawn of the limits: the least that shows all dots and most of the lines. */
    private double top() {
        double highest = dots.stream().mapToDouble(Dot::rate).max().orElse(0) * 1.12;
        int largest = dots.stream().mapToInt(Dot::of).max().orElse(0);
        double line = limits.stream().filter(limit -> limit.of * 4 >= largest).mapToDouble(Limit::alarmHigh).findFirst()
                .orElse(0);
        return Math.min(1, Scale.top(DoubleStream.of(highest, line, mean * 1.5, 0.05).max().getAsDouble(), STEPS));
    }

    private final class Drawing {

        private final Svg svg;
        private final Scale across;
        private final Scale up;
        private final double left;
        private final double right;
        private final double bottom;

        Drawing(ChartStyle look) {
            double height = Math.clamp(look.width() * 0.75, 260, 400);
            svg = new Svg(look, look.width(), height, FunnelPlot.this);
            up = new Scale(top(), height - 52, 16);
            left = 10 + Letters.widest(up.ticks(STEPS).stream().map(Unit.PERCENT::tick).toList(), Svg.TEXT, false);
            right = look.width() - 12 - Letters.widest(List.of(words.mean, words.warning, words.alarm), Svg.TEXT, true);
            bottom = height - 52;
            across = new Scale(end(dots.stream().mapToInt(Dot::of).max().orElse(0)), left, right);
        }

        String finish() {
            svg.levels(up, STEPS, left, right, Unit.PERCENT);
            double step = Letters.width("0000", Svg.TEXT, false) * 1.6;
            for (double tick : across.ticks((int) Math.clamp((right - left) / step, 2, STEPS))) {
                svg.text(across.at(tick), bottom + 16, Unit.NUMBER.tick(tick), Anchor.MIDDLE, Ink.META, Svg.TEXT,
                        false);
            }
            svg.lines((left + right) / 2, bottom + 38, List.of(words.across), Anchor.MIDDLE, Ink.META, Svg.TEXT, false);
            if (!limits.isEmpty()) {
                svg.path(line(Limit::alarmHigh), Ink.SECOND, 1.4, "");
                svg.path(line(Limit::alarmLow), Ink.SECOND, 1.4, "");
                svg.path(line(Limit::warningHigh), Ink.SECOND, 1.4, "5 4");
                svg.path(line(Limit::warningLow), Ink.SECOND, 1.4, "5 4");
                svg.line(left, up.at(mean), right, up.at(mean), Ink.ACCENT, 2);
                ends();
            }
            // dots that need attention are on top
            dots.stream().sorted(Comparator.comparing(Dot::selected).thenComparing(Dot::own).thenComparing(Dot::tone))
                    .forEach(this::dot);
            return svg.text();
        }

        private void dot(Dot dot) {
            double x = across.at(dot.of);
            double y = up.at(dot.rate);
            boolean lettered = dots.size() <= MANY_DOTS || dot.selected || dot.own;
            double radius = lettered ? LETTERED : BARE;
            var edge = dot.selected ? Ink.INK : switch (dot.tone) {
                case PLAIN -> Ink.SECOND;
                case WATCH -> Ink.WATCH;
                case LOOK -> Ink.LOOK;
            };
            svg.mark(dot.key, dot.said);
            svg.reach(x - 22, y - 22, 44, 44);
            if (dot.selected) {
                svg.shape(dot.tone, x, y, radius + 4, Ink.SURFACE, Ink.INK, 2);
            }
            svg.shape(dot.tone, x, y, radius, dot.own ? Ink.ACCENT : soft(dot.tone), edge,
                    dot.tone == Tone.PLAIN ? 1.4 : 2);
            if (lettered) {
                svg.text(x, y, dot.initials, Anchor.MIDDLE, dot.own ? Ink.ON_ACCENT : Ink.INK, Svg.SMALL, true);
            }
            svg.end();
        }

        private static Ink soft(Tone tone) {
            return switch (tone) {
                case PLAIN -> Ink.SURFACE;
                case WATCH -> Ink.WATCH_SOFT;
                case LOOK -> Ink.LOOK_SOFT;
            };
        }

        /** The part within the plot; where it enters, it begins at the edge. */
        private String line(ToDoubleFunction<Limit> of) {
            var data = new StringBuilder();
            Limit before = null;
            for (var limit : limits) {
                double here = of.applyAsDouble(limit);
                if (here <= up.highest() && limit.of() <= across.highest()) {
                    if (data.isEmpty() && before != null) {
                        double there = of.applyAsDouble(before);
                        double part = (up.highest() - here) / (there - here);
                        data.append(point(limit.of + (before.of - limit.of) * part, up.highest()));
                    }
                    data.append(point(limit.of, here));
                }
                before = limit;
            }
            return data.isEmpty() ? "" : "M" + data.substring(1);
        }

        private String point(double of, double rate) {
            return "L" + Svg.number(across.at(of)) + " " + Svg.number(up.at(rate));
        }

        /** The names of the lines, next to their ends, without overlap. */
        private void ends() {
            var last = limits.getLast();
            var names = new ArrayList<>(Stream.of(
                    new End(words.alarm, last.alarmHigh), new End(words.warning, last.warningHigh),
                    new End(words.mean, mean),
                    new End(words.warning, last.warningLow), new End(words.alarm, last.alarmLow))
                    .filter(end -> end.words.equals(words.mean)
                            || end.at > 0 && end.at != mean && end.at <= up.highest())
                    .toList());
            int middle = names.indexOf(new End(words.mean, mean));
            var places = names.stream().mapToDouble(end -> up.at(end.at)).toArray();
            for (int i = middle - 1; i >= 0; i--) {
                places[i] = Math.min(places[i], places[i + 1] - APART);
            }
            for (int i = middle + 1; i < places.length; i++) {
                places[i] = Math.max(places[i], places[i - 1] + APART);
            }
            double beyond = Math.max(0, APART / 2 - places[0]) + Math.min(0, bottom - places[places.length - 1]);
            for (int i = 0; i < places.length; i++) {
                boolean ofMean = i == middle;
                svg.text(right + 6, places[i] + beyond, names.get(i).words, Anchor.START,
                        ofMean ? Ink.ACCENT_TEXT : Ink.SECOND, Svg.TEXT, ofMean);
            }
        }
    }

    private record End(String words, double at) {}
}
