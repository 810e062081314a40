package org.tenderpoint.burden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenderpoint.burden.Stepped.Change;
import org.tenderpoint.platform.ShippedFile;

/**
 * What happens to the burden when one of our own numbers goes one step down or up, for the packet that a clinician
 * reads: {@code rules/own-numbers-measured.tsv}. A clinician judges a number by what it does.
 */
public final class OwnNumberSteps {

    static final Path MEASURED = Path.of("src/main/resources/rules/own-numbers-measured.tsv");
    static final String AS_IT_IS = "as_it_is";
    static final String FEW = "few";
    static final int FEW_PEOPLE = 2000;

    private static final String HEADER = """
            # What one step of our own numbers does among made-up people, in hundredths of a percent: visits whose plan must
            # change, and that wait; follow-ups above "ask again", and urgent ones. Written by the benchmark burden-steps;
            # "%s" is the same for fewer people, by which a test sees that the file is of the rules in force.
            """
            .formatted(FEW);

    private OwnNumberSteps() {}

    /** Called by its name in each program with a step: a class of another loader is another class. */
    public static String figures(boolean visits, long seed, int people) {
        var figures = visits ? Burden.ofVisits(seed, people) : Burden.ofFollowUps(seed, people);
        return figures.stream().map(String::valueOf).collect(Collectors.joining("\t"));
    }

    private static String all(long seed, int people) {
        return figures(true, seed, people) + "\t" + figures(false, seed, people);
    }

    /** Whether a number is about visits: its rows are of the screening. */
    private static Map<String, Boolean> aboutVisits() {
        return ShippedFile.rows("/rules/own-numbers.tsv")
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0].startsWith("SCR")));
    }

    static Map<String, List<Change>> steps() {
        var steps = new LinkedHashMap<String, List<Change>>();
        ShippedFile.rows("/burden/steps.tsv").forEach(part -> steps
                .computeIfAbsent(part[0] + "\t" + part[1], _ -> new ArrayList<>())
                .add(new Change(part[2], part[3], part[4])));
        return steps;
    }

    /** Writes the file, and prints each step as it is known. */
    public static void write(long seed, int people) throws IOException {
        var lines = new ArrayList<String>();
        add(lines, AS_IT_IS + "\t" + people, all(seed, people));
        add(lines, FEW + "\t" + FEW_PEOPLE, all(seed, FEW_PEOPLE));
        var visits = aboutVisits();
        for (var step : steps().entrySet()) {
            try (var stepped = new Stepped(step.getValue())) {
                add(lines, step.getKey(), (String) stepped.loadClass(OwnNumberSteps.class.getName())
                        .getMethod("figures", boolean.class, long.class, int.class)
                        .invoke(null, visits.get(step.getKey().split("\t")[0]), seed, people));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(step.getKey(), e);
            }
        }
        Files.writeString(MEASURED, HEADER + String.join("\n", lines) + "\n");
    }

    private static void add(List<String> lines, String name, String figures) {
        lines.add(name + "\t" + figures);
        System.out.println(lines.getLast());
    }
}
