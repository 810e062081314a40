package org.tenderpoint.followup.rules.triage;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * A condition on a feedback that rules are made of. It has its own text, so that the rule book cannot differ from the
 * code, and says what it rests on.
 *
 * @param about client facts that it reads
 * @param words how its text is made, which decides where it needs brackets within a longer one
 */
record Sign(
        Phrase says,
        Words words,
        Set<Condition> about,
        Predicate<FollowUpReading> test,
        Function<FollowUpReading, Basis> restsOn) {

    /** How a text is made: what it joins can be said on by the same word without brackets, and never be misread. */
    enum Words {
        ONE,
        OR,
        AND,
        MIXED
    }

    /** The same sign, noted as reading these client facts. */
    Sign reads(Condition... conditions) {
        return new Sign(says, words, Set.of(conditions), test, restsOn);
    }

    boolean holds(FollowUpReading reading) {
        return test.test(reading);
    }

    /** What it rests on; call it only if the sign holds. */
    Basis basis(FollowUpReading reading) {
        return restsOn.apply(reading);
    }

    /** @param key the key of its text, under {@code row.sign.} */
    static Sign of(String key, Basis basis, Predicate<FollowUpReading> holds) {
        return of(key, reading -> basis, holds);
    }

    static Sign of(String key, Function<FollowUpReading, Basis> basis, Predicate<FollowUpReading> holds) {
        return of(Phrase.of("row.sign." + key), basis, holds);
    }

    static Sign of(Phrase says, Basis basis, Predicate<FollowUpReading> holds) {
        return of(says, reading -> basis, holds);
    }

    static Sign of(Phrase says, Function<FollowUpReading, Basis> basis, Predicate<FollowUpReading> holds) {
        return new Sign(says, words(says), Set.of(), holds, basis);
    }

    /** Decided on the English text, so that all languages have the same brackets. */
    private static Words words(Phrase says) {
        var words = Say.in(Texts.STORED, says);
        if (words.contains(" and ") || words.contains(", ") || words.contains(" or ") && words.contains("not ")) {
            return Words.MIXED;
        }
        return words.contains(" or ") ? Words.OR : Words.ONE;
    }

    /** All of the signs; rests on what each rests on. */
    static Sign all(Sign... signs) {
        return atLeast(signs.length, Words.AND, joined("row.form.and", parts(Words.AND, signs)), signs);
    }

    /** At least one of the signs; rests on all that hold. */
    static Sign any(Sign... signs) {
        return atLeast(1, Words.OR, joined("row.form.or", parts(Words.OR, signs)), signs);
    }

    /** At least {@code count} of the signs. */
    static Sign atLeast(int count, Sign... signs) {
        return atLeast(count, Words.MIXED,
                Phrase.of("row.form.some_of", count, Phrase.listed(parts(Words.MIXED, signs).toList())), signs);
    }

    private static Sign atLeast(int count, Words words, Phrase says, Sign... signs) {
        return new Sign(says, signs.length > 1 ? words : Words.ONE, about(signs),
                reading -> hold(count, signs, reading), reading -> {
                    var basis = Basis.NOTHING;
                    for (var sign : signs) {
                        if (sign.holds(reading)) {
                            basis = basis.and(sign.basis(reading));
                        }
                    }
                    return basis;
                });
    }

    /** Stops as soon as the result is certain, which is usually early. */
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

    /** The opposite of a sign; rests on nothing. */
    static Sign not(Sign sign) {
        var not = of(Phrase.of("row.form.not", Phrase.of("row.form.brackets", sign.says)), Basis.NOTHING,
                reading -> !sign.holds(reading));
        return new Sign(not.says, not.words, sign.about, not.test, not.restsOn);
    }

    private static Set<Condition> about(Sign... signs) {
        return Arrays.stream(signs).flatMap(sign -> sign.about.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Joins texts by "and" or "or". */
    static Phrase joined(String form, Stream<Phrase> parts) {
        return parts.reduce((one, other) -> Phrase.of(form, one, other)).orElse(Phrase.NOTHING);
    }

    /** @param by how they are joined */
    private static Stream<Phrase> parts(Words by, Sign... signs) {
        return Arrays.stream(signs)
                .map(sign -> signs.length == 1 || sign.words == Words.ONE || sign.words == by && by != Words.MIXED
                        ? sign.says
                        : Phrase.of("row.form.brackets", sign.says));
    }

    static Phrase notKnown(Coded word) {
        return Phrase.of("row.form.not_known", Row.word(word));
    }

    static Phrase listed(Coded... words) {
        return Phrase.listed(Arrays.stream(words).map(Row::word).toList());
    }
}
