package org.tenderpoint.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A tool for working on the reader: compares what it reads from a folder of public calendars with what another library
 * read. {@code -Dfield.public} names the folder; {@code public-starts.tsv} lies in it or beside it.
 */
@EnabledIfSystemProperty(named = "field.public", matches = ".+")
class PublicCalendarsTool {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String FROM = "2016-06-03T00:00Z";
    private static final String TO = "2022-06-02T00:00Z";
    private static final int MOST = 60;

    @Test
    void tellsHowManyCalendarsAreReadAlike() throws IOException {
        var folder = Path.of(System.getProperty("field.public"));
        var beside = folder.resolve("public-starts.tsv");
        int alike = 0;
        int read = 0;
        int refusedThere = 0;
        for (var line : Files
                .readAllLines(Files.exists(beside) ? beside : folder.resolveSibling("public-starts.tsv"))) {
            if (line.startsWith("#")) {
                continue;
            }
            var cells = line.split("\t");
            var starts = starts(folder.resolve(cells[0]));
            if (cells[1].equals("unreadable")) {
                refusedThere++;
                System.out.println("only here: " + cells[0] + " " + starts);
                continue;
            }
            read++;
            var theirs = Stream.of(cells[1].split(" ")).filter(start -> start.compareTo(FROM) >= 0).toList();
            if (theirs.equals(starts.subList(0, Math.min(starts.size(), theirs.size())))
                    && (starts.size() == theirs.size() || theirs.size() >= MOST - 3)) {
                alike++;
            } else {
                System.out.println("differs: " + cells[0] + "\n   theirs " + theirs + "\n   ours   " + starts);
            }
        }
        System.out.printf("public: %d of %d calendars read alike; %d that the other library refuses%n", alike, read,
                refusedThere);
    }

    /** The reader looks a year ahead of now, and five back. */
    private static List<String> starts(Path file) throws IOException {
        try {
            var all = new ArrayList<String>();
            for (var table : SourceFiles.tables(new SourceFiles.DroppedBytes("a.ics", Files.readAllBytes(file)), BERLIN,
                    Instant.parse("2021-06-02T00:00:00Z"), _ -> {})) {
                if (table.source() != ImportSource.CALENDAR) {
                    return List.of();
                }
                table.each(row -> all.add(row.cells().get(1).replaceFirst("T(\\d\\d:\\d\\d):\\d\\dZ", "T$1Z")));
            }
            return all.stream().filter(start -> start.compareTo(FROM) >= 0 && start.compareTo(TO) < 0).sorted()
                    .limit(MOST).toList();
        } catch (SourceRefused refused) {
            return List.of();
        } catch (RuntimeException broken) {
            return List.of("BROKE " + broken + " " + broken.getStackTrace()[0]);
        }
    }
}
