package org.tenderpoint.client;

/** How typed lines of contact data are taken: without control characters and outer blanks, and never cut silently. */
final class ClientText {

    static final int NAME_LENGTH = 120;
    static final int LINE_LENGTH = 250;

    private ClientText() {}

    /** @throws IllegalArgumentException if the line is longer than {@code limit} or is broken Unicode */
    static String line(String typed, int limit) {
        var clean = new StringBuilder();
        typed.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                throw new IllegalArgumentException("A half character cannot be kept");
            }
            clean.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
        });
        var line = clean.toString().strip();
        if (line.length() > limit) {
            throw new IllegalArgumentException("Longer than " + limit + " characters");
        }
        return line;
    }
}
