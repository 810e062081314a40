package org.tenderpoint.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.ShippedFile;

/** What a kind of incident asks, and which rules and screens it puts in question: {@code rules/incidents.tsv}. */
record QuestionedRules(IncidentKind kind, List<String> choices, List<String> rules, List<String> screens) {

    private static final Map<IncidentKind, QuestionedRules> ALL = read();

    static QuestionedRules by(IncidentKind kind) {
        return Objects.requireNonNull(ALL.get(kind), () -> "No line for " + kind);
    }

    private static Map<IncidentKind, QuestionedRules> read() {
        return ShippedFile.rows("/rules/incidents.tsv")
                .map(cells -> new QuestionedRules(
                        Coded.require(IncidentKind.class, cells[0]), words(cells[1]), words(cells[2]),
                        words(cells[3])))
                .collect(Collectors.toUnmodifiableMap(QuestionedRules::kind, Function.identity()));
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).flatMap(word -> word.isBlank() ? Stream.of() : Stream.of(word)).toList();
    }
}
