package org.tenderpoint.followup.contact;

import org.tenderpoint.platform.Coded;

/** Why no link goes to a client. */
public enum LinkRefusal implements Coded {
    /** The practice has not said where clients reach the program. */
    NO_ADDRESS,
    /** The session was broken off for an emergency: a person rings (FUP-01). */
    AFTER_EMERGENCY,
    /** The client does not want to be contacted (FUP-01). */
    UNWANTED
}
