package org.tenderpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.imports.FieldDrop.Came;
import org.tenderpoint.imports.FieldDrop.Session;
import org.tenderpoint.imports.FieldRows.FieldFile;
import org.tenderpoint.imports.FieldRows.Row;
import org.tenderpoint.imports.FieldRows.Said;

/**
 * Files in the shapes that other programs write bring what is right, and nothing else; {@code -Dfield.dir} names a
 * folder of other files.
 */
@Tag("UC-35")
class FieldFilesTest {

    private static final Pattern COUNT = Pattern.compile("(\\d[\\d,]*) +(client|session|partner)s?\\b");
    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");

    @Test
    void filesOfOtherProgramsBringWhatIsRightAndNothingElse() throws IOException {
        var folder = Path.of(System.getProperty("field.dir", "src/test/resources/field"));
        var rows = FieldRows.of(folder);
        int right = 0;
        for (var file : rows.files()) {
            var wrong = wrong(folder, rows, file);
            right += wrong.isEmpty() ? 1 : 0;
            wrong.forEach(line -> System.out.println(file.name() + ": " + line));
        }
        System.out.printf("field: %d of %d files right%n", right, rows.files().size());

        assertThat(rows.files()).isNotEmpty();
        assertThat(right).isEqualTo(rows.files().size());
    }

    /** What differs, in words; empty if nothing does. */
    private static List<String> wrong(Path folder, FieldRows rows, FieldFile file) {
        try {
            var drop = FieldDrop.of(file, Files.readAllBytes(folder.resolve(file.name())), rows.asOf(), people(rows,
                    file));
            return differs(rows, file, drop);
        } catch (IOException | RuntimeException broken) {
            var at = broken.getStackTrace().length == 0 ? "" : " at " + broken.getStackTrace()[0];
            return List.of("broke off with " + broken + at);
        }
    }

    /** Those whom calendars name are clients already, and those whom a table names by e-mail alone. */
    private static List<String> people(FieldRows rows, FieldFile file) {
        var found = new LinkedHashMap<String, String>();
        rows.files().stream().filter(one -> one.equals(file) || file.calendar() && one.calendar())
                .flatMap(one -> one.every("session"))
                .map(said -> said.value().split(" ", 3))
                .filter(parts -> parts.length == 3 && (file.calendar() || parts[2].contains("@")))
                .forEach(parts -> found.putIfAbsent(ClientMatches.nameKey(parts[2]), parts[2]));
        return List.copyOf(found.values());
    }

    private static List<String> differs(FieldRows rows, FieldFile file, FieldDrop drop) {
        var refusals = file.every("refused").toList();
        if (drop.refused.isPresent()) {
            var words = drop.refused.get();
            return refusals.stream().anyMatch(said -> tells(words, said.value()))
                    ? List.of()
                    : List.of("is refused: " + words + refusals);
        }
        if (file.of("refused").anyMatch(row -> row.instead().isEmpty())) {
            return List.of("expected to be refused, got " + drop.came.stream().map(Came::words).toList());
        }
        var wrong = new ArrayList<String>(asked(file, drop));
        var wanted = file.rows().stream().filter(row -> row.any().anyMatch(FieldFilesTest::comes)).toList();
        var came = new ArrayList<>(drop.came);
        counted(file, came, wanted, wrong);
        passOver(rows, file, came, wanted);
        var matched = matched(file, wanted, came);
        int instead = 0;
        for (int i = 0; i < wanted.size(); i++) {
            var row = wanted.get(i);
            if (!matched.containsKey(i) && !row.may("none") && !later(file, row)) {
                instead += row.may("named") ? 1 : 0;
                if (!row.may("named")) {
                    wrong.add("expected " + row.said().what() + " " + row.said().value());
                }
            }
        }
        IntStream.range(0, came.size()).filter(i -> !matched.containsValue(i))
                .forEach(i -> wrong.add("got " + came.get(i).words()));
        long named = file.of("named").filter(row -> !row.may("none")
                && row.instead().stream().noneMatch(FieldFilesTest::comes)).count() + instead;
        if (drop.named.size() < named) {
            wrong.add("expected " + named + " lines to be named " + file.every("named").toList() + ", got "
                    + drop.named);
        }
        return wrong;
    }

