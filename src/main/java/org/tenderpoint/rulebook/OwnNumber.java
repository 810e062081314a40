package org.tenderpoint.rulebook;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.ShippedFile;
import org.tenderpoint.platform.Texts;

/**
 * A number of the rules that no source gives, from {@code rules/own-numbers.tsv}; what a step does among made-up people
 * stands in {@code rules/own-numbers-measured.tsv}.
 *
 * @param rows the ids of the rows that hold it
 * @param key of its words
 * @param careful which step speaks for more people
 */
record OwnNumber(List<String> rows, String key, Step careful) {

    static final List<OwnNumber> ALL = read();

    private static final String AS_IT_IS = "as_it_is";
    private static final int HUNDREDTHS = 100;
    private static final Map<String, List<Integer>> MEASURED = ShippedFile.rows("/rules/own-numbers-measured.tsv")
            .collect(Collectors.toMap(
                    parts -> parts[0].equals(AS_IT_IS) ? AS_IT_IS : parts[0] + "." + parts[1],
                    parts -> Arrays.stream(parts).skip(parts[0].equals(AS_IT_IS) ? 1 : 2).map(Integer::valueOf)
                            .toList()));

    enum Step implements Coded {
        DOWN,
        UP
    }

    static OwnNumber of(String key) {
        return ALL.stream().filter(number -> number.key.equals(key)).findFirst().orElseThrow();
    }

    String words() {
        return Texts.of("rulebook.packet.number." + key);
    }

    /** Where the step leads, and what happens then. */
    String words(Step step) {
        return Texts.of("rulebook.packet.step", Texts.of("rulebook.packet.number." + key + "." + step.code()),
                Texts.of(step == careful ? "rulebook.packet.more" : "rulebook.packet.fewer"), change(step));
    }

    /** How many of the made-up people more or fewer, in points. */
    private String change(Step step) {
        var then = MEASURED.get(key + "." + step.code());
        if (then == null) {
            return Texts.of("rulebook.packet.measured.not");
        }
        boolean visits = rows.getFirst().startsWith("SCR");
        var now = requireNonNull(MEASURED.get(AS_IT_IS)).subList(visits ? 1 : 3, visits ? 3 : 5);
        var changes = Stream.of(
                points(visits ? "plan" : "call", then.getFirst() - now.getFirst()),
                points(visits ? "wait" : "today", then.getLast() - now.getLast()))
                .flatMap(Optional::stream).collect(Collectors.joining(", "));
        return changes.isEmpty() ? Texts.of("rulebook.packet.measured.none") : changes;
    }

    /** Empty where it is less than a tenth of a point. */
    private static Optional<String> points(String what, int hundredths) {
        double tenths = Math.round(hundredths / 10.0) / 10.0;
        return tenths == 0
                ? Optional.empty()
                : Optional.of(Texts.of("rulebook.packet.measured." + what,
                        String.format(Texts.spoken(), "%+.1f", tenths).replace('-', '\u2212')));
    }

    /** Of how many people, and how it is without a step. */
    static String measuredShares() {
        var now = requireNonNull(MEASURED.get(AS_IT_IS));
        var shares = now.stream().skip(1)
                .map(share -> String.format(Texts.spoken(), "%.1f", (double) share / HUNDREDTHS)).toArray();
        return Texts.of("rulebook.packet.measured", now.getFirst(), shares[0], shares[1], shares[2], shares[3]);
    }

    private static List<OwnNumber> read() {
        return ShippedFile.rows("/rules/own-numbers.tsv")
                .map(parts -> new OwnNumber(List.of(parts[0].split(",")), parts[1],
                        Coded.require(Step.class, parts[2])))
                .toList();
    }
}
