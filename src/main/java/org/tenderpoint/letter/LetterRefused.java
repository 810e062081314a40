package org.tenderpoint.letter;

import java.util.List;

/** A letter may not leave, or its content is no longer what was agreed to. */
public class LetterRefused extends RuntimeException {

    private final transient List<LetterHindrance> hindrances;

    LetterRefused(List<LetterHindrance> hindrances) {
        super("The letter may not leave");
        this.hindrances = List.copyOf(hindrances);
    }

    /** Why; never empty. */
    public List<LetterHindrance> hindrances() {
        return hindrances;
    }
}
