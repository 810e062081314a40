package org.tenderpoint.platform.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.chart.Chart.ChartTable;
import org.tenderpoint.platform.chart.Chart.Unit;
import org.tenderpoint.platform.chart.Svg.Anchor;

/**
 * Bars with their counts next to them.
 *
 * @param bars from top to bottom
 */
public record BarChart(Heading heading, Words words, List<Bar> bars) implements Chart {

    private static final double ROW = 34;
    private static final double THICK = 12;

    /**
     * @param key of the bar, as a mark
     * @param share 0 to 1, or negative if there are too few to tell: then the track is hatched
     * @param counted next to it: "141 / 168"
     * @param said all of it in words
     */
    public record Bar(String key, String label, double share, String counted, String said) {}

    /**
     * @param what header of the first column
     * @param counted header of the counts
     * @param share header of the percentages
     */
    public record Words(String what, String counted, String share) {}

    public BarChart {
        bars = List.copyOf(bars);
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                List.of(words.what, words.counted, words.share),
                bars.stream().map(
                        bar -> List.of(bar.label, bar.counted, bar.share < 0 ? "" : Unit.PERCENT.exactly(bar.share)))
                        .toList());
    }

    @Override
    public Set<String> keys() {
        return bars.stream().map(Bar::key).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String svg(ChartStyle look) {
        var labels = RowLabels.of(bars.stream().map(Bar::label).toList(), look.width() * 0.38, false);
        double counts = 12 + Letters.widest(bars.stream().map(Bar::counted).toList(), Svg.TEXT, false);
        double least = look.pressable() ? 44 : ROW;
        var svg = new Svg(look, look.width(), Math.max(1, labels.heights(least)), this);
        double left = labels.width();
        double right = look.width() - counts;
        double y = 0;
        for (int row = 0; row < bars.size(); row++) {
            var bar = bars.get(row);
            double height = labels.height(row, least);
            double middle = y + height / 2;
            svg.mark(bar.key, bar.said);
            svg.reach(0, y, look.width(), height);
            labels.draw(svg, row, middle);
            svg.box(left, middle - THICK / 2, right - left, THICK, THICK / 2, Ink.TRACK, Ink.TRACK, 0);
            if (bar.share < 0) {
                svg.hatch(left + 4, middle - THICK / 2, right - left - 8, THICK);
            } else if (bar.share > 0) {
                double width = Math.max(THICK, (right - left) * Math.min(1, bar.share));
                svg.box(left, middle - THICK / 2, width, THICK, THICK / 2, Ink.ACCENT, Ink.ACCENT, 0);
            }
            svg.text(look.width(), middle, bar.counted, Anchor.END, Ink.SECOND, Svg.TEXT, false);
            svg.end();
            y += height;
        }
        return svg.text();
    }
}
