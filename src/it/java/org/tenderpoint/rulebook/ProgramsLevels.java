package org.tenderpoint.rulebook;

import java.util.List;

/** What the program says of the blind cases, for a signer in a browser who agrees with it. */
public final class ProgramsLevels {

    private ProgramsLevels() {}

    public static List<String> inOrder() {
        return BlindCase.all().stream().map(BlindCase::level).toList();
    }
}
