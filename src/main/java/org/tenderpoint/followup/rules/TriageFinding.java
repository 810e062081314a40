package org.tenderpoint.followup.rules;

import java.util.Optional;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * One rule that fired, at the worst level of those of its cases that hold.
 *
 * @param id e.g. {@code TRI-034}
 * @param call how soon the client is to be rung because of it
 * @param asks client facts to ask, because an answer could change the result
 */
public record TriageFinding(
        String id,
        String title,
        TriageLevel level,
        String reason,
        String source,
        Basis basis,
        Optional<Call> call,
        Set<Condition> asks) {

    public TriageFinding {
        asks = Set.copyOf(asks);
    }
}
