package org.tenderpoint.outcome.rules;

import org.tenderpoint.platform.Coded;

/** Where a dot of a funnel plot stands. Beyond a limit is a reason to look at it together, never a verdict (OUT-23). */
public enum FunnelPlace implements Coded {
    INSIDE(Zone.INSIDE),
    ABOVE_WARNING(Zone.BETWEEN),
    ABOVE_ALARM(Zone.OUTSIDE),
    BELOW_WARNING(Zone.BETWEEN),
    BELOW_ALARM(Zone.OUTSIDE);

    /** The same without telling high from low. */
    public enum Zone implements Coded {
        /** Within both limits: no more than chance. */
        INSIDE,
        /** Beyond the warning limit, within the alarm limit. */
        BETWEEN,
        /** Beyond both. */
        OUTSIDE
    }

    private final Zone zone;

    FunnelPlace(Zone zone) {
        this.zone = zone;
    }

    public Zone zone() {
        return zone;
    }
}
