package org.tenderpoint.imports;

import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/** A file from which nothing can be brought in; its words say what to do. */
public class SourceRefused extends RuntimeException {

    public enum Reason implements Coded {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_ROWS,
        NO_TABLE,
        NO_TEXT,
        DAMAGED,
        PASSWORD,
        /** An archive that opens with a password that nobody has given yet. */
        LOCKED,
        NOT_ITS_PASSWORD,
        /** Far larger than it says, or archives within archives. */
        SWOLLEN,
        OLD_WORKBOOK;

        /** Whether a password would open it. */
        boolean locked() {
            return this == LOCKED || this == NOT_ITS_PASSWORD;
        }
    }

    private final String file;
    private final Reason why;
    private final int line;

    SourceRefused(String file, Reason why) {
        this(file, why, 0);
    }

    /** @param line where it is, counted from 1; 0 for the whole file */
    SourceRefused(String file, Reason why, int line) {
        super("A file cannot be read: " + why.code());
        this.file = file;
        this.why = why;
        this.line = line;
    }

    public Reason why() {
        return why;
    }

    public String file() {
        return file;
    }

    public String words() {
        return Texts.of("imports.refused." + why.code(), line);
    }
}
