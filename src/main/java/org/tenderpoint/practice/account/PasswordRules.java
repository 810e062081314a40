package org.tenderpoint.practice.account;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.ShippedFile;
import org.tenderpoint.platform.Texts;

/** The rules for a password: long enough, not a common one, not made of the names that everybody here knows. */
public final class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    /** A name counts as part of a password from this length on. */
    private static final int SHORTEST_NAME = 3;

    /** This many characters must remain of a password without the known names. */
    private static final int LEAST_BESIDE_NAMES = 8;

    private PasswordRules() {}

    /**
     * What is wrong with a password, in words; empty if nothing is.
     *
     * @param names the practice's name, the person's and the sign-in name
     */
    public static Optional<String> problem(String password, Collection<String> names) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Texts.of("practice.password.short"));
        }
        if (length > LONGEST) {
            return Optional.of(Texts.of("practice.password.long"));
        }
        if (CommonPasswords.contains(password)) {
            return Optional.of(Texts.of("practice.password.common"));
        }
        return madeOfNames(password, names) ? Optional.of(Texts.of("practice.password.names")) : Optional.empty();
    }

    private static boolean madeOfNames(String password, Collection<String> names) {
        var rest = folded(password);
        boolean found = false;
        for (var name : names) {
            for (var part : (name + " " + name.replaceAll("[^\\p{L}\\p{N}]+", "")).split("[^\\p{L}\\p{N}]+")) {
                var known = folded(part);
                if (known.length() >= SHORTEST_NAME && rest.contains(known)) {
                    rest = rest.replace(known, "");
                    found = true;
                }
            }
        }
        return found && rest.length() < LEAST_BESIDE_NAMES;
    }

    /** The letters and digits of a text, without case and accents. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Passwords that attackers guess first: one or two common words, or one of them repeated, with up to two common
     * endings before, between or after, with or without look-alike letters. A few hundred words and endings make some
     * millions.
     */
    static final class CommonPasswords {

        private static final int MOST_WORDS = 2;
        private static final int MOST_ENDINGS = 2;
        private static final int FEWEST_DIFFERENT_CHARACTERS = 4;

        private static final Set<String> WORDS = read("common-words.txt");
        private static final Set<String> ENDINGS = read("common-endings.txt");

        private CommonPasswords() {}

        static boolean contains(String password) {
            var plain = plain(password);
            return plain.codePoints().distinct().count() < FEWEST_DIFFERENT_CHARACTERS
                    || isRun(PasswordRules.folded(password))
                    || madeOfParts(plain, "", MOST_WORDS, MOST_ENDINGS)
                    || madeOfParts(plain(password.replaceAll("[^\\p{L}\\p{N}]+$", "")), "", MOST_WORDS, MOST_ENDINGS);
        }

        /** How many different passwords consist of one or two words, or of one word and one ending. */
        static long size() {
            long words = WORDS.size();
            return words + words * words + words * ENDINGS.size();
        }

        private static boolean madeOfParts(String rest, String lastWord, int words, int endings) {
            if (rest.isEmpty()) {
                return !lastWord.isEmpty();
            }
            for (int end = 1; end <= rest.length(); end++) {
                var part = rest.substring(0, end);
                boolean again = part.equals(lastWord);
                if ((again || words > 0) && WORDS.contains(part)
                        && madeOfParts(rest.substring(end), part, again ? words : words - 1, endings)) {
                    return true;
                }
                if (endings > 0 && ENDINGS.contains(part)
                        && madeOfParts(rest.substring(end), lastWord, words, endings - 1)) {
                    return true;
                }
            }
            return false;
        }

        /**
         * Replaces look-alikes by the letters they stand for, so that {@code P4$$w0rd} is found under {@code password}.
         */
        private static String plain(String text) {
            var swapped = text.replace('@', 'a').replace('$', 's').replace('!', 'i').replace('€', 'e');
            return PasswordRules.folded(swapped)
                    .replace('0', 'o')
                    .replace('1', 'i')
                    .replace('3', 'e')
                    .replace('4', 'a')
                    .replace('5', 's')
                    .replace('7', 't');
        }

        /** Whether every character follows its neighbour: {@code abcdefghijkl}, {@code 987654321098}. */
        private static boolean isRun(String text) {
            return Stream.of(1, -1).anyMatch(step -> {
                for (int i = 1; i < text.length(); i++) {
                    int difference = text.charAt(i) - text.charAt(i - 1);
                    boolean around = Character.isDigit(text.charAt(i)) && difference == -9 * step;
                    if (difference != step && !around) {
                        return false;
                    }
                }
                return true;
            });
        }

        private static Set<String> read(String name) {
            return ShippedFile.lines("/org/tenderpoint/practice/account/" + name)
                    .flatMap(line -> Stream.of(line.split("\\s+")))
                    .map(CommonPasswords::plain)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
