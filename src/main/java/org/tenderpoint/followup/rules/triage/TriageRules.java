package org.tenderpoint.followup.rules.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Revised.SwitchedOff;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * The triage book: every row is read, the worst finding decides, and all findings are kept. No row reads another's
 * result, so the order does not matter; the post rules run once, last.
 */
public final class TriageRules {

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = Stream.of(
            EmergencyRows.ROWS, CollapseRows.ROWS, UrgentRows.ROWS, UrgentPlaceRows.ROWS, DoctorRows.ROWS,
            TherapistRows.ROWS, WatchRows.ROWS, CalmRows.ROWS)
            .flatMap(List::stream)
            .toList();

    private static final Map<RuleSetVersion, TriageRules> BY_VERSION = RuleSetVersion.KNOWN.stream()
            .collect(Collectors.toUnmodifiableMap(version -> version, version -> of(version, ROWS)));

    public static final TriageRules CURRENT = inVersion(RuleSetVersion.CURRENT);

    private static final Map<FollowUpTrait, Set<String>> IDS = new ConcurrentHashMap<>();

    private final RuleSetVersion version;
    private final SwitchedOff off;
    private final List<Row<FollowUpReading, TriageRow.Verdict>> rows;
    private final List<Row<FollowUpReading, TriageRow.Verdict>> earned;
    private final Row<FollowUpReading, TriageRow.Verdict> otherwise;
    private final List<Row<FollowUpReading, Call>> ticked;
    private final List<Row<FollowUpReading, PostRules.Raise>> raises;
    private final List<Row<FollowUpReading, PostRules.Words>> words;

    private TriageRules(
            RuleSetVersion version,
            SwitchedOff off,
            List<Row<FollowUpReading, TriageRow.Verdict>> rows,
            List<Row<FollowUpReading, TriageRow.Verdict>> earned,
            Row<FollowUpReading, TriageRow.Verdict> otherwise,
            List<Row<FollowUpReading, Call>> ticked,
            List<Row<FollowUpReading, PostRules.Raise>> raises,
            List<Row<FollowUpReading, PostRules.Words>> words) {
        this.version = version;
        this.off = off;
        this.rows = List.copyOf(rows);
        this.earned = List.copyOf(earned);
        this.otherwise = otherwise;
        this.ticked = List.copyOf(ticked);
        this.raises = List.copyOf(raises);
        this.words = List.copyOf(words);
    }

    /** The book of a version, which decides as it did then. */
    public static TriageRules inVersion(RuleSetVersion version) {
        return Objects.requireNonNull(BY_VERSION.get(version), () -> "No such rule-set version: " + version);
    }

    /** The revisions of these rows in a version, and the rows that are read last. */
    static TriageRules of(RuleSetVersion version, List<Row<FollowUpReading, TriageRow.Verdict>> rows) {
        return new TriageRules(
                version,
                SwitchedOff.NONE,
                Revised.in(version, rows),
                Revised.in(version, ExpectedRows.EARNED),
                Revised.in(version, List.of(ExpectedRows.DEFAULT)).getFirst(),
                Revised.in(version, List.of(TickedLines.ROW)),
                Revised.in(version, PostRules.RAISES),
                Revised.in(version, PostRules.NOTES));
    }

    /**
     * The same book without these rules, to see what they change. It never assesses a client; the name of its rule set
     * says what was left out. TRI-199 cannot be left out, since it is the default if no row finds the result normal.
     */
    public TriageRules without(Set<String> ids) {
        var left = off.and(ids);
        return new TriageRules(
                version, left, left.of(rows), left.of(earned), otherwise, left.of(ticked), left.of(raises),
                left.of(words));
    }

    /** The ids of the rows with a trait, in all versions, for stored findings. */
    public static Set<String> ids(FollowUpTrait tag) {
        return IDS.computeIfAbsent(tag, _ -> Revised.ids(
                Stream.of(ROWS, ExpectedRows.EARNED, List.of(TickedLines.ROW), PostRules.RAISES, PostRules.NOTES)
                        .flatMap(List::stream).toList(),
                tag));
    }

    /** Judges the answers so far; missing answers count as unknown. */
    public Triage decide(FollowUpFacts facts) {
        var reading = facts.knownIn(version).triageReading();
        return decide(reading, fired(reading));
    }

    private List<Triage.Finding> fired(FollowUpReading reading) {
        var findings = new ArrayList<Triage.Finding>();
        rows.forEach(row -> TriageRow.apply(row, reading).ifPresent(findings::add));
        return findings;
    }

    Triage decide(FollowUpReading reading, List<Triage.Finding> fired) {
        var findings = new ArrayList<>(fired);
        ticked.stream().filter(row -> row.fires(reading)).findFirst().ifPresent(row -> {
            var told = TickedLines.read(row, reading.facts(), fired, facts -> fired(facts.triageReading()));
            findings.clear();
            findings.addAll(told);
        });
        if (findings.isEmpty()) {
            earned.forEach(row -> TriageRow.apply(row, reading).ifPresent(findings::add));
        }
        if (findings.isEmpty()) {
            TriageRow.apply(otherwise, reading).ifPresent(findings::add);
        }
        findings.addAll(PostRules.raise(raises, level(findings), reading));
        findings.sort(Comparator.comparing(Triage.Finding::level).reversed().thenComparing(Triage.Finding::id));
        var level = level(findings);
        return new Triage(off.name(version), level, findings, PostRules.notes(words, level, reading));
    }

    private static TriageLevel level(List<Triage.Finding> findings) {
        return TriageLevel.worst(findings.stream().map(Triage.Finding::level).toList());
    }

    /** The entries of the rule book, by id. */
    public List<RuleEntry> entries() {
        return Stream.of(
                rows.stream().map(TriageRow::entry),
                earned.stream().map(TriageRow::entry),
                Stream.of(TriageRow.entry(otherwise)),
                ticked.stream().map(TickedLines::entry),
                raises.stream().map(PostRules::raising),
                words.stream().map(PostRules::telling))
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(RuleEntry::id))
                .toList();
    }
}
