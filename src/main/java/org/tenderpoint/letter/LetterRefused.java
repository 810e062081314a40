package org.tenderpoint.letter;

/** A letter may not leave, or its content is no longer what was agreed to. */
public class LetterRefused extends RuntimeException {

    LetterRefused() {
        super("The letter may not leave");
    }
}
