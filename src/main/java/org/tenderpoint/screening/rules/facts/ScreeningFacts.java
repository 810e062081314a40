package org.tenderpoint.screening.rules.facts;

import java.util.function.UnaryOperator;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * Everything that a screening looks at.
 *
 * @param client the client's facts, aged to the day of the visit
 */
public record ScreeningFacts(ClientFacts client, VisitFacts visit) {

    /** The same in the words that this version of the rules knew. */
    public ScreeningFacts knownIn(RuleSetVersion rules) {
        var known = client.knownIn(rules);
        return known == client ? this : with(known);
    }

    /** The same of a client of whom something else is known. */
    public ScreeningFacts with(ClientFacts other) {
        return new ScreeningFacts(other, visit);
    }

    /** The same with some facts of the visit changed. */
    public ScreeningFacts with(UnaryOperator<VisitFacts.Builder> change) {
        return new ScreeningFacts(client, change.apply(visit.with()).build());
    }
}
