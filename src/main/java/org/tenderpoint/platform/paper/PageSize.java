package org.tenderpoint.platform.paper;

import org.tenderpoint.platform.Coded;

/** The two paper sizes that printers use, with their names in style sheets. */
public enum PageSize implements Coded {
    A4("A4"),
    LETTER("letter");

    private final String css;

    PageSize(String css) {
        this.css = css;
    }

    /** As in {@code @page}. */
    public String css() {
        return css;
    }
}
