package org.tenderpoint.platform.document;

import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/**
 * A file that cannot be stored, with a sentence for the user who chose it. Contains nothing of the file, not even its
 * name.
 */
public class FileRefused extends RuntimeException {

    private final Why why;

    public enum Why implements Coded {
        EMPTY,
        TOO_LARGE,
        HEIC,
        WEBP,
        NOT_A_KIND,
        DAMAGED,
        TOO_MANY_PIXELS,
        LOCKED,
        /** A paper that contains programs or other files. */
        ACTIVE
    }

    public FileRefused(Why why) {
        super("The file cannot be kept: " + why.code());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** In words, with what to do about it. */
    public String words() {
        return Texts.of("platform.file." + why.code());
    }
}
