package org.tenderpoint.incident;

/** What is to leave without names has one of somebody concerned; nothing was changed. */
public class NamesSomebody extends RuntimeException {

    NamesSomebody() {
        super("It names somebody");
    }
}
