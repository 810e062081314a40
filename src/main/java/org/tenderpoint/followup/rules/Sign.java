package org.tenderpoint.followup.rules;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * Something that rules ask of a feedback. It knows its own words, so that the rule book cannot say one thing and the
 * rule do another, and it tells what it rests on when it holds.
 *
 * @param about client facts that it reads
 * @param several whether the words need brackets inside a longer sentence, so that "or" and "and" cannot be misread
 */
record Sign(
        String words,
        boolean several,
        Set<Condition> about,
        Predicate<FollowUpReading> test,
        Function<FollowUpReading, Basis> restsOn) {

    /** The same, which reads these client facts. */
    Sign reads(Condition... conditions) {
        return new Sign(words, several, Set.of(conditions), test, restsOn);
    }

    boolean holds(FollowUpReading reading) {
        return test.test(reading);
    }

    /** What it rests on; asked only of a sign that holds. */
    Basis basis(FollowUpReading reading) {
        return restsOn.apply(reading);
    }

    static Sign of(String words, Basis basis, Predicate<FollowUpReading> holds) {
        return of(words, reading -> basis, holds);
    }

    static Sign of(String words, Function<FollowUpReading, Basis> basis, Predicate<FollowUpReading> holds) {
        return new Sign(words, several(words), Set.of(), holds, basis);
    }

    private static boolean several(String words) {
        return words.contains(" or ") || words.contains(" and ") || words.contains(", ");
    }

    /** All of them; rests on what each rests on. */
    static Sign all(Sign... signs) {
        return atLeast(signs.length, joined(" and ", signs), signs);
    }

    /** At least one of them; rests on every one that holds. */
    static Sign any(Sign... signs) {
        return atLeast(1, joined(" or ", signs), signs);
    }

    /** At least {@code count} of them. */
    static Sign atLeast(int count, Sign... signs) {
        return atLeast(count, "at least " + count + " of: " + joined(", ", signs), signs);
    }

    private static Sign atLeast(int count, String words, Sign... signs) {
        return new Sign(words, signs.length > 1, about(signs), reading -> hold(count, signs, reading), reading -> {
            var basis = Basis.NOTHING;
            for (var sign : signs) {
                if (sign.holds(reading)) {
                    basis = basis.and(sign.basis(reading));
                }
            }
            return basis;
        });
    }

    /** Reads no further than it must: most signs are refuted, or settled, by one of the first. */
    private static boolean hold(int count, Sign[] signs, FollowUpReading reading) {
        int missing = count;
        int left = signs.length;
        for (var sign : signs) {
            if (missing == 0 || missing > left) {
                break;
            }
            missing -= sign.holds(reading) ? 1 : 0;
            left--;
        }
        return missing == 0;
    }

    /** It does not hold; rests on nothing. */
    static Sign not(Sign sign) {
        var not = of("not (" + sign.words + ")", Basis.NOTHING, reading -> !sign.holds(reading));
        return new Sign(not.words, not.several, sign.about, not.test, not.restsOn);
    }

    private static Set<Condition> about(Sign... signs) {
        return Arrays.stream(signs).flatMap(sign -> sign.about.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static String joined(String word, Sign... signs) {
        return Arrays.stream(signs)
                .map(sign -> sign.several && signs.length > 1 ? "(" + sign.words + ")" : sign.words)
                .collect(Collectors.joining(word));
    }
}
