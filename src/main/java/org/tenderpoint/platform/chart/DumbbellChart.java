package org.tenderpoint.platform.chart;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.chart.Chart.ChartTable;
import org.tenderpoint.platform.chart.Chart.Unit;
import org.tenderpoint.platform.chart.Svg.Anchor;
import org.tenderpoint.platform.chart.Svg.Scale;

/**
 * Before and after: an open ring and a filled dot, with the change and the number it is based on.
 *
 * @param highest of the scale, which begins at 0
 * @param rows from top to bottom
 */
public record DumbbellChart(Heading heading, Words words, double highest, List<Row> rows) implements Chart {

    private static final double ROW = 34;
    private static final double HEAD = 24;
    private static final int STEPS = 5;
    private static final double RADIUS = 6.5;

    /**
     * @param key of the row, as a mark
     * @param figures empty if there are too few to tell
     * @param change "\u22122.2"
     * @param beyond the share whose change is beyond the smallest that matters: "54 %"
     * @param counted "n 118"
     * @param said all of it in words
     */
    public record Row(String key, String label, Optional<Figures> figures, String change, String beyond, String counted,
            String said) {}

    /** Means before and after, in the unit of the scale. */
    public record Figures(double before, double after) {}

    /**
     * @param few in a row without figures
     * @param what header of the first column
     * @param before header
     * @param after header
     * @param change header
     * @param beyond header of the share beyond the smallest change that matters
     * @param counted header of the number
     */
    public record Words(String few, String what, String before, String after, String change, String beyond,
            String counted) {}

    public DumbbellChart {
        rows = List.copyOf(rows);
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                List.of(words.what, words.before, words.after, words.change, words.beyond, words.counted),
                rows.stream()
                        .map(row -> List.of(
                                row.label,
                                row.figures.map(figures -> Unit.NUMBER.exactly(figures.before)).orElse(words.few),
                                row.figures.map(figures -> Unit.NUMBER.exactly(figures.after)).orElse(words.few),
                                row.change,
                                row.beyond,
                                row.counted))
                        .toList());
    }

    @Override
    public Set<String> keys() {
        return rows.stream().map(Row::key).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String svg(ChartStyle look) {
        var labels = RowLabels.of(rows.stream().map(Row::label).toList(), look.width() * 0.34, true);
        var sides = Sides.of(this, look.width());
        double least = look.pressable() ? 44 : ROW;
        double bottom = HEAD + labels.heights(least);
        var svg = new Svg(look, look.width(), bottom + 28, this);
        var across = new Scale(highest, labels.width() + RADIUS + 2, sides.left - 12 - RADIUS);
        sides.heads(svg, words);
        for (double tick : across.ticks(STEPS)) {
            svg.line(across.at(tick), HEAD, across.at(tick), bottom, Ink.LINE, 1);
            svg.text(across.at(tick), bottom + 15, Unit.NUMBER.tick(tick), Anchor.MIDDLE, Ink.META, Svg.TEXT, false);
        }
        double y = HEAD;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double height = labels.height(i, least);
            double middle = y + height / 2;
            svg.mark(row.key, row.said);
            svg.reach(0, y, look.width(), height);
            labels.draw(svg, i, middle);
            row.figures.ifPresentOrElse(
                    figures -> draw(svg, across, middle, figures),
                    () -> {
                        svg.hatch(across.start(), middle - 9, across.end() - across.start(), 18);
                        svg.text((across.start() + across.end()) / 2, middle, words.few, Anchor.MIDDLE, Ink.META,
                                Svg.TEXT, false);
                    });
            sides.draw(svg, row, middle);
            svg.end();
            y += height;
        }
        return svg.text();
    }

    /** The columns on the right: the change, the share, the number; on a phone the last two are one above the other. */
    private record Sides(double left, double change, double beyond, double end, boolean stacked) {

        private static final double GAP = 14;
        private static final double WIDE = 520;
        private static final double LEAST = 52;

        static Sides of(DumbbellChart chart, double width) {
            double changes = Math.max(LEAST,
                    Letters.widest(chart.rows.stream().map(Row::change).toList(), Svg.TEXT, true));
            double beyond = Math.max(LEAST,
                    Letters.widest(chart.rows.stream().map(Row::beyond).toList(), Svg.TEXT, false));
            double counts = Letters.widest(chart.rows.stream().map(Row::counted).toList(), Svg.TEXT, false);
            boolean stacked = width < WIDE;
            double second = stacked ? width : width - counts - GAP;
            double taken = stacked ? Math.max(beyond, counts) : beyond;
            double first = second - taken - GAP;
            return new Sides(first - changes, first, second, width, stacked);
        }

        void heads(Svg svg, Words words) {
            double middle = HEAD / 2;
            svg.fitted((left + change) / 2, middle, words.change, change - left, Ink.META, Svg.SMALL, false);
            svg.fitted((change + beyond + GAP) / 2, middle, words.beyond, beyond - change - GAP, Ink.META, Svg.SMALL,
                    false);
        }

        void draw(Svg svg, Row row, double middle) {
            double line = stacked ? Svg.TEXT * Svg.LINE_HEIGHT / 2 : 0;
            svg.text(change, middle, row.change, Anchor.END, Ink.INK, Svg.TEXT, true);
            svg.text(beyond, middle - line, row.beyond, Anchor.END, Ink.INK, Svg.TEXT, false);
            svg.text(end, middle + line, row.counted, Anchor.END, Ink.SECOND, Svg.TEXT, false);
        }
    }

    private static void draw(Svg svg, Scale across, double middle, Figures figures) {
        double before = across.at(figures.before);
        double after = across.at(figures.after);
        svg.line(before, middle, after, middle, Ink.ACCENT_LINE, 5);
        svg.circle(before, middle, RADIUS - 0.5, Ink.SURFACE, Ink.SECOND, 2.4);
        svg.circle(after, middle, RADIUS, Ink.ACCENT, Ink.SURFACE, 1);
    }
}
