package org.tenderpoint.vocabulary.rule;

import java.time.Instant;
import java.util.Set;

/**
 * Counts how often the rules of some books were found in this practice. A feature that stores findings implements it.
 */
public interface RuleUse {

    /** The books whose findings are stored here. */
    Set<RuleBookSection> sections();

    /**
     * How often these findings of one rule were found, and how often somebody overrode them.
     *
     * @param lately start of the period that is counted separately
     */
    RuleUseCount count(Set<String> findings, Instant lately);
}
