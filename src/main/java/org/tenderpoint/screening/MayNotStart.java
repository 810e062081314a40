package org.tenderpoint.screening;

import java.util.List;

/** The arrival screening does not allow the session to start yet, or at all. */
public class MayNotStart extends IllegalStateException {

    private final List<StartBlock> blocks;

    MayNotStart(List<StartBlock> blocks) {
        super("The session may not start: " + blocks);
        this.blocks = List.copyOf(blocks);
    }

    /** What is left to settle, at least one. */
    public List<StartBlock> blocks() {
        return blocks;
    }
}
