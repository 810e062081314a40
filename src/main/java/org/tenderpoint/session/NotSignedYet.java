package org.tenderpoint.session;

/** Signing needs answers first. */
public class NotSignedYet extends RuntimeException {

    private final transient SignQuestions questions;

    NotSignedYet(SignQuestions questions) {
        super("The chart is signed when what is asked about it is answered");
        this.questions = questions;
    }

    public SignQuestions questions() {
        return questions;
    }
}
