package org.tenderpoint.client;

/** How the signed-in person stands before a client's clinical record. */
public enum RecordDoor {
    /** It is open. */
    OPEN,
    /** A therapist whose client it is not: opens for some hours with a reason, and managers are told. */
    BREAK_GLASS,
    /** A manager: opens with a reason until they sign out, to be read. */
    REVIEW,
    /** Not theirs to read. */
    CLOSED
}
