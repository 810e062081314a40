package org.tenderpoint.shared.chart;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.shared.chart.Svg.Anchor;

/**
 * What was before and what is after: an open ring and a filled dot, with the change and how many it rests on.
 *
 * @param highest of the scale, which begins at 0
 * @param rows from top to bottom
 */
public record DumbbellChart(Heading heading, Words words, double highest, List<Row> rows) implements Chart {

    private static final double ROW = 34;
    private static final int STEPS = 5;
    private static final double RADIUS = 6.5;

    /**
     * @param key of the row, as a mark
     * @param figures empty where there are too few to tell
     * @param change "\u22122.2"
     * @param counted "n 118"
     * @param said the whole of it in words
     */
    public record Row(String key, String label, Optional<Figures> figures, String change, String counted, String said) {}

    /** Means before and after, in the unit of the scale. */
    public record Figures(double before, double after) {}

    /**
     * @param few in a row without figures
     * @param what header of the first column
     * @param before header
     * @param after header
     * @param change header
     * @param counted header of how many
     */
    public record Words(String few, String what, String before, String after, String change, String counted) {}

    public DumbbellChart {
        rows = List.copyOf(rows);
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                List.of(words.what, words.before, words.after, words.change, words.counted),
                rows.stream()
                        .map(row -> List.of(
                                row.label,
                                row.figures.map(figures -> Unit.NUMBER.exactly(figures.before)).orElse(words.few),
                                row.figures.map(figures -> Unit.NUMBER.exactly(figures.after)).orElse(words.few),
                                row.change,
                                row.counted))
                        .toList());
    }

    @Override
    public Set<String> keys() {
        return rows.stream().map(Row::key).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String svg(Look look) {
        var labels = RowLabels.of(rows.stream().map(Row::label).toList(), look.width() * 0.34, true);
        double counts = Letters.widest(rows.stream().map(Row::counted).toList(), Svg.TEXT, false);
        double changes = Letters.widest(rows.stream().map(Row::change).toList(), Svg.TEXT, true);
        double least = look.pressable() ? 44 : ROW;
        double bottom = labels.heights(least);
        var svg = new Svg(look, look.width(), bottom + 28, this);
        double right = look.width() - counts - 12;
        var across = new Scale(highest, labels.width() + RADIUS + 2, right - changes - 12 - RADIUS);
        for (double tick : across.ticks(STEPS)) {
            svg.line(across.at(tick), 0, across.at(tick), bottom, Ink.LINE, 1);
            svg.text(across.at(tick), bottom + 15, Unit.NUMBER.tick(tick), Anchor.MIDDLE, Ink.META, Svg.TEXT, false);
        }
        double y = 0;
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
                        svg.text((across.start() + across.end()) / 2, middle, words.few, Anchor.MIDDLE, Ink.META, Svg.TEXT, false);
                    });
            svg.text(right, middle, row.change, Anchor.END, Ink.INK, Svg.TEXT, true);
            svg.text(look.width(), middle, row.counted, Anchor.END, Ink.SECOND, Svg.TEXT, false);
            svg.end();
            y += height;
        }
        return svg.done();
    }

    private static void draw(Svg svg, Scale across, double middle, Figures figures) {
        double before = across.at(figures.before);
        double after = across.at(figures.after);
        svg.line(before, middle, after, middle, Ink.ACCENT_LINE, 5);
        svg.circle(before, middle, RADIUS - 0.5, Ink.SURFACE, Ink.SECOND, 2.4);
        svg.circle(after, middle, RADIUS, Ink.ACCENT, Ink.SURFACE, 1);
    }
}
