package org.tenderpoint.screening.rules;

import org.tenderpoint.platform.Coded;

/** The result of a screening, from best to worst. */
@Coded.StoredByName
public enum ScreeningLevel implements Coded {
    /** Nothing to change. */
    CLEAR,
    /** Work, with what the findings change. */
    ADAPT,
    /** Ask the client's doctor first. */
    CLEARANCE,
    /** Not today. */
    DEFER,
    /** Call the emergency number. */
    EMERGENCY;

    /** The worse of the two. */
    public ScreeningLevel worst(ScreeningLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean atLeast(ScreeningLevel other) {
        return compareTo(other) >= 0;
    }

    /** No massage today, whatever is changed in the plan. */
    public boolean stops() {
        return atLeast(DEFER);
    }
}
