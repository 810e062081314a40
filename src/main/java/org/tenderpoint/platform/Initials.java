package org.tenderpoint.platform;

import java.util.Locale;

/** A person's name in one or two letters. */
public final class Initials {

    private Initials() {}

    /**
     * First letters of the first and the last word outside brackets; whole characters, so that no script is cut in two.
     */
    public static String of(String name) {
        var words = name.replaceAll("\\([^)]*\\)", "").strip().split("\\s+");
        var first = first(words[0]);
        return words.length < 2 ? first : first + first(words[words.length - 1]);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
    }
}
