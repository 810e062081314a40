package org.tenderpoint.platform.chart;

/**
 * A chart's title.
 *
 * @param title as shown, with the unit: "Sore for more than 48 h, %"
 * @param description how to read it, a sentence or two
 */
public record Heading(String title, String description) {}
