package org.tenderpoint.screening.rules;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * How soon a finding wants a doctor to see the client, shortest first. The shortest of several findings applies.
 */
public enum Deadline implements Coded {
    EMERGENCY,
    SAME_DAY,
    WITHIN_24_HOURS,
    SOON;

    public Phrase words() {
        return Phrase.of("row.see." + code());
    }

    static Optional<Deadline> shortest(Stream<Deadline> deadlines) {
        return deadlines.min(Comparator.naturalOrder());
    }
}
