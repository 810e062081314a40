/**
 * Charts as SVG, the same for screen, print and PDF, each with the table that says the same.
 * docs/decisions/archive/0020-charts.md
 */
@NullMarked
package org.tenderpoint.platform.chart;

import org.jspecify.annotations.NullMarked;
