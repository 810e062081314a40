package org.tenderpoint.intake;

/** How typed texts of the intake are taken: line breaks stay, other control characters go, nothing is cut silently. */
final class IntakeText {

    private IntakeText() {}

    /** @throws IllegalArgumentException if the text is longer than {@code limit} or is broken Unicode */
    static String of(String typed, int limit) {
        var clean = new StringBuilder();
        typed.replace("\r\n", "\n").codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                throw new IllegalArgumentException("A half character cannot be kept");
            }
            if (point == '\n' || !Character.isISOControl(point)) {
                clean.appendCodePoint(point);
            } else {
                clean.append(' ');
            }
        });
        var text = clean.toString().strip();
        if (text.length() > limit) {
            throw new IllegalArgumentException("Longer than " + limit + " characters");
        }
        return text;
    }
}
