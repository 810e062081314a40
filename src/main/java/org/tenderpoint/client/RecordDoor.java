package org.tenderpoint.client;

/** The signed-in user's access to a client's clinical record. */
public enum RecordDoor {
    OPEN,
    /** For a therapist whose client it is not: opens for some hours with a reason, and managers are notified. */
    BREAK_GLASS,
    /** For a manager: opens with a reason until they sign out, read-only. */
    REVIEW,
    /** Not for them to read. */
    CLOSED,
    /** Restricted: only managers see it until one lifts that. */
    RESTRICTED
}
