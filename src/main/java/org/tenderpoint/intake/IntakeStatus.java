package org.tenderpoint.intake;

/** What the front desk may know of an intake. */
public enum IntakeStatus implements org.tenderpoint.platform.Coded {
    MISSING,
    /** There is one, but questions have come since that nobody asked. */
    INCOMPLETE,
    COMPLETE
}
