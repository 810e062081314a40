package org.tenderpoint.rulebook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/**
 * How far a section is signed.
 *
 * @param rows how many rows it is about
 * @param by the latest signature that counts: confirmed, not withdrawn, not older than a review may be
 * @param unsigned the ids of its rows that nobody has signed as they read now
 */
public record SectionStanding(SignOffSection section, int rows, Optional<SignOffRecord> by, List<String> unsigned) {

    public SectionStanding {
        unsigned = List.copyOf(unsigned);
    }

    public boolean signed() {
        return by.isPresent() && unsigned.isEmpty();
    }

    static List<SectionStanding> all(List<SignOffRecord> signOffs, List<RuleEntry> rules, LocalDate today) {
        return Arrays.stream(SignOffSection.values()).map(section -> of(section, signOffs, rules, today)).toList();
    }

    private static SectionStanding of(
            SignOffSection section, List<SignOffRecord> signOffs, List<RuleEntry> rules, LocalDate today) {
        var rows = section.rows(rules);
        var counting = signOffs.stream()
                .filter(signed -> signed.section() == section && signed.countsOn(today))
                .toList();
        return new SectionStanding(section, rows.size(),
                counting.stream().max(Comparator.comparing(SignOffRecord::signedOn)),
                rows.stream()
                        .filter(row -> counting.stream().noneMatch(signed -> signed.holds(row)))
                        .map(RuleEntry::id)
                        .toList());
    }
}
