package org.tenderpoint.letter;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.platform.Coded;

/** How a letter leaves, or how its file is taken out of the program. */
public enum LetterChannel implements Coded {
    /** The file was printed. Where it lies then, nobody knows: this alone is no leaving. */
    PRINTED,
    /** The file was downloaded. */
    DOWNLOADED,
    /** Given to the client, who takes it along. */
    HANDED,
    /** By post. */
    POSTED,
    /** Given to the recipient: brought, or sent from the practice's own mailbox. */
    DELIVERED,
    /** As a locked file; its password goes another way. */
    EMAILED;

    /** Ways that people carry out themselves and then record. */
    public static final Set<LetterChannel> BY_HAND = Collections
            .unmodifiableSet(EnumSet.of(HANDED, POSTED, DELIVERED));

    /** Ways that take the file; whether it was handed over is recorded later. */
    static final Set<LetterChannel> OF_FILE = Collections.unmodifiableSet(EnumSet.of(PRINTED, DOWNLOADED));
}
