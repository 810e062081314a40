package org.tenderpoint.vocabulary.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** How many quarters {@link #yields} counts. */
    int QUARTERS = 4;

    /**
     * By finding, how often it was passed, or a doctor said how it ended, since then; without those that never were.
     */
    Map<String, Long> doubted(Instant from);

    /**
     * What these findings of one rule came to in each quarter.
     *
     * @param starts when the quarters begin, the latest first
     */
    List<RuleYield> yields(Set<String> findings, List<Instant> starts);

    /**
     * How often a rule was found.
     *
     * @param ever visits, or follow-ups, in which it was found at least once
     * @param lately those of them in the requested period
     * @param overrides how often a person decided otherwise, by what they overrode
     */
    public record RuleUseCount(long ever, long lately, List<Override> overrides) {

        public RuleUseCount {
            overrides = List.copyOf(overrides);
        }

        public record Override(String words, long ever, long lately) {}
    }
}
