package org.tenderpoint.practice.setup;

/** The practice is set up; that happens once. */
public class AlreadySetUp extends RuntimeException {

    AlreadySetUp() {
        super("The practice is set up already");
    }
}
