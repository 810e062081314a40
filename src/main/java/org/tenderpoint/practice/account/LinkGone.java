package org.tenderpoint.practice.account;

/** The link never existed, has been used, was replaced by a newer one, or is too old. */
public class LinkGone extends RuntimeException {

    public LinkGone() {
        super("The link does not work any more");
    }
}
