package org.tenderpoint.platform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns names, e-mail addresses and phone numbers into tokens that an index finds by prefix. */
public final class SearchWords {

    private static final int FEWEST_DIGITS_TYPED = 2;
    private static final int MOST_WORDS_TYPED = 6;

    /** O'Brien is found as obrien, and as brien only if it is written as two words. */
    private static final Pattern APOSTROPHES = Pattern
            .compile("['`\u00b4\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u2032\uff07\ua78c]");
    /** Müller is written Mueller too, Jørgensen Joergensen, and Ångström Aangstroem. */
    private static final Pattern WRITTEN_OUT = Pattern.compile("(?<=[aou])e|(?<=a)a");

    private SearchWords() {}

    /** Without accents, case and punctuation; letters that have no plain form stay as they are. */
    public static String fold(String text) {
        // apostrophes go before the accents, since a loose accent would become a blank
        return Normalizer.normalize(APOSTROPHES.matcher(text).replaceAll(""), Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}]+", "")
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
                .replaceAll("[^\\p{L}\\p{N}\\p{So}]+", " ")
                .strip();
    }

    /**
     * The tokens by which somebody is found: 'n' + a word of the name, 'e' + the e-mail address, 'p' + the digits of
     * the phone number, 'r' + the same digits in reverse. Empty values give no token.
     */
    public static Set<String> tokens(String name, String email, String phone) {
        var tokens = new TreeSet<String>();
        words(name).forEach(word -> tokens.add("n" + word));
        if (!email.isEmpty()) {
            tokens.add("e" + email.toLowerCase(Locale.ROOT));
        }
        var digits = digits(phone);
        if (!digits.isEmpty()) {
            tokens.add("p" + digits);
            tokens.add("r" + reversed(digits));
        }
        return tokens;
    }

    /**
     * The typed text as alternatives: a person matches if, for one of them, each of its prefixes starts one of the
     * person's tokens. Empty if there is nothing to search for, e.g. for a single bracket.
     */
    public static List<List<String>> alternatives(String typed) {
        var alternatives = new ArrayList<List<String>>();
        var text = typed.strip();
        var words = words(text);
        if (!words.isEmpty()) {
            alternatives.add(words.stream().limit(MOST_WORDS_TYPED).map(word -> "n" + word).toList());
        }
        if (!text.isEmpty() && text.chars().noneMatch(Character::isWhitespace)) {
            alternatives.add(List.of("e" + text.toLowerCase(Locale.ROOT)));
        }
        var digits = digits(text);
        if (digits.length() >= FEWEST_DIGITS_TYPED && text.matches("[+\\p{Nd} ./()\\-]+")) {
            alternatives.add(List.of("p" + digits));
            alternatives.add(List.of("r" + reversed(digits)));
        }
        return alternatives;
    }

    /**
     * A name in the form in which names are compared: folded, with umlauts in one spelling. The beginning of a name
     * stays its beginning.
     */
    public static String name(String name) {
        return WRITTEN_OUT.matcher(fold(name)).replaceAll("");
    }

    /** The words of a name as they are compared, each once. */
    public static List<String> words(String text) {
        return Arrays.stream(name(text).split(" ")).filter(word -> !word.isEmpty()).distinct().toList();
    }

    /** Only the digits; those of other scripts too, so that a pasted number is still found. */
    public static String digits(String text) {
        var digits = new StringBuilder();
        text.codePoints()
                .filter(Character::isDigit)
                .forEach(point -> digits.append(Character.digit(point, 10)));
        return digits.toString();
    }

    private static String reversed(String digits) {
        return new StringBuilder(digits).reverse().toString();
    }

    /** A token's prefix as a LIKE pattern, with wildcards escaped. */
    public static String pattern(String beginning) {
        return beginning.codePoints()
                .mapToObj(
                        point -> (point == '%' || point == '_' || point == '!' ? "!" : "") + Character.toString(point))
                .collect(Collectors.joining("", "", "%"));
    }
}
