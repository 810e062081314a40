package org.tenderpoint.platform;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A phone number as files and cards write it: {@code tel:+1-503-555-0100;ext=12}, {@code +44 (0)20 …}, two in one. */
public final class WrittenPhone {

    /** What stands between two numbers. */
    private static final Pattern SEVERAL = Pattern
            .compile("(?i)\\s*(?::::|;|,|\\||\\n| / (?=[+0(])|(?<=\\d{3}[ .-]?\\d{4} ?)/| or | oder | and | und |&)"
                    + "\\s*");
    /** Whose number it is. */
    private static final Pattern REMARK = Pattern.compile("\\s*\\([\\p{L} ]+\\)$");
    private static final Pattern EXTENSION = Pattern
            .compile("(?i)[\\s,;]*(?:extension|ext|durchwahl|dw|poste|x|#)[.:= ]*\\d{1,6}\\s*$");
    private static final Pattern PREFIX = Pattern.compile("(?i)^(?:tel|phone|mobile|cell|whatsapp|sms)\\s*[.:]+\\s*");
    /** The zero in brackets, which is dialled only without the country's prefix. */
    private static final Pattern TRUNK = Pattern.compile("^((?:\\+|00)[\\d ]{1,5})\\(0\\)");
    private static final Pattern FRACTION = Pattern.compile("^(\\+?\\d{5,})[.,]0+$");

    private WrittenPhone() {}

    /**
     * @param number the number without its additions; perhaps no valid one
     * @param more whether an extension or another number was left out
     */
    public record FirstNumber(String number, boolean more) {}

    public static FirstNumber first(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\p{Cf}\\p{Z}]+", " ")
                .replaceAll("[\\p{Pd}\\u2212]", "-").strip();
        var whole = without(REMARK, without(PREFIX, text));
        var parts = SEVERAL.split(without(EXTENSION, whole));
        var first = parts.length == 0 ? "" : parts[0];
        var number = without(REMARK, without(PREFIX, without(EXTENSION, first))).strip();
        boolean more = !first.equals(whole) || without(EXTENSION, first).length() < first.length();
        return new FirstNumber(FRACTION.matcher(TRUNK.matcher(number).replaceFirst("$1 ").replaceAll(" {2,}", " "))
                .replaceFirst("$1").replaceFirst("^00 ?(?=[1-9])", "+"), more);
    }

    private static String without(Pattern pattern, String text) {
        return pattern.matcher(text).replaceFirst("");
    }
}
