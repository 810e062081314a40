package org.tenderpoint.platform.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * Tables as one CSV file, one below the other with an empty line between: RFC 4180, UTF-8 with the mark by which Excel
 * recognises it. The program writes and reads CSV here only.
 */
public final class Csv implements TableWriter {

    private static final char UTF_8_MARK = '\uFEFF';
    private static final int LINES_BEFORE = 20;
    /** What is longer holds a text that tells nothing of its columns, and may be of megabytes. */
    private static final int LONGEST_LINE = 10_000;
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    /** The line that tells Excel the separator. */
    private static final Pattern SAYS = Pattern.compile("(?i)\"?sep=(.)\"?\r?\n");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    /** A whole cell, perhaps of several lines. */
    private static final Pattern QUOTED_CELL = Pattern.compile(
            "(?m)(?:^|(?<=[;,\t|]))(?:(?:\"[^\"]*+\")++|'[^'\n]*+'(?=[;,\t|]|$))");

    /**
     * The characters that start a formula, their full-width forms, and the blanks and controls that some programs skip
     * before one; optionally behind apostrophes, so that text guarded twice is not mistaken for text guarded once.
     */
    private static final Pattern FORMULA = Pattern.compile("'*\\s*[=+\\-@\\t\\r\\n\\x00\\uff1d\\uff0b\\uff0d\\uff20].*",
            Pattern.DOTALL);

    /** How other programs keep Excel from making a number of a text. */
    private static final Pattern KEPT = Pattern.compile("=\"([^\"]*)\"");

    private final CSVPrinter printer;
    private boolean begun;

    /** @param out closed with this */
    public Csv(OutputStream out) throws IOException {
        this(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    private Csv(Writer out) throws IOException {
        out.write(UTF_8_MARK);
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    /** A file of one short table. */
    public static String of(List<String> header, Stream<List<Cell>> rows) {
        var file = new StringWriter();
        try (var table = new Csv(file)) {
            table.begin("", header);
            for (var row : (Iterable<List<Cell>>) rows::iterator) {
                table.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    @Override
    public void begin(String name, List<String> header) throws IOException {
        if (begun) {
            printer.println();
        }
        begun = true;
        printer.printRecord(header.stream().map(Csv::guarded));
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        printer.printRecord(cells.stream().map(Csv::text));
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> guarded(text);
            case Cell.Number(var number) -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case Cell.Figure(var text) -> text;
            case Cell.Empty() -> "";
        };
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }

    /**
     * A row of a file.
     *
     * @param number the line of the file on which it begins, counted from 1
     */
    public record Row(int number, List<String> cells) {}

    /** The file is not a table from this line on, counted from 1. */
    public static final class DamagedTable extends RuntimeException {

        private final int line;

        private DamagedTable(long line) {
            super("No table from line " + line);
            this.line = Math.toIntExact(line);
        }

        public int line() {
            return line;
        }
    }

    /**
     * Reads a table whose cells are separated by commas, semicolons or tabs, including its header.
     *
     * @throws DamagedTable if it is no table
     */
    public static List<Row> read(String file) {
        var rows = new ArrayList<Row>();
        each(file, row -> rows.add(row));
        return rows;
    }

    /**
     * The same row by row, until one is not wanted any more.
     *
     * @param row says whether to go on
     */
    public static void each(String file, Predicate<Row> row) {
        var first = SAYS.matcher(file);
        if (first.lookingAt()) {
            // the line is counted
            each(file.substring(first.end()), first.group(1).charAt(0), 1, row);
            return;
        }
        each(file, separator(file), 0, row);
    }

    private static void each(String file, char separator, int before, Predicate<Row> row) {
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
        long line = 0;
        try (var table = CSVParser.parse(new StringReader(file), format)) {
            for (var record : table) {
                if (!row.test(new Row(Math.toIntExact(before + line + 1), record.stream().map(Csv::plain).toList()))) {
                    return;
                }
                // the last line needs no end, and is not counted then
                line = Math.max(line + 1, table.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException damaged) {
            throw new DamagedTable(before + line + 1);
        }
    }

    /** The separator that divides most of the first lines alike; some may stand before the table. */
    private static char separator(String text) {
        var lines = text.lines().limit(LINES_BEFORE).toList();
        var shorter = lines.stream().filter(line -> line.length() <= LONGEST_LINE).toList();
        var first = QUOTED_CELL.matcher(String.join("\n", shorter.isEmpty() ? lines : shorter)).replaceAll("").lines()
                .map(line -> QUOTED.matcher(line).replaceAll("")).toList();
        return SEPARATORS.stream().max(Comparator.comparingLong(mark -> alike(first, mark))).orElseThrow();
    }

    /**
     * How often it stands in lines in which it stands equally often. @param lines without what is in quotation marks
     */
    private static long alike(List<String> lines, char mark) {
        var counts = lines.stream().map(line -> line.chars().filter(c -> c == mark).count())
                .filter(count -> count > 0)
                .toList();
        return counts.stream()
                .mapToLong(count -> count * counts.stream().filter(count::equals).count())
                .max().orElse(0);
    }

    /** Text, with an apostrophe in front if a spreadsheet could run it as a formula. */
    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** Without the apostrophe that {@link #guarded} added, or what others add. */
    static String plain(String cell) {
        var kept = KEPT.matcher(cell);
        if (kept.matches()) {
            return kept.group(1);
        }
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
