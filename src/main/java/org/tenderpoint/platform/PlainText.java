package org.tenderpoint.platform;

import java.util.List;
import java.util.Optional;

/**
 * What the program accepts as typed text: every script and emoji; no control characters except line breaks and tabs in
 * notes; no unpaired surrogates, which a database cannot store; nothing that turns letters around, so that a name reads
 * as another one. Pasted control characters are dropped silently, since nobody sees them and phones paste them around
 * numbers; any other problem is shown next to the field, and text is never cut off.
 */
public final class PlainText {

    private static final char LEFT_TO_RIGHT_OVERRIDE = '\u202d';
    private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202e';

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

    /** The lines of a note that say something. */
    public static List<String> lines(String note) {
        return note.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
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
        if (isTurned(text)) {
            return Optional.of(Texts.of("platform.text.turned"));
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

    /** Whether a hidden character turns its letters around, whatever script they are of. */
    public static boolean isTurned(String text) {
        return text.indexOf(LEFT_TO_RIGHT_OVERRIDE) >= 0 || text.indexOf(RIGHT_TO_LEFT_OVERRIDE) >= 0;
    }

    /** Without what turns letters around: for text of a file, which nobody can be asked to type again. */
    public static String straight(String text) {
        return text.replace(String.valueOf(LEFT_TO_RIGHT_OVERRIDE), "")
                .replace(String.valueOf(RIGHT_TO_LEFT_OVERRIDE), "");
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

    /** Bidirectional controls that turn nothing around, the byte order mark, non-characters. */
    private static boolean isInvisibleControl(char c) {
        return c >= '\u202a' && c <= '\u202c' || c >= '\u2066' && c <= '\u2069' || c == '\ufeff' || c == '\ufffe'
                || c == '\uffff';
    }

    private static boolean hasHalfCharacter(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
