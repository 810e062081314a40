package org.tenderpoint.letter;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.RunAs;

/**
 * What the program may do when it asks whether a letter may still leave: read what decides, as a therapist would. It
 * does so in nobody's name, whoever sends, and shows nothing of it.
 */
@Component
class LetterAuthority {

    private final RunAs runAs;

    LetterAuthority(RunAs runAs) {
        this.runAs = runAs;
    }

    <T> T within(Supplier<T> question) {
        return runAs.program("a letter that leaves", "ROLE_THERAPIST", question);
    }
}
