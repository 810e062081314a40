package org.tenderpoint.followup.contact;

import org.tenderpoint.platform.Coded;

/** Where a contact stands; who is on it is stored beside it. */
public enum ContactState implements Coded {
    DUE,
    DONE,
    DROPPED
}
