package org.tenderpoint.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.table.Csv;

/**
 * A table of a dropped file: its header, and the rows below it. Lines before the header are skipped; the rows are read
 * from the file again each time, so that a long one takes no room.
 *
 * @param id its name among the tables that were dropped together
 * @param said what is to be told of it, besides what its cells hold
 * @param unread keys of appointments that stand in it, but can't be read
 */
record SourceTable(String id, List<String> header, int headerLine, Rows rows, List<FileNote> said,
        Set<String> unread) {

    /** How many lines may stand before the header. */
    private static final int BEFORE = 30;
    /** A line below an empty one with this many known headings is a header. */
    private static final int HEADINGS = 2;
    /** In so many lines below an empty one a header is looked for. */
    private static final int MOST_LOOKED = 200;
    private static final String APOSTROPHE = "'";
    /** In front of digits, or of an e-mail address. */
    private static final Pattern KEPT = Pattern.compile("^'(?=[+(]{0,2}\\d|[^'\\s]{1,200}@)");
    private static final List<String> COLLEAGUES = ImportField.words("imports.table.colleagues");

    SourceTable {
        header = List.copyOf(header);
        said = List.copyOf(said);
        unread = Set.copyOf(unread);
    }

    SourceTable(String id, List<String> header, int headerLine, Rows rows) {
        this(id, header, headerLine, rows, List.of(), Set.of());
    }

    /** Whether its name says that it lists who works there: nobody of them is a client unless somebody says so. */
    boolean ofColleagues() {
        var name = id.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
        return COLLEAGUES.contains(SearchWords.fold(name));
    }

    SourceTable saying(NoteWhy why) {
        return saying(why, Math.max(1, headerLine));
    }

    SourceTable saying(NoteWhy why, int line) {
        var more = new ArrayList<>(said);
        more.add(new FileNote(id, line, Optional.empty(), why, false));
        return new SourceTable(id, header, headerLine, rows, more, unread);
    }

    /** Reads rows one after the other from the first. */
    @FunctionalInterface
    interface Rows {

        /** @param row says whether to go on */
        void each(Predicate<Csv.Row> row);
    }

    /** Tables of one file, each with a header of its own below an empty line. */
    static List<SourceTable> oneBelowTheOther(String id, Rows rows) {
        var begins = new ArrayList<>(List.of(0));
        rows.each(new Predicate<>() {
            private boolean header;
            private boolean gap;
            private int looked;

            @Override
            public boolean test(Csv.Row row) {
                boolean empty = row.cells().stream().allMatch(String::isBlank);
                if (!empty && (gap || !header && row.number() <= BEFORE) && looked++ < MOST_LOOKED
                        && ColumnFinder.knownHeadings(row.cells()) >= HEADINGS) {
                    if (header) {
                        begins.add(row.number());
                    }
                    header = true;
                }
                gap = empty;
                return true;
            }
        });
        var tables = new ArrayList<SourceTable>();
        for (int i = 0; i < begins.size(); i++) {
            int from = begins.get(i);
            int to = i + 1 < begins.size() ? begins.get(i + 1) : Integer.MAX_VALUE;
            tables.add(of(i == 0 ? id : id + " – " + (i + 1),
                    row -> rows.each(one -> one.number() < from || one.number() < to && row.test(one))));
        }
        return tables.stream().filter(table -> !table.header().isEmpty()).toList();
    }

    /**
     * Finds the header: as a known program writes it, else the line of which most words are known, else the first with
     * two cells or more.
     */
    static SourceTable of(String id, Rows rows) {
        var first = new ArrayList<Csv.Row>();
        rows.each(row -> {
            first.add(row);
            return first.size() < BEFORE;
        });
        int best = 0;
        var header = new Csv.Row(0, List.of());
        for (var row : first) {
            int known = ImportSource.of(folded(row.cells())) == ImportSource.OTHER
                    ? ColumnFinder.knownHeadings(row.cells())
                    : Integer.MAX_VALUE;
            if (known > best) {
                best = known;
                header = row;
            }
        }
        if (best == 0) {
            header = first.stream().filter(row -> row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1)
                    .findFirst().orElse(header);
        }
        return new SourceTable(id, header.cells().stream().map(String::strip).toList(), header.number(), rows);
    }

    /** The rows below the header that have anything in them, without the header of a next page. */
    void each(Predicate<Csv.Row> row) {
        boolean own = source() == ImportSource.TENDERPOINT;
        rows.each(one -> one.number() <= headerLine || one.cells().stream().allMatch(String::isBlank)
                || isHeader(one.cells()) || row.test(own ? one : unquoted(whole(one))));
    }

    /** With cells that a comma within single quotes has divided put together, where the header stands in them too. */
    private Csv.Row whole(Csv.Row row) {
        if (row.cells().size() <= header.size() || !header.stream().allMatch(cell -> cell.matches("'.*'"))) {
            return row;
        }
        var cells = new ArrayList<String>();
        var part = new StringBuilder();
        for (var cell : row.cells()) {
            part.append(part.isEmpty() ? "" : ",").append(cell);
            if (part.isEmpty() || part.charAt(0) != '\'' || part.length() > 1 && cell.endsWith(APOSTROPHE)) {
                cells.add(part.toString());
                part.setLength(0);
            }
        }
        return new Csv.Row(row.number(), cells);
    }

    /** Without what keeps a cell text, or stands for quotation marks; an apostrophe alone may begin a name. */
    private static Csv.Row unquoted(Csv.Row row) {
        if (row.cells().stream().noneMatch(cell -> cell.startsWith(APOSTROPHE))) {
            return row;
        }
        var filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        boolean all = filled.size() > 1 && filled.stream().allMatch(cell -> cell.startsWith(APOSTROPHE));
        return new Csv.Row(row.number(), row.cells().stream()
                .map(cell -> all ? cell.replaceFirst("(?s)^'(.*?)'?$", "$1") : KEPT.matcher(cell).replaceFirst(""))
                .toList());
    }

    private boolean isHeader(List<String> cells) {
        return cells.size() == header.size() && cells.stream().map(String::strip).toList().equals(header);
    }

    /** The first rows below the header. */
    List<Csv.Row> first(int most) {
        var first = new ArrayList<Csv.Row>();
        each(row -> {
            first.add(row);
            return first.size() < most;
        });
        return first;
    }

    List<String> foldedHeader() {
        return folded(header);
    }

    private static List<String> folded(List<String> cells) {
        return cells.stream().map(SearchWords::fold).toList();
    }

    ImportSource source() {
        return ImportSource.of(foldedHeader());
    }

    /** The mark by which a table with the same header is known again. */
    String fingerprint() {
        var words = foldedHeader().stream().collect(Collectors.joining("|"));
        return words.length() + "." + Integer.toHexString(words.hashCode()) + "."
                + Integer.toHexString(new StringBuilder(words).reverse().toString().hashCode());
    }
}
