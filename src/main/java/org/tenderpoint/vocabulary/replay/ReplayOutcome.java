package org.tenderpoint.vocabulary.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.rule.FindingId;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * What was, or would be, decided, in a form that can be compared. The order of the lines means nothing.
 *
 * @param levels every level, from the mildest to the most severe
 * @param findings what the rules found
 * @param limits what follows for the work
 */
public record ReplayOutcome(List<? extends Coded> levels, Coded level, List<ReplayLine> findings,
        List<ReplayLine> limits) {

    public ReplayOutcome {
        levels = List.copyOf(levels);
        findings = List.copyOf(findings);
        limits = List.copyOf(limits);
    }

    /** Whether the other is the same in every recorded respect. */
    public boolean same(ReplayOutcome other) {
        return changeTo(other) == ReplayChange.NONE;
    }

    /** How the other decision on the same facts differs from this one. */
    public ReplayChange changeTo(ReplayOutcome other) {
        int graver = Integer.compare(other.rank(), rank());
        if (graver != 0) {
            return graver > 0 ? ReplayChange.GRAVER : ReplayChange.MILDER;
        }
        if (!differences(limits, other.limits).isEmpty()) {
            return ReplayChange.OTHER_LIMITS;
        }
        return differences(findings, other.findings).isEmpty() ? ReplayChange.NONE : ReplayChange.OTHER_FINDINGS;
    }

    /** The differences in the other, by key; findings first. */
    public List<ReplayDifference> differencesTo(ReplayOutcome other) {
        return Stream.concat(
                differences(findings, other.findings).stream(), differences(limits, other.limits).stream())
                .toList();
    }

    /**
     * The rows that cause the difference: those whose findings raise the level, or no longer support it; if the level
     * is the same, all whose findings differ.
     */
    public Set<String> responsible(ReplayOutcome other) {
        var found = differences(findings, other.findings);
        int before = rank();
        int after = other.rank();
        var moving = found.stream()
                .filter(one -> after > before && one.levelAfter() > before && one.levelAfter() > one.levelBefore()
                        || after < before && one.levelBefore() > after && one.levelAfter() < one.levelBefore())
                .toList();
        var speaking = !moving.isEmpty() ? moving : !found.isEmpty() ? found : differences(limits, other.limits);
        return speaking.stream()
                .flatMap(one -> one.rules().stream())
                .map(FindingId::row)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int rank() {
        return levels.indexOf(level);
    }

    private static List<ReplayDifference> differences(List<ReplayLine> before, List<ReplayLine> after) {
        var then = byKey(before);
        var now = byKey(after);
        var keys = new TreeSet<>(then.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .map(key -> new ReplayDifference(Optional.ofNullable(then.get(key)), Optional.ofNullable(now.get(key))))
                .filter(ReplayDifference::differs)
                .toList();
    }

    /** Several lines with one key are merged into one. */
    private static Map<String, ReplayLine> byKey(List<ReplayLine> lines) {
        var all = new TreeMap<String, ReplayLine>();
        lines.forEach(line -> all.merge(line.key(), line, ReplayOutcome::joined));
        return all;
    }

    private static ReplayLine joined(ReplayLine one, ReplayLine other) {
        boolean first = one.code().compareTo(other.code()) <= 0;
        var rules = new TreeSet<>(one.rules());
        rules.addAll(other.rules());
        return new ReplayLine(
                one.key(), one.title(),
                first ? one.code() + "|" + other.code() : other.code() + "|" + one.code(),
                Math.max(one.level(), other.level()),
                () -> Stream.of(one.words().get(), other.words().get())
                        .filter(words -> !words.isEmpty())
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining("; ")),
                rules);
    }

    /** One statement of a decision before and after; empty where there is none. */
    public record ReplayDifference(Optional<ReplayLine> before, Optional<ReplayLine> after) {

        boolean differs() {
            return before.isEmpty() || after.isEmpty() || !before.get().says(after.get());
        }

        public Phrase title() {
            return before.or(() -> after).map(ReplayLine::title).orElse(Phrase.NOTHING);
        }

        /** The ids behind it, before and after. */
        public Set<String> rules() {
            var all = new TreeSet<String>();
            before.ifPresent(line -> all.addAll(line.rules()));
            after.ifPresent(line -> all.addAll(line.rules()));
            return all;
        }

        int levelBefore() {
            return before.map(ReplayLine::level).orElse(ReplayLine.NO_LEVEL);
        }

        int levelAfter() {
            return after.map(ReplayLine::level).orElse(ReplayLine.NO_LEVEL);
        }
    }

    /**
     * One statement of a decision, reduced to what a comparison needs.
     *
     * @param key distinguishes the lines of a decision, e.g. {@code SCR-113}
     * @param code what is compared; never shown
     * @param level the level that it asks for, by its place among the levels; -1 if it asks for none
     * @param words its text for display; built only when shown
     * @param rules the ids of the rules behind it
     */
    public record ReplayLine(String key, Phrase title, String code, int level, Supplier<String> words,
            Set<String> rules) {

        /** The level of a line that asks for none. */
        public static final int NO_LEVEL = -1;

        public ReplayLine {
            rules = Set.copyOf(rules);
        }

        boolean says(ReplayLine other) {
            return level == other.level && code.equals(other.code);
        }
    }
}
