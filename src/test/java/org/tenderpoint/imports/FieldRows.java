package org.tenderpoint.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenderpoint.platform.place.Country;

/** What is right for the files of a folder, as {@code expected-rows.tsv} tells it; its head explains the form. */
record FieldRows(LocalDate asOf, List<FieldFile> files) {

    private static final Pattern AS_OF = Pattern.compile("Read as of (\\d{4}-\\d\\d-\\d\\d)");
    private static final int CELLS = 5;

    /** What a row tells, alone or in place of another. */
    record Said(String what, String value) {

        boolean is(String kind) {
            return what.equals(kind);
        }
    }

    /** A row, and what may stand in its place. */
    record Row(Said said, List<Said> instead) {

        Stream<Said> any() {
            return Stream.concat(Stream.of(said), instead.stream());
        }

        boolean may(String kind) {
            return any().anyMatch(one -> one.is(kind));
        }
    }

    /** One file, in a practice of this country and zone. */
    record FieldFile(String name, Country country, ZoneId zone, List<Row> rows) {

        Stream<Row> of(String kind) {
            return rows.stream().filter(row -> row.said().is(kind));
        }

        /** Rows of this kind, also where they stand in place of another. */
        Stream<Said> every(String kind) {
            return rows.stream().flatMap(Row::any).filter(said -> said.is(kind));
        }

        boolean calendar() {
            return name.toLowerCase(java.util.Locale.ROOT).endsWith(".ics");
        }

        /** Up to where series without an end are listed; a day itself is listed or not. */
        Optional<LocalDateTime> horizon() {
            return of("horizon").map(row -> row.said().value().split("[ ,;]")[0])
                    .map(text -> text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay())
                    .findFirst();
        }

        Instant begins(LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }
    }

    static FieldRows of(Path folder) throws IOException {
        var lines = Files.readAllLines(folder.resolve("expected-rows.tsv"));
        var asOf = lines.stream().map(AS_OF::matcher).filter(m -> m.find()).map(m -> LocalDate.parse(m.group(1)))
                .findFirst().orElse(LocalDate.of(2026, 11, 25));
        var files = new LinkedHashMap<String, FieldFile>();
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("(") || line.startsWith("[")) {
                continue;
            }
            var cells = Arrays.asList(line.split("\t", CELLS));
            if (cells.size() < CELLS - 1) {
                throw new IOException("Not a row: " + line);
            }
            var file = files.computeIfAbsent(
                    String.join("\t", cells.subList(0, 3)), _ -> new FieldFile(cells.get(0).strip(),
                            Country.of(cells.get(1).strip()).orElse(Country.ELSEWHERE),
                            ZoneId.of(cells.get(2).strip()), new ArrayList<>()));
            add(file.rows(), cells.get(3).strip(), cells.size() < CELLS ? "" : cells.get(4).strip());
        }
        return new FieldRows(asOf, List.copyOf(files.values()));
    }

    private static void add(List<Row> rows, String what, String value) {
        switch (what) {
            case "either" -> {}
            case "or" -> {
                int colon = value.indexOf(':');
                var kind = colon < 0 ? value : value.substring(0, colon);
                rows.getLast().instead().add(new Said(kind.strip(), value.substring(colon + 1).strip()));
            }
            default -> rows.add(new Row(new Said(what, value), new ArrayList<>()));
        }
    }
}
