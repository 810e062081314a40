package org.tenderpoint.followup.contact;

import org.tenderpoint.platform.Coded;

/** Where a follow-up stands. */
public enum FollowUpState implements Coded {
    OPEN,
    ANSWERED,
    CLOSED
}
