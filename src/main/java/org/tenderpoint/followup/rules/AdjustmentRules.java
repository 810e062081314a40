package org.tenderpoint.followup.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.shared.rule.RuleBookSection;
import org.tenderpoint.shared.rule.RuleEntry;

/**
 * The adjustment book: what the next session changes after what was felt. Every row is judged on the same facts, then
 * {@link PlanMaker} combines them: caps by the lowest, avoids by union, times by the shortest, gaps by the longest.
 */
public final class AdjustmentRules {

    public static final String VERSION = "2026-11";

    static final List<AdjustmentRow> ROWS = Stream.of(
                    PressureAdjustments.ROWS, MethodAdjustments.ROWS, ClientAdjustments.ROWS, RestAdjustments.ROWS)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(AdjustmentRow::id))
            .toList();

    public static final AdjustmentRules CURRENT = new AdjustmentRules(ROWS);

    private static final Set<String> WITH_KEEP_PLAN = Set.of("ADJ-050", "ADJ-060");

    private final List<AdjustmentRow> rows;

    /** A book of these rows, for the test that shuffles them. */
    AdjustmentRules(List<AdjustmentRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** What the next session changes. Never changes anything itself, and asks no clock. */
    public NextPlan decide(FollowUpFacts facts, Triage triage) {
        var c = new AdjustmentCase(facts, triage);
        var fired = new ArrayList<>(rows.stream().filter(row -> row.firesFor(c)).toList());
        boolean othersFired = fired.stream()
                .map(AdjustmentRow::id)
                .anyMatch(id -> !id.equals("ADJ-001") && !WITH_KEEP_PLAN.contains(id));
        if (othersFired) {
            fired.removeIf(row -> row.id().equals("ADJ-001"));
        }
        var asks = rows.stream()
                .flatMap(row -> row.open(c).stream().map(fact -> new NextPlan.OpenFact(row.id(), fact)))
                .toList();
        return new PlanMaker(c, fired, asks).plan();
    }

    /** The book as people read it: the rows, how they combine, and what is always asked before a session. */
    public List<RuleEntry> entries() {
        return Stream.concat(
                        rows.stream().map(row -> row.entry(VERSION)),
                        Stream.concat(Stream.of(WHOSE_WORD), Prevention.ROWS.stream()))
                .toList();
    }

    private static final RuleEntry WHOSE_WORD = new RuleEntry(
            "ADJ-090",
            RuleBookSection.ADJUSTMENT,
            "Whose word an adjustment needs",
            "any adjustment",
            "",
            "what makes the next session gentler, and advice, stands as proposed at once, until a therapist applies or"
                    + " dismisses it with a reason; more pressure and keeping the plan wait for acceptance",
            "Gentler is safe to do at once; stronger is not.",
            "",
            "C",
            VERSION,
            true);
}
