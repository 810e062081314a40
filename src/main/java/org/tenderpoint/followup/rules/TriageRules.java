package org.tenderpoint.followup.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tenderpoint.shared.rule.RuleEntry;

/**
 * The triage book: every row is read, the worst that fires decides, and all that fired are kept. No row reads another's
 * result, so their order cannot matter; the post rules run once, last.
 */
public final class TriageRules {

    /** The version of the rule book; it is stored with every result. */
    public static final String VERSION = "2026-11";

    private static final List<TriageRule> ROWS = Stream.of(
                    EmergencyRows.ROWS, UrgentRows.ROWS, DoctorRows.ROWS, TherapistRows.ROWS, WatchRows.ROWS)
            .flatMap(List::stream)
            .toList();

    /** The book in force. */
    public static final TriageRules CURRENT = new TriageRules(ROWS);

    private final List<TriageRule> rows;

    TriageRules(List<TriageRule> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The rows in the order in which they stand, for the test that shuffles them. */
    static List<TriageRule> rows() {
        return ROWS;
    }

    /** Judges what has been answered so far; answers that are still missing count as unknown. */
    public Triage decide(FollowUpFacts facts) {
        var reading = facts.reading();
        var findings = new ArrayList<TriageFinding>();
        rows.forEach(row -> row.apply(reading).ifPresent(findings::add));
        if (findings.isEmpty()) {
            ExpectedRows.EARNED.forEach(row -> row.apply(reading).ifPresent(findings::add));
        }
        if (findings.isEmpty()) {
            ExpectedRows.DEFAULT.apply(reading).ifPresent(findings::add);
        }
        findings.addAll(PostRules.raise(level(findings), reading));
        findings.sort(Comparator.comparing(TriageFinding::level).reversed().thenComparing(TriageFinding::id));
        var level = level(findings);
        return new Triage(VERSION, level, findings, PostRules.notes(level, reading));
    }

    /** The level alone, without its findings: rows that could not raise it any more are not read. */
    TriageLevel level(FollowUpFacts facts) {
        var reading = facts.reading();
        boolean fired = false;
        var found = TriageLevel.EXPECTED;
        for (var row : rows) {
            if (row.worst().compareTo(found) > 0) {
                var finding = row.apply(reading);
                fired |= finding.isPresent();
                found = finding.isPresent() ? TriageLevel.worst(found, finding.get().level()) : found;
            }
        }
        if (!fired && ExpectedRows.EARNED.stream().noneMatch(row -> row.apply(reading).isPresent())) {
            found = TriageLevel.WATCH;
        }
        for (var raised : PostRules.raise(found, reading)) {
            found = TriageLevel.worst(found, raised.level());
        }
        return found;
    }

    private static TriageLevel level(List<TriageFinding> findings) {
        return TriageLevel.worst(findings.stream().map(TriageFinding::level).toList());
    }

    /** Every rule of the book as people read it, by id. */
    public List<RuleEntry> entries() {
        var since = VERSION;
        return Stream.of(
                        rows.stream().map(row -> row.entry(since)),
                        ExpectedRows.EARNED.stream().map(row -> row.entry(since)),
                        Stream.of(ExpectedRows.DEFAULT.entry(since)),
                        PostRules.entries(since).stream())
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(RuleEntry::id))
                .toList();
    }
}
