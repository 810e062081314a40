package org.tenderpoint.vocabulary.rule;

/**
 * The strength of a rule's evidence: A guideline or official body, B textbook or review, C seed article or common
 * practice.
 */
public enum Grade {
    A,
    B,
    C,
    /** The danger is graded A, our number B. */
    A_B,
    /** The danger is graded A, our number C. */
    A_C,
    /** Consensus for the danger, common practice for our number. */
    B_C;

    /** The grade with this printed form. */
    public static Grade of(String label) {
        return valueOf(label.replace('/', '_'));
    }

    /** As printed: {@code A/C}. */
    public String label() {
        return name().replace('_', '/');
    }
}
