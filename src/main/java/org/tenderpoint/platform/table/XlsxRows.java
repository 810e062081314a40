package org.tenderpoint.platform.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
    private static final Set<String> BUILT_IN = Set.of("14", "15", "16", "17", "18", "19", "20", "21", "22", "45", "46",
            "47");

    private XlsxRows() {}

    /** @param row says whether to go on */
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
                        if (!row.test(XlsxRows.row(iterator.next()))) {
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

    private static Csv.Row row(Row row) {
        var cells = new ArrayList<String>();
        row.stream().forEach(cell -> cells.add(cell == null ? "" : text(cell)));
        return new Csv.Row(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return "";
        }
        return isDate(cell) ? written(cell.asNumber(), cell.asDate()) : plain(cell);
    }

    private static String plain(Cell cell) {
        var text = cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDate(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return false;
        }
        var id = cell.getDataFormatId();
        if (id != null && BUILT_IN.contains(id.toString())) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null && DATE.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }

    /** Of a time of day, the part of a day is all that there is; the first day of a workbook depends on who made it. */
    private static String written(BigDecimal days, LocalDateTime moment) {
        var minute = moment.plusSeconds(HALF_A_MINUTE).truncatedTo(ChronoUnit.MINUTES);
        if (days.compareTo(BigDecimal.ONE) < 0) {
            return minute.toLocalTime().toString();
        }
        return minute.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? minute.toLocalDate().toString()
                : minute.toLocalDate() + " " + minute.toLocalTime();
    }

    /** Its fractions of days are not exact. */
    private static final int HALF_A_MINUTE = 30;
}
