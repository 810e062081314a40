package org.tenderpoint.followup.rules.triage;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words in a client's own text for which a person reads it sooner. They are only a safety net: they decide nothing, and
 * a text without them is read as well. All languages are searched, whatever the client's is.
 */
final class DangerWords {

    private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final List<Pattern> WORDS = LANGUAGES.stream()
            .flatMap(DangerWords::list)
            .map(word -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(plain(word))))
            .toList();

    private DangerWords() {}

    /** Whether a word of the text begins with one of them. */
    static boolean in(String text) {
        var plain = plain(text);
        var spelled = plain.replace("ae", "a").replace("oe", "o").replace("ue", "u");
        return WORDS.stream().anyMatch(word -> word.matcher(plain).find() || word.matcher(spelled).find());
    }

    /** Lower case without accents, as people type in a hurry. */
    private static String plain(String text) {
        var small = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace("ß", "ss");
        return ACCENTS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    }

    static Stream<String> list(String language) {
        return Arrays.stream(ResourceBundle.getBundle("danger-words." + language, Locale.ROOT)
                .getString("words").split("; "));
    }
}