    private static boolean comes(Said said) {
        return said.is("client") || said.is("session") || said.is("partner");
    }

    private static boolean tells(String words, String wanted) {
        var line = LINE.matcher(wanted);
        return !words.isBlank() && (!line.find() || words.matches(".*\\b" + line.group(1) + "\\b.*"));
    }

    private static List<String> asked(FieldFile file, FieldDrop drop) {
        var wrong = new ArrayList<String>();
        var wanted = file.every("asks").map(said -> FieldDrop.Asked.of(said.value())).toList();
        file.of("asks").filter(row -> row.instead().isEmpty())
                .filter(row -> !drop.asked.contains(FieldDrop.Asked.of(row.said().value())))
                .forEach(row -> wrong.add("expected to ask " + row.said().value()));
        // a sheet of something else need not be explained
        drop.asked.stream().filter(one -> one != FieldDrop.Asked.COLUMNS && !wanted.contains(one))
                .forEach(one -> wrong.add("asks about " + one));
        return wrong;
    }

    /** Of a kind that is counted, those that no row lists may come. */
    private static void counted(FieldFile file, List<Came> came, List<Row> wanted, List<String> wrong) {
        file.of("count").forEach(row -> {
            var m = COUNT.matcher(row.said().value());
            while (m.find()) {
                var kind = m.group(2);
                int many = Integer.parseInt(m.group(1).replace(",", ""));
                var ofKind = came.stream().filter(one -> one.words().startsWith(kind + " ")).toList();
                if (ofKind.size() != many) {
                    wrong.add("expected " + many + " " + kind + ", got " + ofKind.size());
                }
                came.removeAll(ofKind.stream().filter(one -> !listed(file, one, wanted)).toList());
            }
        });
    }

    /** What lies behind the horizon isn't listed; nor is what is over, unless the file's rows tell of such visits. */
    private static void passOver(FieldRows rows, FieldFile file, List<Came> came, List<Row> wanted) {
        var today = rows.asOf().atStartOfDay();
        boolean past = file.every("session")
                .anyMatch(said -> FieldDrop.Session.start(said.value()).filter(today::isAfter).isPresent());
        came.removeIf(one -> one instanceof Session session && !listed(file, one, wanted)
                && (file.horizon().filter(end -> !session.start().isBefore(end)).isPresent()
                        || !past && session.start().isBefore(today)));
    }

    /** Listed on the day itself on which the listing ends. */
    private static boolean later(FieldFile file, Row row) {
        return row.said().is("session") && Session.start(row.said().value())
                .flatMap(start -> file.horizon().filter(end -> !start.isBefore(end))).isPresent();
    }

    private static boolean listed(FieldFile file, Came one, List<Row> wanted) {
        return wanted.stream().anyMatch(row -> fits(file, row, one));
    }

    private static boolean fits(FieldFile file, Row row, Came one) {
        return row.any().anyMatch(said -> one.is(said.what(), said.value(), file.country()));
    }

    /** Which of what came is which row, so that as many as possible have one; a row that must come is served first. */
    private static Map<Integer, Integer> matched(FieldFile file, List<Row> wanted, List<Came> came) {
        var rowOf = new HashMap<Integer, Integer>();
        var order = IntStream.range(0, wanted.size()).boxed()
                .sorted(java.util.Comparator.comparing(i -> wanted.get(i).may("none") || wanted.get(i).may("named")))
                .toList();
        for (int row : order) {
            place(file, wanted, came, row, rowOf, new boolean[came.size()]);
        }
        var matched = new HashMap<Integer, Integer>();
        rowOf.forEach((one, row) -> matched.put(row, one));
        return matched;
    }

    private static boolean place(FieldFile file, List<Row> wanted, List<Came> came, int row,
            Map<Integer, Integer> rowOf, boolean[] tried) {
        for (int i = 0; i < came.size(); i++) {
            if (tried[i] || !fits(file, wanted.get(row), came.get(i))) {
                continue;
            }
            tried[i] = true;
            var other = Optional.ofNullable(rowOf.get(i));
            if (other.isEmpty() || place(file, wanted, came, other.get(), rowOf, tried)) {
                rowOf.put(i, row);
                return true;
            }
        }
        return false;
    }
}
