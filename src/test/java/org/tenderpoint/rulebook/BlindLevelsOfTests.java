package org.tenderpoint.rulebook;

import java.util.stream.Collectors;

/** The blind cases as a signer judges them who agrees with the program. */
public final class BlindLevelsOfTests {

    private BlindLevelsOfTests() {}

    public static BlindAnswers asTheProgram() {
        return BlindAnswers.of(BlindCase.all().stream().collect(Collectors.toMap(BlindCase::number, BlindCase::level)));
    }
}
