package org.tenderpoint.platform.chart;

import java.util.Set;

/**
 * A chart: numbers, and words already in the reader's language. It looks the same on a screen, a printed page and in a
 * PDF, and its table says everything that the drawing says.
 */
public sealed interface Chart
        permits BarChart, DumbbellChart, FunnelPlot, HeatMap, PartsChart, ScaleCourse, Sparkline, TrendChart {

    Heading heading();

    /** The equivalent of the drawing as a table. */
    ChartTable table();

    /** The keys of the marks that can be pressed. */
    Set<String> keys();

    /** The drawing as well-formed XML: an {@code svg} with a view box and no size of its own. */
    String svg(ChartStyle look);
}
