package org.tenderpoint.followup.contact;

import org.tenderpoint.platform.Coded;

public enum FollowUpState implements Coded {
    OPEN,
    ANSWERED,
    CLOSED
}
