package org.tenderpoint.vocabulary.rule;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A single fact with every other value that it may have, to be tried one at a time.
 *
 * @param <F> all the facts of a rule book
 * @param readAs its key where a rule book tracks what its rules read
 */
public record SingleFact<F>(FactState fact, Object readAs, List<OtherValue<F>> others) {

    /**
     * Another value.
     *
     * @param value its code
     * @param facts all facts with this one changed
     */
    public record OtherValue<F>(String value, boolean unknown, Supplier<F> facts) {}

    public SingleFact {
        others = List.copyOf(others);
    }

    /** The same fact as part of a larger set of facts. */
    public <G> SingleFact<G> within(Function<F, G> whole) {
        return new SingleFact<>(fact, readAs, others.stream()
                .map(other -> new OtherValue<>(other.value(), other.unknown(), () -> whole.apply(other.facts().get())))
                .toList());
    }

    /**
     * A number split into ranges within which no rule distinguishes the values, so that each range is tried once.
     *
     * @param starts the first number of each range, ascending; the last range has no end
     */
    public record Ranges(List<Integer> starts) {

        public Ranges {
            starts = List.copyOf(new TreeSet<>(starts));
        }

        public static Ranges from(Integer... starts) {
            return new Ranges(List.of(starts));
        }

        /** The same, split at further points. */
        public Ranges and(Collection<Integer> more) {
            return new Ranges(Stream.concat(starts.stream(), more.stream()).toList());
        }

        /** The code of the range that a number lies in: {@code 14-41}, {@code 366-}, {@code 7}. */
        public String of(long number) {
            int last = 0;
            for (int i = 0; i < starts.size(); i++) {
                last = starts.get(i) <= number ? i : last;
            }
            return code(last);
        }

        private String code(int index) {
            int start = starts.get(index);
            if (index == starts.size() - 1) {
                return start + "-";
            }
            int end = starts.get(index + 1) - 1;
            return end == start ? String.valueOf(start) : start + "-" + end;
        }

        /** Every range, created from its code and its first number. */
        public <F> List<SingleFact.OtherValue<F>> others(IntFunction<F> put) {
            return IntStream.range(0, starts.size())
                    .mapToObj(i -> new SingleFact.OtherValue<>(code(i), false, () -> put.apply(starts.get(i))))
                    .toList();
        }
    }
}
