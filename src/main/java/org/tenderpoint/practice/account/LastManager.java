package org.tenderpoint.practice.account;

/** The change would leave the practice without anyone who can manage it. */
public class LastManager extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LastManager() {
        super("The last manager stays");
    }
}
