package org.tenderpoint.client;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How names, e-mail addresses and phone numbers become tokens that an index finds by their start. */
final class SearchWords {

    private static final int FEWEST_DIGITS_TYPED = 2;
    private static final int MOST_WORDS_TYPED = 6;

    private SearchWords() {}

    /** Without accents, case and punctuation; letters that have no plain form stay as they are. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ı", "i")
                // O'Brien is found as obrien, and as brien only if it is written apart
                .replaceAll("['\u2019\u02BC`]", "")
                .replaceAll("[^\\p{L}\\p{N}\\p{So}]+", " ")
                .strip();
    }

    /** The tokens under which a client is found. */
    static Set<String> tokens(ClientDetails details) {
        var tokens = new TreeSet<String>();
        words(details.name()).forEach(word -> tokens.add("n" + word));
        if (!details.email().isEmpty()) {
            tokens.add("e" + details.email().toLowerCase(Locale.ROOT));
        }
        var digits = PhoneNumber.digits(details.phone());
        tokens.add("p" + digits);
        tokens.add("r" + reversed(digits));
        return tokens;
    }

    /**
     * What was typed, as alternatives: a client is found who has, for one of them, a token that begins with each of its
     * beginnings. Empty when nothing can be looked for, e.g. for a single bracket.
     */
    static List<List<String>> alternatives(String typed) {
        var alternatives = new java.util.ArrayList<List<String>>();
        var text = typed.strip();
        var words = words(text);
        if (!words.isEmpty()) {
            alternatives.add(words.stream().limit(MOST_WORDS_TYPED).map(word -> "n" + word).toList());
        }
        if (!text.isEmpty() && text.chars().noneMatch(Character::isWhitespace)) {
            alternatives.add(List.of("e" + text.toLowerCase(Locale.ROOT)));
        }
        var digits = PhoneNumber.digits(text);
        if (digits.length() >= FEWEST_DIGITS_TYPED && text.matches("[+\\p{Nd} ./()\\-]+")) {
            alternatives.add(List.of("p" + digits));
            alternatives.add(List.of("r" + reversed(digits)));
        }
        return alternatives;
    }

    private static List<String> words(String text) {
        return Arrays.stream(fold(text).split(" ")).filter(word -> !word.isEmpty()).distinct().toList();
    }

    private static String reversed(String digits) {
        return new StringBuilder(digits).reverse().toString();
    }

    /** A token's beginning as a pattern, with what patterns read as wildcards taken as it stands. */
    static String pattern(String beginning) {
        return beginning.codePoints()
                .mapToObj(point -> (point == '%' || point == '_' || point == '!' ? "!" : "") + Character.toString(point))
                .collect(Collectors.joining("", "", "%"));
    }
}
