package org.tenderpoint.client;

import org.tenderpoint.platform.Coded;

/** Why a record is restricted. Words: {@code client.rights.reason.<code>}. */
public enum RestrictionReason implements Coded {
    /** The client wants it. */
    WISH,
    /** Client and practice do not agree on what is true or owed. */
    DISPUTE,
    /** The client wanted it erased, and the law wants it kept. */
    RETENTION
}
