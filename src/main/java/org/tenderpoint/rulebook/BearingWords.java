package org.tenderpoint.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of the list without bearing, and what a client told, taken apart in the same way. */
final class BearingWords {

    /** "And" in each language of clients. */
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]|(?U)\\b(?:and|und|y|e|et)\\b");
    private static final Pattern END = Pattern.compile("[.\\s]+$");

    private BearingWords() {}

    static List<String> parts(String text) {
        return BETWEEN.splitAsStream(text)
                .map(part -> END.matcher(part.strip()).replaceFirst(""))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether each part of the text is exactly one of these words: a word more, or a doubt, is another thing. */
    static boolean covered(String text, Collection<String> words) {
        var signed = words.stream().map(BearingWords::plain).collect(Collectors.toSet());
        var parts = parts(text);
        return !parts.isEmpty() && parts.stream().map(BearingWords::plain).allMatch(signed::contains);
    }

    private static String plain(String part) {
        return part.toLowerCase(Locale.ROOT);
    }
}
