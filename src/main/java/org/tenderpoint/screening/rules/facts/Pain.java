package org.tenderpoint.screening.rules.facts;

import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * Pain at the visit.
 *
 * @param now 0 to 10; empty when not asked
 * @param regions where it hurts, as far as named
 */
public record Pain(OptionalInt now, Set<BodyPart> regions) {

    public static final Pain NOT_ASKED = new Pain(OptionalInt.empty(), Set.of());

    public Pain {
        regions = Set.copyOf(regions);
    }

    public static Pain of(int now, Set<BodyPart> regions) {
        return new Pain(OptionalInt.of(now), regions);
    }
}
