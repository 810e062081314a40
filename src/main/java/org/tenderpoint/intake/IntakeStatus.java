package org.tenderpoint.intake;

import org.tenderpoint.platform.Coded;

/** What the front desk may know about an intake. */
public enum IntakeStatus implements Coded {
    MISSING,
    /** There is one, but questions were added since that nobody has asked. */
    INCOMPLETE,
    COMPLETE
}
