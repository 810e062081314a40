package org.tenderpoint.platform.chart;

import java.util.List;
import org.tenderpoint.platform.table.Cell;
import org.tenderpoint.platform.table.Csv;

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
