package org.tenderpoint.platform.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.chart.Chart.ChartTable;
import org.tenderpoint.platform.chart.Svg.Anchor;

/**
 * Figures in a grid, the higher the darker, with the number each is based on. Where the numbers would not fit, as on a
 * phone, the rows' names stand above their cells.
 *
 * @param rows their names, from top to bottom
 * @param columns their names, from left to right
 * @param cells only those with content; the others stay empty
 */
public record HeatMap(Heading heading, Words words, List<String> rows, List<String> columns, List<Cell> cells)
        implements Chart {

    private static final double HEIGHT = 48;
    private static final double WIDEST = 96;
    private static final double GAP = 4;
    private static final double INSET = 4;
    private static final double LARGE = 15;
    private static final double ROUND = 8;

    /**
     * @param key of the cell, as a mark
     * @param row counted from 0
     * @param column counted from 0
     * @param level 1 to 5, how dark; 0 if there are too few to compare: then it is hatched
     * @param figure large: "4.4", or the text for too few
     * @param counted small: "20 of 46", may be empty
     * @param selected framed
     * @param said all of it in words
     */
    public record Cell(String key, int row, int column, int level, String figure, String counted, boolean selected,
            String said) {

        /** @throws IllegalArgumentException if there is no such level */
        public Cell {
            if (level < 0 || level > 5) {
                throw new IllegalArgumentException("A level is 0 to 5");
            }
        }
    }

    /**
     * @param row header of the rows' names
     * @param column before the columns' names: "Pressure"
     * @param counted after a column's name in the table, for the number: "n"
     */
    public record Words(String row, String column, String counted) {}

    /** @throws IllegalArgumentException if a cell is outside the grid */
    public HeatMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        int height = rows.size();
        int width = columns.size();
        if (cells.stream()
                .anyMatch(cell -> cell.row < 0 || cell.row >= height || cell.column < 0 || cell.column >= width)) {
            throw new IllegalArgumentException("A cell lies within the grid");
        }
    }

    @Override
    public ChartTable table() {
        var header = new ArrayList<>(List.of(words.row));
        columns.forEach(column -> header
                .addAll(List.of(words.column + " " + column, words.column + " " + column + ", " + words.counted)));
        return new ChartTable(
                header,
                IntStream.range(0, rows.size())
                        .mapToObj(row -> Stream.concat(
                                Stream.of(rows.get(row)),
                                IntStream.range(0, columns.size()).boxed().flatMap(column -> description(row, column)))
                                .toList())
                        .toList());
    }

    private Stream<String> description(int row, int column) {
        return cells.stream().filter(cell -> cell.row == row && cell.column == column).findFirst()
                .map(cell -> Stream.of(cell.figure, cell.counted))
                .orElseGet(() -> Stream.of("", ""));
    }

    @Override
    public Set<String> keys() {
        return cells.stream().map(Cell::key).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String svg(ChartStyle look) {
        var names = Stream.concat(Stream.of(words.column), rows.stream()).toList();
        var beside = RowLabels.of(names, look.width() * 0.34, true);
        double room = cellWidth(look.width() - beside.width());
        boolean above = cells.stream()
                .anyMatch(cell -> Letters.width(cell.counted, Svg.SMALL, false) > room - GAP - INSET);
        var labels = above ? RowLabels.of(names, look.width(), true) : beside;
        double left = above ? 0 : labels.width();
        double width = above ? cellWidth(look.width()) : room;
        double word = labels.height(0, 0);
        double head = above ? 2 * word : word + 2;
        var tops = new double[rows.size()];
        var ends = new double[rows.size()];
        double y = head;
        for (int row = 0; row < rows.size(); row++) {
            tops[row] = above ? y + labels.height(row + 1, 0) : y;
            ends[row] = tops[row] + (above ? HEIGHT + GAP : labels.height(row + 1, HEIGHT + GAP));
            y = ends[row];
        }
        var svg = new Svg(look, look.width(), y, this);
        double first = above ? word / 2 : head / 2;
        svg.lines(0, first, labels.lines().getFirst(), Anchor.START, Ink.META, Svg.TEXT, false);
        for (int column = 0; column < columns.size(); column++) {
            svg.text(left + (column + 0.5) * width, head - first, columns.get(column), Anchor.MIDDLE, Ink.META,
                    Svg.TEXT, false);
        }
        for (int row = 0; row < rows.size(); row++) {
            labels.draw(
                    svg, row + 1, above ? tops[row] - labels.height(row + 1, 0) / 2 : (tops[row] + ends[row]) / 2);
            for (int column = 0; column < columns.size(); column++) {
                svg.frame(left + column * width + GAP / 2, tops[row] + GAP / 2, width - GAP,
                        ends[row] - tops[row] - GAP, ROUND, Ink.LINE, 1);
            }
        }
        cells.forEach(cell -> draw(
                svg, cell, left + cell.column * width + GAP / 2, tops[cell.row] + GAP / 2, width - GAP,
                ends[cell.row] - tops[cell.row] - GAP));
        return svg.text();
    }

    private double cellWidth(double all) {
        return Math.min(WIDEST, all / Math.max(1, columns.size()));
    }

    private static void draw(Svg svg, Cell cell, double x, double y, double width, double height) {
        double middle = x + width / 2;
        double centre = y + height / 2;
        double upper = cell.counted.isEmpty() ? centre : centre - 8;
        svg.mark(cell.key, cell.said);
        boolean few = cell.level == 0;
        svg.box(x, y, width, height, ROUND, few ? Ink.SURFACE : Ink.heat(cell.level), Ink.LINE, few ? 1 : 0);
        if (few) {
            svg.hatch(x + 1, y + 1, width - 2, height - 2);
            onHatch(svg, middle, upper, cell.figure, width - INSET, Svg.TEXT, true);
            onHatch(svg, middle, centre + 11, cell.counted, width - INSET, Svg.SMALL, false);
        } else {
            var ink = Ink.onHeat(cell.level);
            svg.fitted(middle, upper, cell.figure, width - INSET, ink, LARGE, true);
            svg.fitted(middle, centre + 11, cell.counted, width - INSET, ink, Svg.SMALL, false);
        }
        if (cell.selected) {
            svg.frame(x, y, width, height, ROUND, Ink.INK, 2.5);
        }
        svg.end();
    }

    private static void onHatch(Svg svg, double middle, double centre, String text, double most, double size,
            boolean bold) {
        double width = text.isEmpty() ? 0 : Math.min(most, Letters.width(text, size, bold) + 6);
        svg.box(middle - width / 2, centre - 9, width, 18, 3, Ink.SURFACE, Ink.SURFACE, 0);
        svg.fitted(middle, centre, text, most, Ink.INK, size, bold);
    }
}
