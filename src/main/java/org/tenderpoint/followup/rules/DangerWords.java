package org.tenderpoint.followup.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words in a client's own text that let a person read it first. A net and no more: what it finds is never believed by
 * itself, and a text without one is read as well. All languages are looked through, whatever the client's is.
 */
final class DangerWords {

    private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr");
    private static final List<Pattern> WORDS = LANGUAGES.stream()
            .flatMap(DangerWords::list)
            .map(word -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(word)))
            .toList();

    private DangerWords() {}

    /** Whether one of them stands there, at the beginning of a word. */
    static boolean in(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return WORDS.stream().anyMatch(word -> word.matcher(plain).find());
    }

    static Stream<String> list(String language) {
        return Arrays.stream(ResourceBundle.getBundle("danger-words." + language, Locale.ROOT)
                .getString("words").split("; "));
    }
}
