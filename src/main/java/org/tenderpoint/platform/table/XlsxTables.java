package org.tenderpoint.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Tables as sheets of one workbook. A table longer than a sheet continues on another with the same header. */
public final class XlsxTables implements TableWriter {

    /** The most rows of a sheet, including the header. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS;

    /** Rows held in memory before they are written. */
    static final int HELD = 500;

    private static final int WIDTH = 16;
    private static final int WIDEST = 80;

    private final Workbook book;
    private final int mostRows;
    private @Nullable Worksheet sheet;
    private String name = "";
    private List<String> header = List.of();
    private int part = 1;
    private int next;

    /** @param out closed with this */
    public XlsxTables(OutputStream out) {
        this(out, MOST_ROWS);
    }

    XlsxTables(OutputStream out, int mostRows) {
        this.book = new Workbook(out, "Tenderpoint", "1.0");
        this.mostRows = mostRows;
    }

    @Override
    public void begin(String title, List<String> columns) throws IOException {
        endSheet();
        name = title;
        header = List.copyOf(columns);
        part = 1;
        beginSheet(title);
    }

    private void beginSheet(String title) throws IOException {
        var begun = book.newWorksheet(title);
        for (int column = 0; column < header.size(); column++) {
            begun.value(0, column, header.get(column));
            begun.width(column, toBeRead() && column == 1 ? WIDEST : Math.max(WIDTH, header.get(column).length() + 2));
        }
        begun.range(0, 0, 0, header.size() - 1).style().bold().set();
        begun.freezePane(0, 1);
        sheet = begun;
        next = 1;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        if (next >= mostRows) {
            part++;
            endSheet();
            beginSheet(name + " " + part);
        }
        var to = current();
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Text(var text) -> to.value(next, column, text);
                case Cell.Figure(var text) -> to.value(next, column, text);
                case Cell.Number(var number) -> to.value(next, column, number);
                case Cell.Empty() -> {
                    // no cell is an empty one
                }
            }
        }
        next++;
        if (next % HELD == 0) {
            to.flush();
        }
    }

    /** Whether the table is for reading: one with two columns is, one with many is for counting and filtering. */
    private boolean toBeRead() {
        return header.size() == 2;
    }

    private Worksheet current() {
        if (sheet == null) {
            throw new IllegalStateException("No table was begun");
        }
        return sheet;
    }

    private void endSheet() throws IOException {
        if (sheet != null) {
            if (!toBeRead()) {
                sheet.setAutoFilter(0, 0, Math.max(1, next - 1), header.size() - 1);
            }
            sheet.finish();
        }
    }

    @Override
    public void close() throws IOException {
        endSheet();
        book.close();
    }
}
