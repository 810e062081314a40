package org.tenderpoint.platform;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables as files for a spreadsheet: RFC 4180, starting with the mark by which Excel recognises UTF-8. */
public final class Csv {

    private static final String UTF_8_MARK = "\uFEFF";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?( ?%)?");

    private Csv() {}

    /** A file of a header and rows. An apostrophe in front turns possible formulas into text. */
    public static String of(List<String> header, List<List<String>> rows) {
        var file = new StringWriter();
        file.write(UTF_8_MARK);
        try (var printer = new CSVPrinter(file, CSVFormat.RFC4180)) {
            printer.printRecord(header.stream().map(Csv::harmless));
            for (var row : rows) {
                printer.printRecord(row.stream().map(Csv::harmless));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private static String harmless(String cell) {
        return NUMBER.matcher(cell).matches() ? cell : CsvCell.guarded(cell);
    }
}
