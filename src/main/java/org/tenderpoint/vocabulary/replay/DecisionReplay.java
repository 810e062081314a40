package org.tenderpoint.vocabulary.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.vocabulary.replay.ReplayOutcome.ReplayChange;
import org.tenderpoint.vocabulary.replay.ReplayOutcome.ReplayDifference;
import org.tenderpoint.vocabulary.rule.RuleEntry.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

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
            ClientId client, Instant at, String ruleSet, Coded before, Coded after, ReplayChange change,
            List<ReplayDifference> differences) {

        public static ReplayedDecision of(
                ClientId client, Instant at, String ruleSet, ReplayOutcome before, ReplayOutcome after) {
            return new ReplayedDecision(
                    client, at, ruleSet, before.level(), after.level(), before.changeTo(after),
                    before.differencesTo(after));
        }

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

    /** Whether the rules of a decision's own version still give the recorded result. */
    public enum ReplayCheck implements Coded {
        AS_RECORDED,
        /** Deciding is pure, so a difference is a bug. */
        FAULT,
        /** This program does not know the version that decided. */
        UNKNOWN_VERSION,
        /** Its stored facts can no longer be read. */
        UNREADABLE
    }

    /**
     * The period whose decisions are examined.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record ReplayPeriod(Instant from, Instant to) {}

    /**
     * The rules to apply to past decisions.
     *
     * @param without ids of rules that are left out
     * @param against the version whose result on the same facts it is compared with; empty: what was recorded
     */
    public record RulesAsked(RuleSetVersion version, Set<String> without, Optional<RuleSetVersion> against) {

        public RulesAsked {
            without = Set.copyOf(without);
        }

        /** Compared with what was recorded. */
        public RulesAsked(RuleSetVersion version, Set<String> without) {
            this(version, without, Optional.empty());
        }

        /** The rules of a version as they are. */
        public static RulesAsked of(RuleSetVersion version) {
            return new RulesAsked(version, Set.of());
        }

        /** The same rules, whatever they are compared with. */
        RulesAsked withoutComparison() {
            return new RulesAsked(version, without);
        }
    }

    /**
     * A past decision and the result of other rules on its facts. Does not identify the client.
     *
     * @param at when its visit was, or when its answers were judged
     * @param before the level as recorded, or as another version gives it
     * @param after the level that the other rules give
     * @param rules the rows that cause the difference; empty where there is none
     */
    public record ReplayRow(
            UUID decision, Instant at, Coded before, Coded after, ReplayChange change, Set<String> rules,
            ReplayCheck check) {

        public ReplayRow {
            rules = Set.copyOf(rules);
        }

        /** What the other rules are compared with: the record, or the result of the version that was asked for. */
        public static <F> ReplayOutcome before(
                ReplayOutcome recorded, RulesAsked asked, F facts, BiFunction<F, RulesAsked, ReplayOutcome> decide) {
            return asked.against().map(version -> decide.apply(facts, RulesAsked.of(version))).orElse(recorded);
        }

        /**
         * Compares the recorded decision with the result of the other rules, and with that of its own version's rules.
         *
         * @param asked the other rules
         * @param own the rules that decided then, with none left out; the version may no longer be known
         * @param read reads the stored facts
         * @param decide applies rules to the facts
         */
        public static <F> ReplayRow of(
                UUID decision, Instant at, ReplayOutcome recorded, RulesAsked asked, Optional<RulesAsked> own,
                Supplier<F> read, BiFunction<F, RulesAsked, ReplayOutcome> decide) {
            try {
                var facts = read.get();
                var after = decide.apply(facts, asked.withoutComparison());
                var before = before(recorded, asked, facts, decide);
                var check = own
                        .map(then -> recorded
                                .same(then.equals(asked.withoutComparison()) ? after : decide.apply(facts, then)))
                        .map(same -> same ? ReplayCheck.AS_RECORDED : ReplayCheck.FAULT)
                        .orElse(ReplayCheck.UNKNOWN_VERSION);
                var change = before.changeTo(after);
                return new ReplayRow(
                        decision, at, before.level(), after.level(), change,
                        change == ReplayChange.NONE ? Set.of() : before.responsible(after), check);
            } catch (RuntimeException notDecided) {
                // one unreadable decision must not hide all others; it is counted and reported
                return new ReplayRow(
                        decision, at, recorded.level(), recorded.level(), ReplayChange.NONE, Set.of(),
                        ReplayCheck.UNREADABLE);
            }
        }
    }
}
