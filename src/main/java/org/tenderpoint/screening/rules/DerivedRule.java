package org.tenderpoint.screening.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Revision;

/**
 * One row that reads what other rules found.
 *
 * @param effects what it adds; none where it has nothing to say
 */
record DerivedRule(
        String id,
        String title,
        String when,
        ScreeningLevel level,
        String effect,
        String reason,
        String source,
        Grade grade,
        boolean overridable,
        Revision revision,
        Stage stage,
        Set<Enum<?>> traits,
        Function<Found, List<Effect>> effects)
        implements Revised {

    /** When a derived rule is read. */
    enum Stage {
        /** After all others: what their limits mean for the modalities. */
        ON_MODALITIES,
        /** Last: what all findings mean for the plan. */
        ON_PLAN
    }

    /** What the other rules found. */
    record Found(List<Finding> findings, Combined combined, Reading facts) {}

    /** The row's finding, if it has something to say. */
    Optional<Finding> apply(Found found) {
        var said = effects.apply(found);
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(id, title, level, level, said, List.of(), false, Set.of(), reason, source,
                        grade, overridable, false, traits));
    }
}
