package org.tenderpoint.platform.chart;

/** How much a mark asks to be looked at. Each has a shape of its own, so that it is read without colour. */
public enum Tone {
    /** A circle. */
    PLAIN,
    /** A square. */
    WATCH,
    /** A diamond. */
    LOOK
}
