package org.tenderpoint.partner;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.tenderpoint.platform.CsvCell;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Discipline;

/** Partners as a table for a spreadsheet, with columns in any order and any common separator. */
final class CsvFile {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    private CsvFile() {}

    /** @throws ImportRefused if it is not a table, has too many rows, or no column for the name */
    static ImportPreview read(String text, Optional<Discipline> otherwise, int mostRows) {
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(false).get();
        long line = 1;
        try (var table = CSVParser.parse(new StringReader(text), format)) {
            var rows = new ArrayList<ImportRow>();
            List<Optional<PartnerField>> columns = List.of();
            var ignored = new ArrayList<String>();
            for (var record : table) {
                line = table.getCurrentLineNumber();
                if (columns.isEmpty()) {
                    columns = columns(record, ignored);
                    continue;
                }
                var row = row(record, columns, otherwise);
                if (!row.empty()) {
                    rows.add(row.row((int) record.getRecordNumber()));
                }
                if (rows.size() > mostRows) {
                    throw new ImportRefused(ImportRefused.Why.TOO_MANY);
                }
            }
            return new ImportPreview(rows, ignored);
        } catch (IOException | UncheckedIOException | IllegalStateException damaged) {
            throw new ImportRefused(ImportRefused.Why.DAMAGED, (int) line + 1);
        }
    }

    static String of(Stream<PartnerDetails> partners) {
        var file = new StringWriter();
        // spreadsheets recognise UTF-8 by this mark
        file.write('\ufeff');
        try (var printer = new CSVPrinter(file, CSVFormat.RFC4180)) {
            printer.printRecord(Arrays.stream(PartnerField.values()).map(CsvFile::title));
            for (var partner : (Iterable<PartnerDetails>) partners::iterator) {
                printer.printRecord(Arrays.stream(PartnerField.values())
                        .map(field -> CsvCell.guarded(FileCells.text(field, partner))));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return file.toString();
    }

    private static String title(PartnerField field) {
        return Texts.of("partner.form." + field.code());
    }

    /** The separator that occurs most often in the first line. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(mark -> first.chars().filter(c -> c == mark).count()))
                .orElseThrow();
    }

    private static List<Optional<PartnerField>> columns(CSVRecord header, List<String> ignored) {
        var columns = header.stream().map(FileWords::heading).toList();
        if (columns.stream().flatMap(Optional::stream).noneMatch(PartnerField.NAME::equals)) {
            throw new ImportRefused(ImportRefused.Why.NO_NAME_COLUMN);
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty() && !header.get(i).isBlank()) {
                ignored.add(header.get(i).strip());
            }
        }
        return columns;
    }

    private static CellReader row(CSVRecord record, List<Optional<PartnerField>> columns,
            Optional<Discipline> otherwise) {
        var cells = new CellReader(otherwise);
        for (int i = 0; i < Math.min(record.size(), columns.size()); i++) {
            var cell = CsvCell.plain(record.get(i));
            columns.get(i).ifPresent(field -> cells.put(field, cell));
        }
        return cells;
    }
}
