package org.tenderpoint.session;

/** A signature that waits for answers. */
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
