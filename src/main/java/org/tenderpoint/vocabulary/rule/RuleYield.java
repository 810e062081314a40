package org.tenderpoint.vocabulary.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a rule came to in a quarter.
 *
 * @param spoke visits in which it was found, or follow-ups whose level it decided
 * @param passed how many of them a person decided otherwise
 * @param why how many for which reason, in words
 * @param seen of how many a doctor saw the client, and it is known what was found
 * @param mattered how often that was something that mattered
 * @param ended how many ended in which way, in words
 */
public record RuleYield(
        long spoke, long passed, Map<String, Long> why, long seen, long mattered, Map<String, Long> ended) {

    /** Fewer say nothing about a rule. */
    public static final int ENOUGH = 30;

    /** A row stands for review if fewer than one in this many of its answers mattered to a doctor. */
    private static final int ONE_IN = 20;

    public RuleYield {
        why = Map.copyOf(why);
        ended = Map.copyOf(ended);
    }

    /** Whether it stands for review: people pass it, or doctors find nothing. */
    public boolean inVain() {
        return spoke >= ENOUGH && passed * 2 > spoke || seen >= ENOUGH && mattered * ONE_IN < seen;
    }

    public boolean isEmpty() {
        return spoke == 0 && passed == 0 && ended.isEmpty();
    }

    /**
     * One line of the question that counts.
     *
     * @param quarter 0 for the latest
     * @param what one of the constants, or a code after {@link #WHY} or {@link #ENDED}
     */
    public record Count(int quarter, String what, long number) {

        public static final String SPOKE = "spoke";
        public static final String PASSED = "passed";
        public static final String SEEN = "seen";
        public static final String MATTERED = "mattered";
        private static final String WHY = "why:";
        private static final String ENDED = "ended:";

        /** From a row of the database: quarter, what, number. */
        public static Count of(Object[] row) {
            return new Count(((Number) row[0]).intValue(), (String) row[1], ((Number) row[2]).longValue());
        }
    }

    /** @param words what a code says, for people */
    public static List<RuleYield> of(int quarters, Collection<Count> counts, UnaryOperator<String> words) {
        var all = new ArrayList<RuleYield>();
        for (int quarter = 0; quarter < quarters; quarter++) {
            int its = quarter;
            all.add(quarter(counts.stream().filter(count -> count.quarter() == its).toList(), words));
        }
        return all;
    }

    private static RuleYield quarter(List<Count> counts, UnaryOperator<String> words) {
        var numbers = new TreeMap<String, Long>();
        counts.forEach(count -> numbers.put(count.what(), count.number()));
        return new RuleYield(
                numbers.getOrDefault(Count.SPOKE, 0L), numbers.getOrDefault(Count.PASSED, 0L),
                coded(numbers, Count.WHY, words), numbers.getOrDefault(Count.SEEN, 0L),
                numbers.getOrDefault(Count.MATTERED, 0L), coded(numbers, Count.ENDED, words));
    }

    private static Map<String, Long> coded(Map<String, Long> numbers, String before, UnaryOperator<String> words) {
        var coded = new LinkedHashMap<String, Long>();
        numbers.forEach((what, number) -> {
            if (what.startsWith(before)) {
                coded.put(words.apply(what.substring(before.length())), number);
            }
        });
        return coded;
    }
}
