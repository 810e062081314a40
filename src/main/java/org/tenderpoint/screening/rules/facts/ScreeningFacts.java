package org.tenderpoint.screening.rules.facts;

import java.util.function.UnaryOperator;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * All facts that a screening reads.
 *
 * @param client the client's facts, aged to the day of the visit
 */
public record ScreeningFacts(ClientFacts client, VisitFacts visit) {

    /** The same facts in the vocabulary of this version of the rules. */
    public ScreeningFacts knownIn(RuleSetVersion rules) {
        var known = client.knownIn(rules);
        return known == client ? this : with(known);
    }

    public ScreeningFacts with(ClientFacts other) {
        return new ScreeningFacts(other, visit);
    }

    public ScreeningFacts with(UnaryOperator<VisitFacts.Builder> change) {
        return new ScreeningFacts(client, change.apply(visit.with()).build());
    }
}
