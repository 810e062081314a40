package org.tenderpoint.vocabulary.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;

/**
 * A single fact with every other value that it may have, to be tried one at a time.
 *
 * @param <F> all the facts of a rule book
 * @param readAs its key where a rule book tracks what its rules read
 */
public record SingleFact<F>(FactState fact, Object readAs, List<OtherValue<F>> others) {

    /** The value of a fact about which nothing is known. */
    public static final String UNKNOWN = "unknown";

    /**
     * Another value.
     *
     * @param value its code
     * @param facts all facts with this one changed
     */
    public record OtherValue<F>(String value, Supplier<F> facts) {

        public boolean unknown() {
            return value.equals(UNKNOWN);
        }
    }

    public SingleFact {
        others = List.copyOf(others);
    }

    /** A fact with those of these values that it does not have now. */
    public static <F> SingleFact<F> of(String code, Object readAs, String now, Stream<OtherValue<F>> values) {
        return new SingleFact<>(
                new FactState(code, now, now.equals(UNKNOWN)),
                readAs,
                values.filter(other -> !other.value().equals(now)).toList());
    }

    /** A word of the vocabulary. */
    public static <F, E extends Enum<E> & Coded> SingleFact<F> word(
            String code, Object readAs, E now, Function<E, F> put) {
        return of(code, readAs, now.code(), Arrays.stream(now.getDeclaringClass().getEnumConstants())
                .map(value -> new OtherValue<>(value.code(), () -> put.apply(value))));
    }

    /** A number on a scale, or none. */
    public static <F> SingleFact<F> number(
            String code, Object readAs, OptionalInt now, int least, int most, Function<OptionalInt, F> put) {
        return of(code, readAs, now.isPresent() ? String.valueOf(now.getAsInt()) : UNKNOWN, Stream.concat(
                IntStream.rangeClosed(least, most).mapToObj(number -> new OtherValue<>(
                        String.valueOf(number), () -> put.apply(OptionalInt.of(number)))),
                Stream.of(new OtherValue<>(UNKNOWN, () -> put.apply(OptionalInt.empty())))));
    }

    /** The same fact as part of a larger set of facts. */
    public <G> SingleFact<G> within(Function<F, G> whole) {
        return new SingleFact<>(fact, readAs, others.stream()
                .map(other -> new OtherValue<>(other.value(), () -> whole.apply(other.facts().get())))
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
                    .mapToObj(i -> new SingleFact.OtherValue<>(code(i), () -> put.apply(starts.get(i))))
                    .toList();
        }
    }
}
