package org.tenderpoint.outcome.rules;

import org.tenderpoint.platform.Coded;

/** Whether a point of a series is more than chance (OUT-24). */
public enum SeriesSignal implements Coded {
    NONE,
    /** One of eight or more in a row on one side of the mean. */
    RUN,
    /** Beyond the outer limit of its size. */
    BEYOND
}
