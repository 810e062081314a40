package org.tenderpoint.followup.rules.adjustment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Revised.SwitchedOff;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The adjustment book: what to change in the next session after a feedback. Every row judges the same facts, then
 * {@link PlanMaker} combines them: the lowest caps, the union of what is avoided, the shortest times, the longest gaps.
 */
public final class AdjustmentRules {

    static final List<Row<AdjustmentCase, AdjustmentRow.Wishes>> ROWS = Stream.of(
            PressureAdjustments.ROWS, MethodAdjustments.ROWS, ClientAdjustments.ROWS,
            RestAdjustments.ROWS)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Row::id))
            .toList();

    private static final Map<RuleSetVersion, AdjustmentRules> BY_VERSION = RuleSetVersion.KNOWN.stream()
            .collect(Collectors.toUnmodifiableMap(version -> version, version -> of(version, ROWS)));

    public static final AdjustmentRules CURRENT = inVersion(RuleSetVersion.CURRENT);

    private static final Map<FollowUpTrait, Set<String>> IDS = new ConcurrentHashMap<>();

    private final RuleSetVersion version;
    private final SwitchedOff off;
    private final List<Row<AdjustmentCase, AdjustmentRow.Wishes>> rows;

    private AdjustmentRules(RuleSetVersion version, SwitchedOff off,
            List<Row<AdjustmentCase, AdjustmentRow.Wishes>> rows) {
        this.version = version;
        this.off = off;
        this.rows = List.copyOf(rows);
    }

    /** The book of a version, which decides as it did then. */
    public static AdjustmentRules inVersion(RuleSetVersion version) {
        return Objects.requireNonNull(BY_VERSION.get(version), () -> "No such rule-set version: " + version);
    }

    /** The revisions of these rows in a version. */
    static AdjustmentRules of(RuleSetVersion version, List<Row<AdjustmentCase, AdjustmentRow.Wishes>> rows) {
        return new AdjustmentRules(version, SwitchedOff.NONE, Revised.in(version, rows));
    }

    /** The same book without these rules, to see what they change; the name of its rule set says so. */
    public AdjustmentRules without(Set<String> ids) {
        var left = off.and(ids);
        return new AdjustmentRules(version, left, left.of(rows));
    }

    /** The ids of the rows with a trait, in all versions. */
    public static Set<String> ids(FollowUpTrait tag) {
        return IDS.computeIfAbsent(tag, _ -> Revised.ids(ROWS, tag));
    }

    /** What the next session waits for, with the rows that say so; makes no plan. */
    public Map<Rest, Set<String>> rests(FollowUpFacts facts, Triage triage) {
        var c = new AdjustmentCase(facts.knownIn(version), triage);
        var rests = new EnumMap<Rest, Set<String>>(Rest.class);
        for (var row : rows) {
            if (row.has(FollowUpTrait.MAY_WAIT) && AdjustmentRow.firesFor(row, c)) {
                for (var wish : AdjustmentRow.wishes(row, c)) {
                    if (wish instanceof AdjustmentWish.WaitFor wait) {
                        rests.computeIfAbsent(wait.rest(), _ -> new TreeSet<>()).add(row.id());
                    }
                }
            }
        }
        return rests;
    }

    /** Decides the changes to the next session. It is pure and reads no clock. */
    public NextPlan decide(FollowUpFacts facts, Triage triage) {
        var c = new AdjustmentCase(facts.knownIn(version), triage);
        var fired = new ArrayList<Row<AdjustmentCase, AdjustmentRow.Wishes>>();
        for (var row : rows) {
            if (AdjustmentRow.firesFor(row, c)) {
                fired.add(row);
            }
        }
        return decide(c, fired);
    }

    NextPlan decide(AdjustmentCase c, List<Row<AdjustmentCase, AdjustmentRow.Wishes>> fired) {
        boolean othersFired = fired.stream()
                .anyMatch(row -> !row.has(FollowUpTrait.KEEPS_PLAN) && !row.has(FollowUpTrait.BESIDE_KEPT_PLAN));
        if (othersFired) {
            fired.removeIf(row -> row.has(FollowUpTrait.KEEPS_PLAN));
        }
        var asks = new ArrayList<NextPlan.OpenFact>();
        for (var row : rows) {
            for (var fact : AdjustmentRow.open(row, c)) {
                asks.add(new NextPlan.OpenFact(row.id(), fact));
            }
        }
        return new PlanMaker(off.name(version), c, fired, asks).plan();
    }

    /** The entries of the rule book: the rows, how they combine, and what is always asked before a session. */
    public List<RuleEntry> entries() {
        return Stream.concat(
                rows.stream().map(AdjustmentRow::entry),
                Revised.in(
                        version, Stream.concat(Stream.of(WHOSE_WORD), PREVENTION.stream()).toList()).stream())
                .toList();
    }

    private static final RuleEntry WHOSE_WORD = RuleEntry.kept(
            "ADJ-090",
            RuleBookSection.ADJUSTMENT,
            "",
            "C",
            GoingAhead.THERAPIST,
            RuleTags.of(RuleEffect.TELLS));

    /** Entries that do not depend on a feedback. */
    private static final List<RuleEntry> PREVENTION = List.of(
            row("PREV-01"), row("PREV-02"), row("PREV-03"), row("PREV-04"), row("PREV-05"), row("PREV-06"),
            row("PREV-07"), row("PREV-08"));

    private static RuleEntry row(String id) {
        return RuleEntry.kept(
                id,
                RuleBookSection.ADJUSTMENT,
                Phrase.of("row.if.before_every_session"),
                Row.reasonOf(id),
                "Seed A, Seed B",
                "C",
                GoingAhead.NOBODY,
                RuleTags.of(RuleEffect.TELLS));
    }
}
