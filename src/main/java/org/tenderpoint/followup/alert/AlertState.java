package org.tenderpoint.followup.alert;

import org.tenderpoint.platform.Coded;

public enum AlertState implements Coded {
    OPEN,
    ACKNOWLEDGED,
    CLOSED
}
