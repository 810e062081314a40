package org.tenderpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/**
 * How a guard fails: what is missing, one line each and only the first of them, and in which file to put it. A guard
 * that prints everything it knows is not read; a build prints each message twice, and where it came from.
 */
public final class Missing {

    private static final int AT_MOST = 8;
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
            throw failure(told(what, all, where));
        }
    }

    /** Fails where the two are not the same, whatever their order. */
    public static void same(String what, Collection<?> listed, Collection<?> is, String where) {
        var known = new HashSet<Object>(listed);
        var there = new HashSet<Object>(is);
        none(what, Stream.concat(
                is.stream().filter(one -> !known.contains(one)).map(one -> one + " (not listed)"),
                listed.stream().filter(one -> !there.contains(one))
                        .map(one -> one + " (listed, and there is no such)")),
                where);
    }

    /** Fails with what soft assertions have gathered. */
    public static void none(String what, SoftAssertions soft, String where) {
        none(what, soft.errorsCollected().stream().map(Throwable::getMessage), where);
    }

    /** Fails with the first lines in which a file that is made by a command differs from what it would be. */
    public static void current(Path file, String text, String command) {
        var is = read(file).lines().toList();
        var wanted = text.lines().toList();
        int first = 0;
        while (first < is.size() && first < wanted.size() && is.get(first).equals(wanted.get(first))) {
            first++;
        }
        if (first < is.size() || first < wanted.size()) {
            throw failure(file + " is not what the program says, from line " + (first + 1) + " on. Renew it with\n  "
                    + command
                    + "\n  has:  " + line(is, first) + "\n  says: " + line(wanted, first));
        }
    }

    static String told(String what, List<String> all, String where) {
        var text = new StringBuilder(shortened(what)).append(" (").append(all.size()).append("):\n");
        all.stream().limit(AT_MOST).forEach(one -> text.append("  ").append(shortened(one)).append('\n'));
        if (all.size() > AT_MOST) {
            text.append("  and ").append(all.size() - AT_MOST).append(" more\n");
        }
        return text.append(where).toString();
    }

    /** Without the sixty frames of whoever ran the test: the message says where to go. */
    public static AssertionError failure(String message) {
        var failure = new AssertionError(message);
        failure.setStackTrace(Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.tenderpoint"))
                .filter(frame -> !frame.getClassName().equals(Missing.class.getName()))
                .limit(1)
                .toArray(StackTraceElement[]::new));
        return failure;
    }

    private static String line(List<String> lines, int number) {
        return number < lines.size() ? shortened(lines.get(number)) : "(the end)";
    }

    private static String shortened(String one) {
        var line = one.strip().replaceAll("\\s*\\n\\s*", " ");
        return line.length() <= WIDE ? line : line.substring(0, WIDE) + " …";
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
