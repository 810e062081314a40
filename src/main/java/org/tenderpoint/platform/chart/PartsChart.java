package org.tenderpoint.platform.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.chart.Chart.ChartTable;
import org.tenderpoint.platform.chart.Svg.Anchor;

/**
 * Composition of each row: parts side by side, in the same order in each row, with their figures in them. Unknown is a
 * part of its own, so that its size is visible.
 *
 * @param rows from top to bottom
 */
public record PartsChart(Heading heading, Words words, List<Kind> parts, List<Row> rows) implements Chart {

    private static final double ROW = 36;
    private static final double THICK = 26;
    private static final double SIGN = 14;
    /** The minimum width of a part, so that a finger hits it and its figure is readable. */
    private static final double NARROWEST = 40;

    /** What kind of news a part is. Each looks different without colour, too. */
    public enum Fill {
        GOOD,
        SOME,
        PLAIN,
        WATCH,
        /** Hatched. */
        UNKNOWN
    }

    public record Kind(String name, Fill fill) {}

    /**
     * @param key as a mark
     * @param count 0 draws nothing
     * @param shown in the part, short
     * @param cell in the table
     * @param said all of it in words
     */
    public record Part(String key, int count, String shown, String cell, String said) {}

    /**
     * @param parts one for each kind; none if there are too few to tell
     * @param rate whether widths are proportional to counts; otherwise all are equal, since so few make no rate
     * @param counted next to it: "n 41"
     */
    public record Row(String label, List<Part> parts, boolean rate, String counted) {

        public Row {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param few in a row without parts
     * @param what header of the first column
     * @param counted header of the last
     */
    public record Words(String few, String what, String counted) {}

    /** @throws IllegalArgumentException if a row has parts of other kinds */
    public PartsChart {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
        int kinds = parts.size();
        if (rows.stream().anyMatch(row -> !row.parts.isEmpty() && row.parts.size() != kinds)) {
            throw new IllegalArgumentException("A row has a part of each kind, or none");
        }
    }

    @Override
    public ChartTable table() {
        var header = new ArrayList<>(List.of(words.what));
        parts.forEach(kind -> header.add(kind.name));
        header.add(words.counted);
        return new ChartTable(header, rows.stream().map(this::cells).toList());
    }

    private List<String> cells(Row row) {
        var cells = new ArrayList<>(List.of(row.label));
        for (int i = 0; i < parts.size(); i++) {
            cells.add(row.parts.isEmpty() ? words.few : row.parts.get(i).cell);
        }
        cells.add(row.counted);
        return cells;
    }

    @Override
    public Set<String> keys() {
        return rows.stream()
                .flatMap(row -> row.parts.stream())
                .filter(part -> part.count > 0)
                .map(Part::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String svg(ChartStyle look) {
        var labels = RowLabels.of(rows.stream().map(Row::label).toList(), look.width() * 0.36, false);
        double counts = 12 + Letters.widest(rows.stream().map(Row::counted).toList(), Svg.TEXT, false);
        double least = look.pressable() ? 48 : ROW;
        var legend = Legend.of(parts, look.width());
        var svg = new Svg(look, look.width(), legend.height() + labels.heights(least), this);
        legend.draw(svg);
        double left = labels.width();
        double wide = look.width() - counts - left;
        double y = legend.height();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double height = labels.height(i, least);
            double middle = y + height / 2;
            labels.draw(svg, i, middle);
            if (row.parts.isEmpty()) {
                svg.hatch(left, middle - THICK / 2, wide, THICK);
                svg.text(left + wide / 2, middle, words.few, Anchor.MIDDLE, Ink.META, Svg.TEXT, false);
            } else {
                draw(svg, row, left, middle, wide, height);
            }
            svg.text(look.width(), middle, row.counted, Anchor.END, Ink.SECOND, Svg.TEXT, false);
            y += height;
        }
        return svg.text();
    }

    private void draw(Svg svg, Row row, double left, double middle, double wide, double height) {
        var widths = widths(row, wide);
        double x = left;
        for (int i = 0; i < parts.size(); i++) {
            var part = row.parts.get(i);
            if (part.count == 0) {
                continue;
            }
            svg.mark(part.key, part.said);
            svg.reach(x, middle - height / 2, widths[i], height);
            box(svg, parts.get(i).fill, x + 1, middle - THICK / 2, widths[i] - 2, THICK);
            figure(svg, part.shown, x + widths[i] / 2, middle, widths[i] - 4, ink(parts.get(i).fill));
            svg.end();
            x += widths[i];
        }
    }

    /** Left out where it would be too small to read; the table and the part's spoken text contain it. */
    private static void figure(Svg svg, String shown, double x, double y, double width, Ink ink) {
        if (Letters.width(shown, Svg.SMALL, true) <= width) {
            svg.fitted(x, y, shown, width, ink, Svg.TEXT, true);
        }
    }

    /** Proportional to counts; parts that would get too narrow take from the others. */
    private static double[] widths(Row row, double wide) {
        var counts = row.parts.stream().mapToInt(part -> row.rate ? part.count : Math.min(1, part.count)).toArray();
        var widths = new double[counts.length];
        double least = Math.min(NARROWEST, wide / counts.length);
        double left = wide;
        int rest = Arrays.stream(counts).sum();
        for (int i : IntStream.range(0, counts.length).boxed()
                .sorted((one, other) -> Integer.compare(counts[one], counts[other])).toList()) {
            widths[i] = counts[i] == 0 ? 0 : Math.max(least, left * counts[i] / rest);
            left -= widths[i];
            rest -= counts[i];
        }
        return widths;
    }

    private static void box(Svg svg, Fill fill, double x, double y, double width, double height) {
        switch (fill) {
            case GOOD -> svg.box(x, y, width, height, 4, Ink.ACCENT, Ink.ACCENT, 1);
            case SOME -> svg.box(x, y, width, height, 4, Ink.ACCENT_LINE, Ink.ACCENT, 1);
            case PLAIN -> svg.box(x, y, width, height, 4, Ink.TRACK, Ink.META, 1);
            case WATCH -> svg.box(x, y, width, height, 4, Ink.WATCH_SOFT, Ink.WATCH, 2.4);
            case UNKNOWN -> {
                svg.hatch(x, y, width, height);
                svg.frame(x, y, width, height, 4, Ink.LINE, 1);
            }
        }
    }

    private static Ink ink(Fill fill) {
        return fill == Fill.GOOD ? Ink.ON_ACCENT : Ink.INK;
    }

    /** The kinds of parts, in lines above the rows. */
    private record Legend(List<Kind> kinds, List<Place> places, double height) {

        private static final double LINE = 24;
        private static final double GAP = 18;

        private record Place(double x, double y) {}

        static Legend of(List<Kind> kinds, double width) {
            var places = new ArrayList<Place>();
            double x = 0;
            double y = LINE / 2;
            for (var kind : kinds) {
                double taken = SIGN + 8 + Letters.width(kind.name, Svg.TEXT, false);
                if (x > 0 && x + taken > width) {
                    x = 0;
                    y += LINE;
                }
                places.add(new Place(x, y));
                x += taken + GAP;
            }
            return new Legend(kinds, places, y + LINE / 2 + 8);
        }

        void draw(Svg svg) {
            for (int i = 0; i < kinds.size(); i++) {
                var place = places.get(i);
                box(svg, kinds.get(i).fill(), place.x() + 1, place.y() - SIGN / 2, SIGN, SIGN);
                svg.text(place.x() + SIGN + 8, place.y(), kinds.get(i).name(), Anchor.START, Ink.SECOND, Svg.TEXT,
                        false);
            }
        }
    }
}
