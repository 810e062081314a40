package org.tenderpoint.platform.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tenderpoint.platform.CsvCell;

/**
 * Tables as one CSV file, one below the other with an empty line between: RFC 4180, UTF-8 with the mark by which Excel
 * recognises it.
 */
public final class CsvTables implements TableWriter {

    private static final char UTF_8_MARK = '\uFEFF';

    private final CSVPrinter printer;
    private boolean begun;

    /** @param out closed with this */
    public CsvTables(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(UTF_8_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void begin(String name, List<String> header) throws IOException {
        if (begun) {
            printer.println();
        }
        begun = true;
        printer.printRecord(header.stream().map(CsvCell::guarded));
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvTables::text));
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> CsvCell.guarded(text);
            case Cell.Number(var number) -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case Cell.Empty() -> "";
        };
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
