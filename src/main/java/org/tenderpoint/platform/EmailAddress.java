package org.tenderpoint.platform;

/**
 * What counts as an e-mail address. A mistake in it shows when the first message comes back, so this only finds slips.
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
