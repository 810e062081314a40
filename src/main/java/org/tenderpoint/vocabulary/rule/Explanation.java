package org.tenderpoint.vocabulary.rule;

import java.util.List;
import java.util.Set;
import org.tenderpoint.vocabulary.rule.Explanation.Change;
import org.tenderpoint.vocabulary.rule.Explanation.JustMissed;
import org.tenderpoint.vocabulary.rule.Explanation.OpenFact;
import org.tenderpoint.vocabulary.rule.Explanation.PreventingFact;
import org.tenderpoint.vocabulary.rule.Explanation.ResultChange;

/**
 * Why a result is as it is: what it rests on, why it is not more severe, and which unknown facts matter most. Every
 * entry is about one fact alone; each fact that the rules read has been tried at each value that it can have.
 *
 * @param <O> what is decided
 * @param <L> its levels, worst last
 * @param now the result to explain
 * @param graver single facts that would make it more severe, or otherwise different: unknown ones first, then the most
 * severe
 * @param restsOn single facts without which it would be milder, those that change the level most first
 * @param justMissed more severe rules that one fact alone keeps from applying, the most severe first; none if nothing
 * is more severe
 * @param unknown facts that are unknown and matter, the most informative first
 */
public record Explanation<O, L extends Enum<L>>(
        O now,
        List<Change<O, L>> graver,
        List<Change<O, L>> restsOn,
        List<JustMissed<L>> justMissed,
        List<OpenFact<L>> unknown) {

    public Explanation {
        graver = List.copyOf(graver);
        restsOn = List.copyOf(restsOn);
        justMissed = List.copyOf(justMissed);
        unknown = List.copyOf(unknown);
    }

    /**
     * What one fact would change.
     *
     * @param fact as it is
     * @param values each of these other values leads to this very result
     * @param after the result of the first of the values
     * @param turn whether that is more severe or milder
     * @param rules ids of the findings that cause the difference
     */
    public record Change<O, L extends Enum<L>>(
            FactState fact, List<String> values, boolean valueUnknown, O after, L level, ResultChange turn,
            Set<String> rules) {

        public Change {
            values = List.copyOf(values);
            rules = Set.copyOf(rules);
        }
    }

    /**
     * A rule that would apply, or have more weight, if one fact were different.
     *
     * @param rule id of the finding that it would cause
     * @param level the level it would lead to
     * @param kept each fact that alone prevents it
     */
    public record JustMissed<L extends Enum<L>>(String rule, L level, List<PreventingFact> kept) {
        public JustMissed {
            kept = List.copyOf(kept);
        }
    }

    /**
     * A fact that alone keeps a rule from applying.
     *
     * @param values with each of these the rule would apply
     */
    public record PreventingFact(FactState fact, List<String> values) {
        public PreventingFact {
            values = List.copyOf(values);
        }
    }

    /**
     * An unknown fact that matters.
     *
     * @param couldReach the worst level that an answer leads to
     * @param findings how many findings depend on the answer
     */
    public record OpenFact<L extends Enum<L>>(FactState fact, L couldReach, int findings) {}

    /** How a result changes when one fact changes. */
    public enum ResultChange {
        /** A more severe level, or the same with more limits. */
        GRAVER,
        /** The same level with different limits, neither only more nor only fewer. */
        OTHERWISE,
        /** A milder level, or the same with fewer limits. */
        MILDER;

        /** The change when limits became tighter, looser or both at the same level. */
        public static ResultChange of(boolean tighter, boolean looser) {
            return tighter && looser ? OTHERWISE : tighter ? GRAVER : MILDER;
        }
    }
}
