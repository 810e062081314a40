package org.tenderpoint.vocabulary.replay;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.rule.RuleBookSection;

/**
 * Repeats past decisions from their stored facts. A feature that stores decisions implements it; nothing is changed.
 */
public interface DecisionReplay {

    /** The book that sets the level. */
    RuleBookSection book();

    /** The levels, from the mildest to the most severe. */
    List<? extends Coded> levels();

    long count(ReplayPeriod period);

    /** The next decisions, in a transaction of their own that writes nothing. */
    ReplayPage page(RulesAsked asked, ReplayPeriod period, Optional<ReplayPage.Key> after);

    /**
     * One of them with its client, which counts as a look into the record.
     *
     * @throws IllegalArgumentException if there is none that is open to the caller
     */
    ReplayedDecision open(RulesAsked asked, UUID decision);
}
