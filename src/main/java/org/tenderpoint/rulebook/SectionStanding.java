package org.tenderpoint.rulebook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/**
 * How far a section is signed.
 *
 * @param by the latest signature that counts: confirmed, not withdrawn, not older than a review may be
 * @param unsigned its rows that nobody has signed as they read now, by id; of the list without bearing by word
 */
public record SectionStanding(SignOffSection section, int rows, Optional<SignOffRecord> by, List<String> unsigned) {

    public SectionStanding {
        unsigned = List.copyOf(unsigned);
    }

    public boolean signed() {
        return by.isPresent() && unsigned.isEmpty();
    }

    /** Whether it waits for a signature; an empty list has nothing to sign. */
    public boolean open() {
        return !signed() && rows > 0;
    }

    static List<SectionStanding> all(List<SignOffRecord> signOffs, List<RuleEntry> rules, LocalDate today) {
        return Arrays.stream(SignOffSection.values()).map(section -> of(section, signOffs, rules, today)).toList();
    }

    private static SectionStanding of(
            SignOffSection section, List<SignOffRecord> signOffs, List<RuleEntry> rules, LocalDate today) {
        var own = signOffs.stream().filter(signed -> signed.section() == section).toList();
        var counting = own.stream().filter(signed -> signed.countsOn(today)).toList();
        var last = counting.stream().max(Comparator.comparing(SignOffRecord::signedOn));
        if (section == SignOffSection.L) {
            var words = own.stream().filter(SignOffRecord::stands).flatMap(signed -> signed.words().stream())
                    .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
            return new SectionStanding(section, words.size(), last,
                    unsigned(words, word -> counting.stream().anyMatch(signed -> signed.covers(word))).toList());
        }
        var rows = section.rows(rules);
        return new SectionStanding(section, rows.size(), last,
                unsigned(rows, row -> counting.stream().anyMatch(signed -> signed.holds(row)))
                        .map(RuleEntry::id)
                        .toList());
    }

    private static <R> Stream<R> unsigned(Collection<R> rows, Predicate<R> signed) {
        return rows.stream().filter(Predicate.not(signed));
    }
}
