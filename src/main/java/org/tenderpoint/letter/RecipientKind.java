package org.tenderpoint.letter;

import org.tenderpoint.platform.Coded;

public enum RecipientKind implements Coded {
    /** Somebody whom the practice works with. */
    PARTNER,
    /** The client's doctor. */
    DOCTOR,
    /** The client, to take along. */
    CLIENT
}
