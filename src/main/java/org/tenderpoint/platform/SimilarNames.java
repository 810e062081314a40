package org.tenderpoint.platform;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two names may belong to one person: in another order, with a word left out, in another spelling, or with a
 * typing error.
 */
public final class SimilarNames {

    /** In a name shorter than this, one other letter makes another name. */
    private static final int LONG_ENOUGH = 6;

    private static final int SLIPS = 2;

    private SimilarNames() {}

    public static boolean similar(String one, String other) {
        var first = words(one);
        var second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        if (first.size() > 1 && second.size() > 1 && (first.containsAll(second) || second.containsAll(first))) {
            return true;
        }
        var a = joined(first);
        var b = joined(second);
        return a.equals(b) || Math.min(a.length(), b.length()) >= LONG_ENOUGH && distance(a, b) <= SLIPS;
    }

    private static Set<String> words(String name) {
        return SearchWords.words(name).stream().map(SimilarNames::spelled).collect(Collectors.toSet());
    }

    private static String joined(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining());
    }

    /** Replaces spellings that sound alike by one of them. */
    private static String spelled(String word) {
        return word.replace("ph", "f").replace("th", "t").replace("ck", "k").replace('c', 'k').replace('y', 'i')
                .replace('z', 's').replaceAll("([aeou])e(?=[a-z])", "$1").replaceAll("(.)\\1", "$1");
    }

    /** How many letters have to be changed, put in or left out. */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
