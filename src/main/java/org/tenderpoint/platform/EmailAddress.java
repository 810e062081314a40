package org.tenderpoint.platform;

/**
 * What counts as an e-mail address. A real mistake shows when the first message bounces, so this only finds typing
 * errors.
 */
public final class EmailAddress {

    public static final int MAX_LENGTH = 254;

    private EmailAddress() {}

    public static boolean isValid(String text) {
        var stripped = text.strip();
        return stripped.length() <= MAX_LENGTH
                && stripped.matches("[^\\s@,;<>()\"]+@[^\\s@,;<>()\".]+(\\.[^\\s@,;<>()\".]+)+");
    }
}
