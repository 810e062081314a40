package org.tenderpoint.incident;

import org.tenderpoint.platform.Coded;

/** What it did to the person; a near miss did nothing, and counts like a harm. */
public enum Harm implements Coded {
    NONE(14),
    PASSED(14),
    HOME(14),
    DOCTOR(14),
    HOSPITAL(2),
    LASTING(2);

    private final int days;

    Harm(int days) {
        this.days = days;
    }

    /** Within how many days it is looked at. */
    int days() {
        return days;
    }
}
