package org.tenderpoint.intake;

import org.tenderpoint.platform.Coded;

/** What the front desk may know of an intake. */
public enum IntakeStatus implements Coded {
    MISSING,
    /** There is one, but questions have come since that nobody asked. */
    INCOMPLETE,
    COMPLETE
}
