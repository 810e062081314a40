package org.tenderpoint.platform.ui;

/**
 * How the panes of a page stand side by side on a tablet and a laptop; below 900 px they stack in reading order.
 */
public enum Columns {
    ONE("one"),
    /** A wide pane and 412 px: Today. */
    SIDE_RIGHT("side-right"),
    /** 360 px and a wide pane: a list and the selected entry. */
    SIDE_LEFT("side-left"),
    /** 2 : 3. */
    HALVES("halves"),
    /** 190 px of steps, the form, 296 px of results: intake, the call. */
    STEPS("steps"),
    /** 104 px of tools, the drawing, 384 px: the session. */
    TOOLS("tools");

    private final String className;

    Columns(String className) {
        this.className = className;
    }

    String className() {
        return className;
    }
}
