package org.tenderpoint.platform.chart;

import java.util.List;
import org.tenderpoint.platform.chart.Svg.Anchor;

/**
 * The names of rows, in a column on the left that is as wide as they need, up to a limit; longer ones take several
 * lines, and make their rows higher.
 *
 * @param width of the column
 * @param lines of each name
 * @param bold whether they are set bold
 */
record RowLabels(double width, List<List<String>> lines, boolean bold) {

    private static final double GAP = 14;

    /** @param most how much of the drawing the column may take, including the gap next to it */
    static RowLabels of(List<String> names, double most, boolean bold) {
        double wanted = Letters.widest(names, Svg.TEXT, bold);
        double width = Math.min(wanted, most - GAP);
        return new RowLabels(
                width + GAP, names.stream().map(name -> Letters.lines(name, width + 0.5, Svg.TEXT, bold)).toList(),
                bold);
    }

    /** The height of a row, at least {@code least}. */
    double height(int row, double least) {
        return Math.max(least, lines.get(row).size() * Svg.TEXT * Svg.LINE_HEIGHT + 8);
    }

    double heights(double least) {
        double sum = 0;
        for (int row = 0; row < lines.size(); row++) {
            sum += height(row, least);
        }
        return sum;
    }

    void draw(Svg svg, int row, double middle) {
        svg.lines(0, middle, lines.get(row), Anchor.START, Ink.INK, Svg.TEXT, bold);
    }
}
