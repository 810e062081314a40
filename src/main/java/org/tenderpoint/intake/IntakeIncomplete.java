package org.tenderpoint.intake;

/** An intake could not be confirmed: it has open questions or impossible dates. */
public class IntakeIncomplete extends RuntimeException {

    public IntakeIncomplete() {
        super("The intake cannot be confirmed as it is");
    }
}
