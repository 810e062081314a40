package org.tenderpoint.letter;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.platform.Coded;

/** On which way a letter leaves, or its file is taken out of the program. */
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

    /** Those that people do with their own hands, and then say so. */
    public static final Set<LetterChannel> BY_HAND = Collections.unmodifiableSet(EnumSet.of(HANDED, POSTED, DELIVERED));

    /** Those that take the file and leave open what becomes of it. */
    static final Set<LetterChannel> OF_FILE = Collections.unmodifiableSet(EnumSet.of(PRINTED, DOWNLOADED));
}
