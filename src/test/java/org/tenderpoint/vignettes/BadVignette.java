package org.tenderpoint.vignettes;

/** A case file that cannot be read; the message begins with file and line. */
public class BadVignette extends RuntimeException {

    public BadVignette(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
