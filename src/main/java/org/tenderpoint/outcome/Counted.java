package org.tenderpoint.outcome;

/** How one session counts in one measure. */
public enum Counted {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** It could have been told and was not; never read as no, and never as well (OUT-20). */
    UNKNOWN,
    /** Known, but nothing that the measure can judge; told apart. */
    APART,
    /** Not asked of it. */
    LEFT_OUT;

    static Counted of(boolean so) {
        return so ? YES : NO;
    }
}
