package org.tenderpoint.platform.chart;

import java.util.Set;

/**
 * A chart: numbers and words that are already those of the reader. It is drawn the same for a screen, a printed page
 * and a PDF, and whatever the drawing says its table says as well.
 */
public sealed interface Chart
        permits BarChart, DumbbellChart, FunnelPlot, HeatMap, PartsChart, ScaleCourse, Sparkline, TrendChart {

    Heading heading();

    /** The equal alternative to the drawing. */
    ChartTable table();

    /** The keys of the marks that can be pressed. */
    Set<String> keys();

    /** The drawing as well-formed XML: an {@code svg} with a view box and no size of its own. */
    String svg(ChartStyle look);
}
