package org.tenderpoint.practice;

/** Someone else has changed the record since it was read. */
public class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile() {
        super("Changed by someone else meanwhile");
    }
}
