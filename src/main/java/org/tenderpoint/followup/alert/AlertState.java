package org.tenderpoint.followup.alert;

import org.tenderpoint.platform.Coded;

/** Where an alert stands. */
public enum AlertState implements Coded {
    OPEN,
    ACKNOWLEDGED,
    CLOSED
}
