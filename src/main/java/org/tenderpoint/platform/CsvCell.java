package org.tenderpoint.platform;

import java.util.regex.Pattern;

/** What a spreadsheet would run as a formula is written as text, and read back as it was. */
public final class CsvCell {

    /**
     * The signs that begin a formula, their full-width twins, and the blanks and controls that some programs skip
     * before one; perhaps behind apostrophes, so that what was guarded once more is not taken for what was guarded
     * once.
     */
    private static final Pattern FORMULA = Pattern.compile("'*\\s*[=+\\-@\\t\\r\\n\\x00\\uff1d\\uff0b\\uff0d\\uff20].*",
            Pattern.DOTALL);

    private CsvCell() {}

    /** With an apostrophe before it, if it would be taken for a formula. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** Without the apostrophe that {@link #guarded} has set. */
    public static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
