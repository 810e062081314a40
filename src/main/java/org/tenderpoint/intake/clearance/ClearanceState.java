package org.tenderpoint.intake.clearance;

import org.tenderpoint.platform.Coded;

/** Whether a clearance counts. That it has run out is told by its last day. */
public enum ClearanceState implements Coded {
    RECORDED,
    CONFIRMED,
    REVOKED
}
