package org.tenderpoint;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a guard fails: what is missing, one line each and only the first of them, and in which file to put it. A guard that
 * prints everything it knows is not read.
 */
public final class Missing {

    private static final int AT_MOST = 20;
    private static final int WIDE = 200;

    private Missing() {}

    /**
     * Fails where there is any.
     *
     * @param what is missing, e.g. "Labels without words"
     * @param where a sentence on what to do, with the file
     */
    public static void none(String what, Stream<?> missing, String where) {
        var all = missing.map(String::valueOf).distinct().sorted().toList();
        if (!all.isEmpty()) {
            fail(told(what, all, where));
        }
    }

    static String told(String what, List<String> all, String where) {
        var text = new StringBuilder(what).append(" (").append(all.size()).append("):\n");
        all.stream().limit(AT_MOST).forEach(one -> text.append("  ").append(short_(one)).append('\n'));
        if (all.size() > AT_MOST) {
            text.append("  and ").append(all.size() - AT_MOST).append(" more\n");
        }
        return text.append(where).toString();
    }

    private static String short_(String one) {
        var line = one.replace('\n', ' ');
        return line.length() <= WIDE ? line : line.substring(0, WIDE) + " …";
    }
}
