package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.List;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;

/** The screening book as the program runs it. */
public final class TenderpointScreening {

    private TenderpointScreening() {}

    /** The book, built when it is first asked for. */
    public static Object book() {
        return ScreeningRules.CURRENT;
    }

    static ScreeningDecision decide(ScreeningFacts facts) {
        return ScreeningRules.CURRENT.decide(facts);
    }

    /** The rows alone: which fire, and what each finds. */
    static List<Finding> rows(ScreeningFacts facts) {
        var reading = Reading.of(facts);
        var found = new ArrayList<Finding>();
        for (var rule : ScreeningRules.CURRENT.rules()) {
            ScreeningRow.apply(rule, reading).ifPresent(found::add);
        }
        return found;
    }
}
