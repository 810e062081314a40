package org.tenderpoint.imports;

/**
 * Looks over a part of a workbook as it is unpacked, before anything builds rows of it: how long a text between two
 * tags gets, and how far to the right the cells reach. A reader keeps a text whole, and fills a row up to its last
 * cell.
 */
final class WorkbookCells {

    /** A workbook's own limit is 32,767 characters. */
    private static final int LONGEST_TEXT = 400_000;
    /** The places of all rows up to their last cell. */
    private static final long MOST_PLACES = 10_000_000;
    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;

    private static final int REFERENCE = 4;

    private int text;
    private long places;
    private int column;
    private int letters;
    private int furthest;
    /** How much of {@code  r="} was seen. */
    private int seen;

    /** Whether it is as workbooks are, as far as it was seen. */
    boolean fit(byte[] part, int length) {
        for (int i = 0; i < length; i++) {
            int one = part[i];
            text = one == '<' || one == '>' ? 0 : text + 1;
            if (text > LONGEST_TEXT) {
                return false;
            }
            reference(one);
            if (places + furthest > MOST_PLACES) {
                return false;
            }
        }
        return true;
    }

    /** A cell says where it is: {@code r="XFD1"}; a row has a number alone. */
    private void reference(int one) {
        if (seen == REFERENCE) {
            if (one >= 'A' && one <= 'Z' && letters < MOST_LETTERS) {
                column = column * LETTERS + one - 'A' + 1;
                letters++;
                return;
            }
            if (letters == 0) {
                places += furthest;
                furthest = 0;
            } else {
                furthest = Math.max(furthest, column);
            }
            column = 0;
            letters = 0;
            seen = 0;
            return;
        }
        seen = switch (one) {
            case ' ', '\n', '\t' -> 1;
            case 'r' -> seen == 1 ? 2 : 0;
            case '=' -> seen == 2 ? 3 : 0;
            case '"', '\'' -> seen == 3 ? REFERENCE : 0;
            default -> 0;
        };
    }
}
