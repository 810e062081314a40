package org.tenderpoint.intake;

import org.tenderpoint.platform.Coded;

/** Why a client gets no link to a self-intake. */
public enum NoSelfIntakeLink implements Coded {
    /** The practice has not set the address at which clients reach the program. */
    NO_ADDRESS,
    /** The client does not want to be contacted. */
    UNWANTED,
    /** The client is archived. */
    ARCHIVED
}
