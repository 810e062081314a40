package org.tenderpoint.platform.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Set;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.table.Cell;
import org.tenderpoint.platform.table.Csv;

/**
 * A chart: numbers, and words already in the reader's language. It looks the same on a screen, a printed page and in a
 * PDF, and its table says everything that the drawing says.
 */
public interface Chart {

    Heading heading();

    /** The equivalent of the drawing as a table. */
    ChartTable table();

    /** The keys of the marks that can be pressed. */
    default Set<String> keys() {
        return Set.of();
    }

    /** The drawing as well-formed XML: an {@code svg} with a view box and no size of its own. */
    String svg(ChartStyle look);

    /**
     * What a chart is drawn for.
     *
     * @param width of the drawing in its own units; one is a CSS pixel at the default text size, so text has its true
     * size where the drawing is shown at this width
     * @param paper with the light colours written out, for PDF and PNG
     * @param pressable whether marks can be focused and pressed; then the chart is a group of buttons instead of a
     * picture
     */
    public record ChartStyle(int width, boolean paper, boolean pressable) {

        /** Narrower than any phone; a smaller chart would have no room for its words. */
        public static final int NARROWEST = 280;
        public static final int WIDEST = 1200;
        private static final int USUAL = 480;

        public ChartStyle {
            width = Math.clamp(width, NARROWEST, WIDEST);
        }

        public static ChartStyle screen() {
            return screen(USUAL);
        }

        public static ChartStyle screen(int width) {
            return new ChartStyle(width, false, false);
        }

        /** 640 units are 17 cm at the text size of a printed page. */
        public static ChartStyle onPaper() {
            return new ChartStyle(640, true, false);
        }

        public static ChartStyle onPaper(int width) {
            return new ChartStyle(width, true, false);
        }

        public ChartStyle withPressing(boolean pressed) {
            return new ChartStyle(width, paper, pressed);
        }
    }

    /**
     * What a chart says, as a table. The first cell of a row names it.
     *
     * @param header one word or more per column
     * @param rows each as long as the header
     */
    public record ChartTable(List<String> header, List<List<String>> rows) {

        /** @throws IllegalArgumentException if a row has another length than the header */
        public ChartTable {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = header.size();
            if (rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("A row has as many cells as the header");
            }
        }

        /** The same as a file for a spreadsheet. */
        public String csv() {
            return Csv.of(header, rows.stream().map(row -> row.stream().map(Cell::shown).toList()));
        }
    }

    /** How much a mark asks to be looked at. Each has a shape of its own, so that it is read without colour. */
    public enum Tone {
        /** A circle. */
        PLAIN,
        /** A square. */
        WATCH,
        /** A diamond. */
        LOOK
    }

    /** How numbers are shown. */
    public enum Unit {
        /** Shares of 0 to 1, shown as percent. */
        PERCENT,
        /** As they are. */
        NUMBER;

        private static final String NO_BREAK_PERCENT = "\u00a0%";

        /** Next to an axis. */
        String tick(double number) {
            return this == PERCENT ? plain(number * 100, 1) + NO_BREAK_PERCENT : plain(number, 2);
        }

        /** In a table: one decimal, and no unit, so that a spreadsheet reads it as a number. */
        String exactly(double number) {
            return BigDecimal.valueOf(this == PERCENT ? number * 100 : number).setScale(1, RoundingMode.HALF_UP)
                    .toPlainString();
        }

        private static String plain(double number, int decimals) {
            var rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
            return rounded.signum() == 0
                    ? "0"
                    : rounded.toPlainString().replace(
                            '.', DecimalFormatSymbols.getInstance(Texts.spoken()).getDecimalSeparator());
        }
    }
}
