package org.tenderpoint.platform.table;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which of the old ways of writing letters a text was written in that is no UTF-8: only names tell, so the reading wins
 * in which letters with accents stand where such letters do.
 */
final class OldLetters {

    private static final String WEST = "äöüÄÖÜßéèêëàâáçñíóúôîïåøæÉÀÁÅØÆÇÑÓÍÚœ";
    private static final String SELDOM_WEST = "ìòùõãðþýÿûšžŠŽŒÈÊËÌÎÏÒÔÕÙÛÝÂÃÐÞ";
    private static final String EAST = "ąćęłńóśżĄĆĘŁŃÓŚŻěščřžýáíéúůťňďĚŠČŘŽÁÍÉÚŮőűöüäßÖÜÄŐŰ";
    private static final String SELDOM_EAST = "źŹăâîşţĂÂÎŞŢđĐľĽťĎŤŇçëô";
    private static final String VOWELS = "aeiouyäöüéèêëàâáíóúôîïåøæìòùõãýÿûœąęěůőűăÄÖÜÁÉÍÓÚÅØÆ";

    private static final double USUAL = 1;
    private static final double SELDOM = 0.3;
    private static final double STRANGE = -0.6;
    private static final double NEVER = -3;
    private static final double CAPITAL_WITHIN = -2;
    private static final double OUT_OF_PLACE = -0.7;
    private static final double IN_PLACE = 0.5;

    /** The first of those that read a text equally well. */
    private static final List<String> WAYS = List.of("windows-1252", "windows-1250", "x-MacRoman", "IBM850",
            "windows-1251", "windows-1253");
    private static final Map<String, String> USUAL_LETTERS = Map.of("windows-1250", EAST);
    private static final Map<String, String> SELDOM_LETTERS = Map.of("windows-1250", SELDOM_EAST);

    private OldLetters() {}

    /** A text as it was probably meant. */
    record IntendedText(String text, boolean usual) {}

    static IntendedText read(byte[] file) {
        var best = WAYS.stream()
                .filter(Charset::isSupported)
                .max(Comparator.comparingDouble((String way) -> worth(new String(file, Charset.forName(way)), way))
                        .thenComparing(way -> -WAYS.indexOf(way)))
                .orElse(WAYS.getFirst());
        return new IntendedText(new String(file, Charset.forName(best)), best.equals(WAYS.getFirst()));
    }

    private static double worth(String text, String way) {
        double all = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007f') {
                all += worth(text.charAt(i), at(text, i - 1), at(text, i + 1), way);
            }
        }
        return all;
    }

    private static char at(String text, int i) {
        return i < 0 || i >= text.length() ? ' ' : text.charAt(i);
    }

    private static double worth(char letter, char before, char after, String way) {
        boolean within = Character.isLetter(before) || Character.isLetter(after);
        if (!Character.isLetter(letter)) {
            boolean mark = letter == '’' || letter == '–' || letter == '\u00a0';
            return Character.isISOControl(letter) || letter == '\ufffd'
                    ? 2 * NEVER
                    : mark ? IN_PLACE : within ? NEVER : STRANGE;
        }
        if (Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN) {
            return latin(before) || latin(after)
                    ? NEVER
                    : alike(letter, before) || alike(letter, after) ? USUAL + IN_PLACE : NEVER;
        }
        double worth = USUAL_LETTERS.getOrDefault(way, WEST).indexOf(letter) >= 0
                ? USUAL
                : SELDOM_LETTERS.getOrDefault(way, SELDOM_WEST).indexOf(letter) >= 0 ? SELDOM : STRANGE;
        if (Character.isUpperCase(letter) && Character.isLetter(before)
                && (Character.isLowerCase(before) || Character.isLowerCase(after))) {
            return worth + CAPITAL_WITHIN;
        }
        return worth + place(letter, before, after) + (before > '\u007f' && Character.isLetter(before) ? STRANGE : 0);
    }

    private static boolean latin(char letter) {
        return Character.isLetter(letter) && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    private static boolean alike(char letter, char other) {
        return Character.isLetter(other) && Character.UnicodeScript.of(letter) == Character.UnicodeScript.of(other);
    }

    /** Vowels stand beside consonants, and consonants beside vowels. */
    private static double place(char letter, char before, char after) {
        boolean vowel = vowel(letter);
        boolean fits = (!Character.isLetter(before) || vowel != vowel(before))
                && (!Character.isLetter(after) || vowel != vowel(after));
        boolean against = Character.isLetter(before) && Character.isLetter(after)
                && vowel == vowel(before) && vowel == vowel(after);
        return fits ? IN_PLACE : against ? OUT_OF_PLACE : 0;
    }

    private static boolean vowel(char letter) {
        return VOWELS.indexOf(Character.toLowerCase(letter)) >= 0;
    }
}
