package org.tenderpoint.partner;

import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/** A file with no readable partners, or one that cannot be imported as chosen; its message says what to do. */
public class ImportRefused extends RuntimeException {

    public enum Reason implements Coded {
        EMPTY,
        TOO_LARGE,
        TOO_MANY,
        NO_TEXT,
        NO_NAME_COLUMN,
        NO_CARD,
        DAMAGED,
        /** The directory has changed since the preview. */
        CHANGED
    }

    private final Reason why;
    private final int line;

    ImportRefused(Reason why) {
        this(why, 0);
    }

    /** @param line where it is, counted from 1; 0 for the whole file */
    ImportRefused(Reason why, int line) {
        super("Partners cannot be read: " + why.code());
        this.why = why;
        this.line = line;
    }

    public Reason why() {
        return why;
    }

    public String words() {
        return Texts.of("partner.import." + why.code(), line);
    }
}
