package org.tenderpoint.screening.rules.facts;

import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * @param now 0 to 10; empty if not asked
 * @param regions where it hurts, as far as named
 * @param known whether the pain is familiar and no worse than usual
 */
public record Pain(OptionalInt now, Set<BodyPart> regions, Answer known) {

    public static final Pain NOT_ASKED = new Pain(OptionalInt.empty(), Set.of(), Answer.UNKNOWN);

    public Pain {
        regions = Set.copyOf(regions);
    }

    public static Pain of(int now, Set<BodyPart> regions) {
        return new Pain(OptionalInt.of(now), regions, Answer.UNKNOWN);
    }

    public Pain withNow(OptionalInt level) {
        return new Pain(level, regions, known);
    }

    public Pain withRegions(Set<BodyPart> parts) {
        return new Pain(now, parts, known);
    }

    public Pain withKnown(Answer answer) {
        return new Pain(now, regions, answer);
    }
}
