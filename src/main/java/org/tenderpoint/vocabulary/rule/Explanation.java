package org.tenderpoint.vocabulary.rule;

import java.util.List;
import java.util.Set;

/**
 * Why a result is as it is: what it rests on, why it is not graver, and what is not known and would tell most. Every
 * entry is about one fact alone; each fact that the rules read has been tried at each value that it can have.
 *
 * @param <O> what is decided
 * @param <L> its levels, worst last
 * @param now what is explained
 * @param graver single facts that would make it graver, or otherwise: those that are not known first, then the gravest
 * @param restsOn single facts without which it would be milder, those that change the level most first
 * @param justMissed graver rules that one fact alone keeps from applying, the gravest first; none when nothing is
 * graver
 * @param unknown facts that are not known and matter, the most telling first
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
     * @param valueUnknown the other value is that it is not known
     * @param after what the first of the values leads to
     * @param level its level
     * @param turn whether that is graver or milder
     * @param rules ids of the findings that make the difference
     */
    public record Change<O, L extends Enum<L>>(
            FactState fact, List<String> values, boolean valueUnknown, O after, L level, Turn turn, Set<String> rules) {

        public Change {
            values = List.copyOf(values);
            rules = Set.copyOf(rules);
        }
    }

    /**
     * A rule that would apply, or weigh more, if one fact were another.
     *
     * @param rule id of the finding that it would make
     * @param level what it would lead to
     * @param kept each fact that alone keeps it from that
     */
    public record JustMissed<L extends Enum<L>>(String rule, String title, L level, List<Kept> kept) {
        public JustMissed {
            kept = List.copyOf(kept);
        }
    }

    /**
     * A fact that alone keeps a rule from applying.
     *
     * @param values with each of these the rule would apply
     */
    public record Kept(FactState fact, List<String> values) {
        public Kept {
            values = List.copyOf(values);
        }
    }

    /**
     * A fact that is not known and matters.
     *
     * @param couldReach the worst level that an answer leads to
     * @param findings how many findings depend on the answer
     */
    public record OpenFact<L extends Enum<L>>(FactState fact, L couldReach, int findings) {}
}
