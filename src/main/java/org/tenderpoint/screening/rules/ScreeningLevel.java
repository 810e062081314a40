package org.tenderpoint.screening.rules;

import org.tenderpoint.platform.Coded;

/** The result of a screening, from best to worst. */
@Coded.StoredByName
public enum ScreeningLevel implements Coded {
    /** Nothing to change. */
    CLEAR,
    /** Work with the changes of the findings. */
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

    /** Whether no massage is possible today, even with another plan. */
    public boolean stops() {
        return atLeast(DEFER);
    }
}
