package org.tenderpoint.imports;

import java.util.List;
import java.util.Optional;
import org.tenderpoint.imports.ColumnFinder.TableColumns;
import org.tenderpoint.imports.ImportField.TableKind;
import org.tenderpoint.platform.place.DateOrder;

/**
 * A table as understood.
 *
 * @param proven the order of its dates, if its rows tell
 * @param example a day that can be read in two ways, if nobody has said yet how
 */
record ReadTable(SourceTable table, TableColumns found, int rows, Optional<DateOrder> proven,
        Optional<String> example) {

    boolean ready(ImportAnswers answers) {
        return found.enough() && (example.isEmpty() || answers.orders().containsKey(table.id()));
    }

    ReadTable without(ImportField field) {
        var columns = found.columns().stream().map(held -> held.filter(one -> one != field)).toList();
        return new ReadTable(table, new TableColumns(found.kind(), columns), rows, proven, example);
    }

    /** Looks at the columns and days of a table. */
    static ReadTable of(SourceTable table, ImportAnswers answers) {
        var said = Optional.ofNullable(answers.columns().get(table.id()))
                .filter(columns -> columns.size() == table.header().size());
        var guess = table.ofColleagues()
                ? TableColumns.withoutHeadings(table.header())
                : ColumnFinder.find(table.header(), table.first(ColumnFinder.VALUES).stream()
                        .map(row -> row.cells())
                        .toList());
        var found = said.map(columns -> new TableColumns(kind(columns, guess), columns)).orElse(guess);
        var order = new FileDates.Order();
        int[] rows = {0};
        table.each(row -> {
            rows[0]++;
            for (int i = 0; i < Math.min(row.cells().size(), found.columns().size()); i++) {
                var cell = row.cells().get(i);
                found.columns().get(i).filter(ImportField::holdsDate).ifPresent(_ -> order.look(cell));
            }
            return true;
        });
        return new ReadTable(table, found, rows[0], order.provenOrder(), order.example());
    }

    /** A day or a beginning makes rows appointments. */
    private static TableKind kind(List<Optional<ImportField>> columns, TableColumns guess) {
        var held = columns.stream().flatMap(Optional::stream).toList();
        if (held.contains(ImportField.START) || held.contains(ImportField.DAY)) {
            return TableKind.APPOINTMENTS;
        }
        return held.isEmpty() ? guess.kind() : TableKind.CLIENTS;
    }
}
