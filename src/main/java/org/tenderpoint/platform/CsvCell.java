package org.tenderpoint.platform;

import java.util.regex.Pattern;

/** Writes as text what a spreadsheet would run as a formula, and reads it back unchanged. */
public final class CsvCell {

    /**
     * The characters that start a formula, their full-width forms, and the blanks and controls that some programs skip
     * before one; optionally behind apostrophes, so that text guarded twice is not mistaken for text guarded once.
     */
    private static final Pattern FORMULA = Pattern.compile("'*\\s*[=+\\-@\\t\\r\\n\\x00\\uff1d\\uff0b\\uff0d\\uff20].*",
            Pattern.DOTALL);

    private CsvCell() {}

    /** With an apostrophe in front if it could be read as a formula. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** Without the apostrophe that {@link #guarded} added. */
    public static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
