package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The book that is kept of a life: what was done how often, what was measured, and what went wrong. Printed at its end.
 */
final class LifeBook {

    /** What is written when something of ours has gone wrong, or anything has gone badly wrong. */
    /** That lines came again is no news: the first of them stands before. */
    private static final Pattern WRONG = Pattern
            .compile(" ERROR \\d+ --- | WARN \\d+ --- .*\\] (?!\\S+\\.LogBounds )"
                    + "(o\\.t\\.|org\\.tenderpoint\\.|o\\.tenderpoint\\.)");
    /** Of a line of the log; others belong to the one before. */
    private static final Pattern BEGINS = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT");
    private static final int TRACE = 40;
    private static final int A_LINE = 100;

    private final Path log;
    private final String title;
    private final long begun = System.nanoTime();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> rounds = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> table = new ArrayList<>();
    private int day;
    private boolean printed;

    /**
     * @param log what the program prints, which is read at the end
     * @param title of what is printed
     */
    LifeBook(Path log, String title) {
        this.log = log;
        this.title = title;
    }

    int day() {
        return day;
    }

    void nextDay() {
        day++;
    }

    /** Since the life began, by the clock on the wall. */
    Duration took() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    void count(String what) {
        count(what, 1);
    }

    void count(String what, int times) {
        done.merge(what, times, Integer::sum);
    }

    void round(String name, String outcome) {
        rounds.merge(name, 1, Integer::sum);
        if (!outcome.equals("done")) {
            wrong("round " + name + ": " + outcome);
        }
    }

    /** A line of the table. */
    void tell(String line) {
        table.add(line);
    }

    void wrong(String what) {
        wrong.add("Day " + day + ", " + what);
    }

    /** @throws AssertionError if anything went wrong */
    void end() {
        print();
        assertThat(wrong).isEmpty();
    }

    void print() {
        if (printed) {
            return;
        }
        printed = true;
        readLog();
        System.out.println(title + ": " + day + " days in " + took().toSeconds() + " s");
        lines(done, one -> one.getKey() + " " + one.getValue());
        int often = rounds.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        System.out.println("  rounds, each at least " + often + " times: " + rounds.size());
        table.forEach(line -> System.out.println("  " + line));
        System.out.println(wrong.isEmpty() ? "  nothing went wrong" : "  WENT WRONG");
        wrong.stream()
                .collect(Collectors.groupingBy(line -> line.replaceAll("^Day \\d+, ", ""), TreeMap::new,
                        Collectors.counting()))
                .forEach((line, times) -> System.out.println("  WRONG " + times + " × " + line));
    }

    /** As many beside each other as a line takes. */
    private static void lines(Map<String, Integer> counted, Function<Map.Entry<String, Integer>, String> words) {
        var line = new StringBuilder();
        for (var one : counted.entrySet()) {
            var next = words.apply(one);
            if (!line.isEmpty() && line.length() + next.length() > A_LINE) {
                System.out.println("  " + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " · ").append(next);
        }
        System.out.println("  " + line);
    }

    /** What went wrong there, with where it arose. */
    private void readLog() {
        var lines = read();
        for (int i = 0; i < lines.size(); i++) {
            if (WRONG.matcher(lines.get(i)).find()) {
                var trace = lines.stream().skip(i + 1L).takeWhile(line -> !BEGINS.matcher(line).find()).limit(TRACE);
                wrong.add("In the log: " + lines.get(i)
                        + trace.map(line -> "\n    " + line.strip()).collect(Collectors.joining()));
            }
        }
    }

    private List<String> read() {
        try {
            return Files.exists(log) ? Files.readAllLines(log) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
