package org.tenderpoint.incident;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.ShippedFile;

/** What happened, or nearly did. What each asks besides, and puts in question: {@code rules/incidents.tsv}. */
public enum IncidentKind implements Coded {
    FALL,
    FAINT,
    BURN,
    PAIN,
    BONE,
    NERVE,
    MISSED_ILLNESS,
    WRONG_CLIENT,
    ALARM,
    OTHER;

    private static final Map<IncidentKind, Line> LINES = ShippedFile.rows("/rules/incidents.tsv")
            .collect(Collectors.toUnmodifiableMap(
                    cells -> Coded.require(IncidentKind.class, cells[0]),
                    cells -> new Line(words(cells[1]), words(cells[2]), words(cells[3]))));

    private record Line(List<String> choices, List<String> rules, List<String> screens) {}

    /** Codes of the answers to the one question of its own; empty if it has none. */
    public List<String> choices() {
        return line().choices;
    }

    /** The ids of the rules that it puts in question. */
    public List<String> rules() {
        return line().rules;
    }

    /** Codes of the screens that it puts in question. */
    public List<String> screens() {
        return line().screens;
    }

    private Line line() {
        return Objects.requireNonNull(LINES.get(this), () -> "No line for " + this);
    }

    private static List<String> words(String cell) {
        return Stream.of(cell.split(" ")).filter(word -> !word.isBlank()).toList();
    }
}
