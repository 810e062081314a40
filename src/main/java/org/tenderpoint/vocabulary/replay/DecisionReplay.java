package org.tenderpoint.vocabulary.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.vocabulary.replay.ReplayOutcome.ReplayDifference;
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

    /**
     * One client's decision next to the result of other rules on its facts.
     *
     * @param ruleSet the version that decided
     */
    public record ReplayedDecision(
            ClientId client, Instant at, String ruleSet, List<ReplayDifference> differences) {

        public ReplayedDecision {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Some decisions of a period, the latest first.
     *
     * @param next where the following ones begin; empty at the end
     */
    public record ReplayPage(List<ReplayRow> decisions, Optional<Key> next) {

        /** The last decision of a page. */
        public record Key(Instant at, UUID id) {

            /** Where a period begins that is read backwards. */
            public static Key first(ReplayPeriod period) {
                return new Key(period.to(), new UUID(0, 0));
            }
        }

        /**
         * A page from a query's rows.
         *
         * @param atOnce how many were requested; fewer mean that this is the last page
         */
        public static <T> ReplayPage of(List<T> read, int atOnce, Function<T, ReplayRow> replay, Function<T, Key> key) {
            return new ReplayPage(
                    read.stream().map(replay).toList(),
                    read.size() < atOnce ? Optional.empty() : Optional.of(key.apply(read.getLast())));
        }

        public ReplayPage {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * The period whose decisions are examined.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record ReplayPeriod(Instant from, Instant to) {}
}
