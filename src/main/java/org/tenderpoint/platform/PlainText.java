package org.tenderpoint.platform;

import java.util.Optional;

/**
 * What the program accepts as typed text: every script and emoji; no control characters except line breaks and tabs in
 * notes; no unpaired surrogates, which a database cannot store. Pasted control characters are dropped silently, since
 * nobody sees them; any other problem is shown next to the field, and text is never cut off.
 */
public final class PlainText {

    private PlainText() {}

    /**
     * One line: control characters and line breaks become spaces, runs of blanks collapse to one, ends are stripped.
     */
    public static String line(String typed) {
        return clean(typed.replaceAll("[\\r\\n\\t\\u2028\\u2029]+", " ")).replaceAll(" {2,}", " ").strip();
    }

    /** Several lines: line breaks are kept as {@code \n}, tabs are kept, trailing blanks are stripped. */
    public static String note(String typed) {
        return clean(typed.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n').replace('\u2029', '\n'))
                .strip();
    }

    /**
     * Why a text cannot be kept, in words for the person who typed it; empty if it can.
     *
     * @param most the greatest length in UTF-16 units, as both databases count at most; an emoji may count as two or
     * more
     */
    public static Optional<String> problem(String text, int most) {
        if (hasHalfCharacter(text)) {
            return Optional.of(Texts.of("platform.text.half_character"));
        }
        return text.length() > most
                ? Optional.of(Texts.of("platform.text.too_long", most, text.length()))
                : Optional.empty();
    }

    /**
     * Returns the text, for value types.
     *
     * @throws IllegalArgumentException if it has a {@link #problem}; the message never repeats the text
     */
    public static String checked(String text, int most) {
        problem(text, most).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        return text;
    }

    private static String clean(String typed) {
        var kept = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '\n' || c == '\t' || !(Character.isISOControl(c) || isInvisibleControl(c))) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Bidirectional controls that could make a name read backwards, the byte order mark, non-characters. */
    private static boolean isInvisibleControl(char c) {
        return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069' || c == '\ufeff' || c == '\ufffe'
                || c == '\uffff';
    }

    private static boolean hasHalfCharacter(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
