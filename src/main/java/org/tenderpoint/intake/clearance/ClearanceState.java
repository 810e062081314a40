package org.tenderpoint.intake.clearance;

import org.tenderpoint.platform.Coded;

/** Whether a clearance counts. Its expiry follows from its last day. */
public enum ClearanceState implements Coded {
    RECORDED,
    CONFIRMED,
    REVOKED
}
