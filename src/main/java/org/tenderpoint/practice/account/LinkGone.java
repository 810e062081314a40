package org.tenderpoint.practice.account;

/** The link never existed, has been used, was replaced by a newer one, or is too old. */
public class LinkGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LinkGone() {
        super("The link does not work any more");
    }
}
