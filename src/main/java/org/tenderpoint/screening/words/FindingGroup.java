package org.tenderpoint.screening.words;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningLevel;

/**
 * Findings that are told as one: one line for what to do, a reason for each.
 *
 * @param words that they are told in
 */
public record FindingGroup(String name, List<Finding> findings, FindingWords words) {

    public FindingGroup {
        findings = List.copyOf(findings);
    }

    public static FindingGroup alone(Finding finding, FindingWords words) {
        return new FindingGroup(words.name(finding), List.of(words.inClientsWords(finding)), words);
    }

    /** Those with the same name together, in the order of the first of each. */
    public static List<FindingGroup> together(List<Finding> findings, FindingWords words) {
        var groups = findings.stream().collect(
                Collectors.groupingBy(words::name, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new FindingGroup(
                        group.getKey(), group.getValue().stream().map(words::inClientsWords).toList(), words))
                .toList();
    }

    /** The gravest of them. */
    public ScreeningLevel level() {
        return findings.stream().map(Finding::level).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** What to do, as {@link Strictness} sorts it. */
    public List<Effect> effects() {
        return Strictness.sorted(findings, words.plannedArea());
    }
}
