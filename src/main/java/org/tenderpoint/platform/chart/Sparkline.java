package org.tenderpoint.platform.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.chart.Chart.ChartTable;
import org.tenderpoint.platform.chart.Chart.Unit;

/**
 * The course of one figure, as small as a word. It has no axes: the figure is next to it.
 *
 * @param points in the order of time
 */
public record Sparkline(Heading heading, Words words, Unit unit, List<Point> points) implements Chart {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 36;
    private static final double EDGE = 6;

    /** @param value empty if there are too few to tell: the line has a gap there */
    public record Point(String label, OptionalDouble value) {}

    /**
     * @param when header of the first column
     * @param value header of the figures
     * @param few in a row without one
     */
    public record Words(String when, String value, String few) {}

    public Sparkline {
        points = List.copyOf(points);
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                List.of(words.when, words.value),
                points.stream()
                        .map(point -> List.of(point.label,
                                point.value.isPresent() ? unit.exactly(point.value.getAsDouble()) : words.few))
                        .toList());
    }

    /** Its size does not depend on the style's width. */
    @Override
    public String svg(ChartStyle look) {
        var svg = new Svg(look.withPressing(false), WIDTH, HEIGHT, this);
        var known = points.stream()
                .flatMap(point -> point.value.isPresent() ? Stream.of(point.value.getAsDouble()) : Stream.empty())
                .toList();
        if (known.isEmpty()) {
            svg.dashed(EDGE, HEIGHT / 2, WIDTH - EDGE, HEIGHT / 2, Ink.META, 1.2);
            return svg.text();
        }
        double lowest = known.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double range = known.stream().mapToDouble(Double::doubleValue).max().orElseThrow() - lowest;
        double step = points.size() < 2 ? 0 : (WIDTH - 2 * EDGE) / (points.size() - 1);
        var data = new StringBuilder();
        boolean begun = false;
        double x = 0;
        double y = 0;
        for (int i = 0; i < points.size(); i++) {
            var value = points.get(i).value;
            if (value.isPresent()) {
                x = points.size() < 2 ? WIDTH / 2 : EDGE + i * step;
                y = range == 0
                        ? HEIGHT / 2
                        : HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (value.getAsDouble() - lowest) / range;
                data.append(begun ? "L" : "M").append(Svg.number(x)).append(" ").append(Svg.number(y));
                // so that a point between two gaps is visible too
                data.append(begun ? "" : "h0.1");
            }
            begun = value.isPresent();
        }
        svg.path(data.toString(), Ink.ACCENT, 2, "");
        svg.circle(x, y, 4, Ink.ACCENT, Ink.SURFACE, 1.5);
        return svg.text();
    }
}
