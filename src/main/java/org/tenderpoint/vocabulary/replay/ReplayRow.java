package org.tenderpoint.vocabulary.replay;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.tenderpoint.platform.Coded;

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
