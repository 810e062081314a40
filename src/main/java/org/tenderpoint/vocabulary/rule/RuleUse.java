package org.tenderpoint.vocabulary.rule;

import java.time.Instant;
import java.util.Set;

/**
 * Counts how often the rules of some books were found in this practice. A feature that keeps findings implements it.
 */
public interface RuleUse {

    /** The books whose findings are kept here. */
    Set<RuleBookSection> sections();

    /**
     * How often these findings (of one rule) were found, and how often somebody decided otherwise.
     *
     * @param lately from when on it is counted a second time
     */
    RuleUseCount count(Set<String> findings, Instant lately);
}
