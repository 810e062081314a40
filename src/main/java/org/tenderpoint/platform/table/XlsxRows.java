package org.tenderpoint.platform.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the sheets of a workbook row by row; days are written as {@code 2026-11-23}, so that none is ambiguous. */
public final class XlsxRows {

    /** What is quoted in a format is no date: {@code 0.0 "days"}. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern DATE = Pattern.compile("[yYdDhH]|m{3,}|AM/PM");
    /** The formats of dates and times that a workbook does not spell out. */
    private static final Set<String> BUILT_IN = Set.of("14", "15", "16", "17", "18", "19", "20", "21", "22", "45",
            "47");
    /** Lengths: {@code [h]:mm}. */
    private static final int HOURS_RUNNING = 46;
    private static final Pattern RUNNING = Pattern.compile("\\[[hHmMsS]+]");

    private XlsxRows() {}

    /** One sheet of a workbook, which is read from its beginning each time. */
    public record Sheet(String name, byte[] book, int index) {

        /**
         * Reads it from its beginning.
         *
         * @param row says whether to go on
         * @throws IOException if it is no sheet
         */
        public void each(Predicate<Csv.Row> row) throws IOException {
            try (var open = XlsxRows.open(book)) {
                var sheet = open.getSheet(index).orElseThrow(() -> new IOException("No such sheet"));
                try (var rows = sheet.openStream()) {
                    var iterator = rows.iterator();
                    while (iterator.hasNext()) {
                        if (!row.test(XlsxRows.row(iterator.next(), open.isDate1904()))) {
                            return;
                        }
                    }
                }
            } catch (RuntimeException damaged) {
                throw new IOException("The workbook is damaged", damaged);
            }
        }
    }

    /** The workbook's sheets. @throws IOException if it is no workbook */
    public static List<Sheet> sheets(byte[] book) throws IOException {
        try (var open = open(book)) {
            return open.getSheets().map(sheet -> new Sheet(sheet.getName(), book, sheet.getIndex())).toList();
        } catch (RuntimeException damaged) {
            throw new IOException("The workbook is damaged", damaged);
        }
    }

    private static ReadableWorkbook open(byte[] book) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(book), new ReadingOptions(true, true));
    }

    private static Csv.Row row(Row row, boolean from1904) {
        var cells = new ArrayList<String>();
        row.stream().forEach(cell -> cells.add(cell == null ? "" : text(cell, from1904)));
        return new Csv.Row(row.getRowNum(), cells);
    }

    /** An error such as {@code #N/A} stays, so that whoever reads the rows can name it. */
    private static String text(Cell cell, boolean from1904) {
        var format = format(cell);
        return number(cell).filter(_ -> format != Format.PLAIN)
                .map(days -> format == Format.LENGTH ? length(days) : written(days, from1904))
                .orElseGet(() -> plain(cell));
    }

    private static String plain(Cell cell) {
        var text = cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA
                ? cell.getRawValue()
                : cell.getText();
        return text == null ? "" : text;
    }

    /** The number in a cell: as typed, or the result of its formula. */
    private static Optional<BigDecimal> number(Cell cell) {
        if (cell.getType() != CellType.NUMBER && cell.getType() != CellType.FORMULA || cell.getRawValue() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(cell.getRawValue()));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    private enum Format {
        PLAIN,
        MOMENT,
        LENGTH
    }

    private static Format format(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && id == HOURS_RUNNING) {
            return Format.LENGTH;
        }
        if (id != null && BUILT_IN.contains(id.toString())) {
            return Format.MOMENT;
        }
        var format = cell.getDataFormatString();
        if (format == null) {
            return Format.PLAIN;
        }
        if (RUNNING.matcher(format).find()) {
            return Format.LENGTH;
        }
        return DATE.matcher(QUOTED.matcher(format).replaceAll("")).find() ? Format.MOMENT : Format.PLAIN;
    }

    /** Hours and minutes, however many. */
    private static String length(BigDecimal days) {
        long minutes = Math.round(days.doubleValue() * MINUTES_OF_DAY);
        return String.format(Locale.ROOT, "%d:%02d", minutes / HOUR, minutes % HOUR);
    }

    /** Of a time of day, the part of a day is all that there is; the first day of a workbook depends on who made it. */
    private static String written(BigDecimal days, boolean from1904) {
        var first = from1904 ? FIRST_1904 : days.intValue() < FALSE_LEAP_DAY ? FIRST.plusDays(1) : FIRST;
        var minute = first.atStartOfDay().plusMinutes(Math.round(days.doubleValue() * MINUTES_OF_DAY));
        if (days.compareTo(BigDecimal.ONE) < 0) {
            return minute.toLocalTime().toString();
        }
        return minute.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? minute.toLocalDate().toString()
                : minute.toLocalDate() + " " + minute.toLocalTime();
    }

    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
    /** Excel takes 1900 for a leap year, so its days count from one day earlier after that. */
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final int FALSE_LEAP_DAY = 60;
    private static final int HOUR = 60;
    private static final int MINUTES_OF_DAY = 24 * HOUR;
}
