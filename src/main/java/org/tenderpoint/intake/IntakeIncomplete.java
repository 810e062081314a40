package org.tenderpoint.intake;

/** An intake was to be confirmed that still has open questions or dates that cannot be. */
public class IntakeIncomplete extends RuntimeException {

    public IntakeIncomplete() {
        super("The intake cannot be confirmed as it is");
    }
}
