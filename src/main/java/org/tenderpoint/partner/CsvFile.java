package org.tenderpoint.partner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.partner.FileWords.FileCells;
import org.tenderpoint.partner.ImportRow.ImportPreview;
import org.tenderpoint.partner.PartnerDetails.PartnerField;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.table.Cell;
import org.tenderpoint.platform.table.Csv;
import org.tenderpoint.vocabulary.Discipline;

/** Partners as a table for a spreadsheet, with columns in any order and any common separator. */
final class CsvFile {

    private CsvFile() {}

    /** @throws ImportRefused if it is not a table, has too many rows, or no column for the name */
    static ImportPreview read(String text, Optional<Discipline> otherwise, int mostRows) {
        var rows = new ArrayList<ImportRow>();
        List<Optional<PartnerField>> columns = List.of();
        var ignored = new ArrayList<String>();
        for (var line : lines(text)) {
            if (columns.isEmpty()) {
                columns = columns(line.cells(), ignored);
                continue;
            }
            var row = row(line.cells(), columns, otherwise);
            if (!row.empty()) {
                rows.add(row.row(line.number()));
            }
            if (rows.size() > mostRows) {
                throw new ImportRefused(ImportRefused.Reason.TOO_MANY);
            }
        }
        return new ImportPreview(rows, ignored);
    }

    private static List<Csv.Row> lines(String text) {
        try {
            return Csv.read(text);
        } catch (Csv.DamagedTable damaged) {
            throw new ImportRefused(ImportRefused.Reason.DAMAGED, damaged.line());
        }
    }

    static String of(Stream<PartnerDetails> partners) {
        return Csv.of(
                Arrays.stream(PartnerField.values()).map(CsvFile::title).toList(),
                partners.map(partner -> Arrays.stream(PartnerField.values())
                        .map(field -> Cell.of(FileCells.text(field, partner)))
                        .toList()));
    }

    private static String title(PartnerField field) {
        return Texts.of("partner.form." + field.code());
    }

    private static List<Optional<PartnerField>> columns(List<String> header, List<String> ignored) {
        var columns = header.stream().map(FileWords::heading).toList();
        if (columns.stream().flatMap(Optional::stream).noneMatch(PartnerField.NAME::equals)) {
            throw new ImportRefused(ImportRefused.Reason.NO_NAME_COLUMN);
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty() && !header.get(i).isBlank()) {
                ignored.add(header.get(i).strip());
            }
        }
        return columns;
    }

    private static CellReader row(List<String> line, List<Optional<PartnerField>> columns,
            Optional<Discipline> otherwise) {
        var cells = new CellReader(otherwise);
        for (int i = 0; i < Math.min(line.size(), columns.size()); i++) {
            var cell = line.get(i);
            columns.get(i).ifPresent(field -> cells.put(field, cell));
        }
        return cells;
    }
}
