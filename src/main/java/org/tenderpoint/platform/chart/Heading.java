package org.tenderpoint.platform.chart;

/**
 * What a chart is called.
 *
 * @param title what is shown, in its unit: "Sore for more than 48 h, %"
 * @param description how to read it, a sentence or two
 */
public record Heading(String title, String description) {}
