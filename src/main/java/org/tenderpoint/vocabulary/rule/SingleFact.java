package org.tenderpoint.vocabulary.rule;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A single fact with every other value that it may have, to be tried one at a time.
 *
 * @param <F> all the facts of a rule book
 * @param readAs its key where a rule book tracks what its rules read
 */
public record SingleFact<F>(FactState fact, Object readAs, List<Other<F>> others) {

    /**
     * Another value.
     *
     * @param value its code
     * @param unknown whether the fact would be unknown
     * @param facts all facts with this one changed
     */
    public record Other<F>(String value, boolean unknown, Supplier<F> facts) {}

    public SingleFact {
        others = List.copyOf(others);
    }

    /** The same fact as part of a larger set of facts. */
    public <G> SingleFact<G> within(Function<F, G> whole) {
        return new SingleFact<>(fact, readAs, others.stream()
                .map(other -> new Other<>(other.value(), other.unknown(), () -> whole.apply(other.facts().get())))
                .toList());
    }
}
