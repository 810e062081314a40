package org.tenderpoint.letter;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.RunAs;

/**
 * Authority of the program when it checks whether a letter may still leave: it reads what decides, as a therapist
 * would. It acts in nobody's name, whoever sends, and shows nothing of what it reads.
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
