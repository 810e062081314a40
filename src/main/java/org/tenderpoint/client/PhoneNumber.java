package org.tenderpoint.client;

import org.tenderpoint.platform.SearchWords;

/** What counts as a phone number: digits, written with a leading plus, spaces, dots, slashes, dashes or brackets. */
public final class PhoneNumber {

    public static final int MAX_LENGTH = 40;

    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 15;

    private PhoneNumber() {}

    public static boolean isValid(String text) {
        var stripped = text.strip();
        int digits = digits(stripped).length();
        return stripped.length() <= MAX_LENGTH
                && digits >= FEWEST_DIGITS
                && digits <= MOST_DIGITS
                && stripped.matches("\\+?[0-9 ./()\\-]+");
    }

    /** Only the digits; those of other scripts too, so that a pasted number is still found. */
    public static String digits(String text) {
        return SearchWords.digits(text);
    }
}
