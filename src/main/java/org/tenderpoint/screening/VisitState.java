package org.tenderpoint.screening;

import org.tenderpoint.platform.Coded;

/** What became of a visit in the program that it comes from. */
public enum VisitState implements Coded {
    KEPT,
    CANCELLED,
    MISSED,
    /** It counts as no massage. */
    UNKNOWN
}
