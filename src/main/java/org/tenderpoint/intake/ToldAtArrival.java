package org.tenderpoint.intake;

import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.id.IntakeVersionId;

/**
 * What a returning client told of the standing answers at arrival.
 *
 * @param base the version that was shown; empty if there was none
 * @param answers all answers, with those of today
 * @param asked by {@link Told#key}, what was asked by name in today's words
 * @param shown by {@link Told#key}, what was shown and is unchanged
 */
public record ToldAtArrival(
        Optional<IntakeVersionId> base, IntakeAnswers answers, Set<String> asked, Set<String> shown) {

    private static final ToldAtArrival NOTHING = new ToldAtArrival(
            Optional.empty(), IntakeAnswers.empty(), Set.of(), Set.of());

    public ToldAtArrival {
        asked = Set.copyOf(asked);
        shown = Set.copyOf(shown);
    }

    /** Nobody was asked: nothing is confirmed. */
    public static ToldAtArrival nothing() {
        return NOTHING;
    }

    boolean isNothing() {
        return asked.isEmpty() && shown.isEmpty();
    }
}
