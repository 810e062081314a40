package org.tenderpoint.screening.rules;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;

/**
 * How soon a finding wants the client to be seen, shortest first. Where several findings name one, the shortest wins.
 */
public enum Deadline implements Coded {
    EMERGENCY("No massage. Call the emergency number, stay with the client; the client does not drive."),
    SAME_DAY("Medical assessment today."),
    WITHIN_24_HOURS("The cancer team or doctor within 24 hours."),
    SOON("A doctor within two to three days.");

    private final String words;

    Deadline(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Optional<Deadline> shortest(Stream<Deadline> deadlines) {
        return deadlines.min(Comparator.naturalOrder());
    }
}
