package org.tenderpoint.intake;

import org.tenderpoint.platform.Coded;

/** Why no link to a self-intake goes to a client. */
public enum NoSelfIntakeLink implements Coded {
    /** The practice has not said where clients reach the program. */
    NO_ADDRESS,
    /** The client does not want to be contacted. */
    UNWANTED,
    /** The client is archived. */
    ARCHIVED
}
