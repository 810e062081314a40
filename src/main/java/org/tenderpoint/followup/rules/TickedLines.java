package org.tenderpoint.followup.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.Triage.Call;
import org.tenderpoint.followup.rules.Triage.Finding;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers.Builder;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.TickedLine;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.rule.Revised.Revision;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleEntry.GoingAhead;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleEntry.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.rule.RuleTags.RuleEffect;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * TRI-206: lines that were ticked, and not told which. Each counts as the gravest of its signs that the other answers
 * leave possible, as if that one had been told; what was ticked is not listed as not known.
 */
final class TickedLines {

    static final Row<FollowUpReading, Call> ROW = row("TRI-206");

    private TickedLines() {}

    private static Row<FollowUpReading, Call> row(String id) {
        return new Row<>(
                id, Set.of(),
                List.of(new Row.Case<>(Row.whenOf(id), reading -> open(reading.answers()).findAny().isPresent(),
                        Call.TODAY)),
                "C PRIN-01", "C",
                Set.of(FollowUpTrait.TICKED, FollowUpTrait.ANSWERS_MISSING, FollowUpTrait.UNSURE_SIGN),
                Revision.FIRST);
    }

    static RuleEntry entry(Row<FollowUpReading, Call> row) {
        return RuleEntry.of(
                row, RuleBookSection.TRIAGE, row.when(), Phrase.NOTHING,
                Phrase.parts(List.of(Row.thenOf(row.id()), row.then().says())),
                GoingAhead.THERAPIST, RuleTags.of(RuleEffect.ASKS));
    }

    /**
     * The findings with that of the lines.
     *
     * @param decide what the same book says where nothing is ticked and not told
     */
    static List<Finding> read(
            Row<FollowUpReading, Call> row, FollowUpFacts facts, List<Finding> found,
            Function<FollowUpFacts, List<Finding>> decide) {
        var lines = open(facts.answers()).toList();
        var keys = lines.stream().flatMap(TickedLine::keys).collect(Collectors.toSet());
        var findings = new ArrayList<Finding>();
        var covered = new ArrayList<Finding>();
        for (var finding : found) {
            var left = finding.basis().unknown().stream().filter(key -> !keys.contains(key)).toList();
            boolean same = left.size() == finding.basis().unknown().size();
            if (same) {
                findings.add(finding);
            } else if (left.isEmpty()) {
                covered.add(finding);
            } else {
                findings.add(finding.restsOn(
                        new Basis(finding.basis().answered(), finding.basis().stored(), left)));
            }
        }
        findings.add(finding(row, facts, lines, findings, covered, decide));
        return findings;
    }

    private static Finding finding(
            Row<FollowUpReading, Call> row, FollowUpFacts facts, List<TickedLine> lines, List<Finding> beside,
            List<Finding> covered, Function<FollowUpFacts, List<Finding>> decide) {
        var without = decide.apply(told(facts, lines.stream().map(line -> (Consumer<Builder>) line::deny).toList()));
        var levels = without.stream().collect(Collectors.toMap(Finding::id, Finding::level, TriageLevel::worst));
        var gravest = new ArrayList<Consumer<Builder>>();
        var could = new ArrayList<Finding>();
        for (var line : lines) {
            var ways = line.each().map(sign -> new Way(sign, decide.apply(told(facts, List.of(sign))))).toList();
            gravest.add(ways.stream().max(Comparator.comparing(Way::level)).orElseThrow().sign());
            ways.forEach(way -> could.addAll(way.findings()));
        }
        could.addAll(decide.apply(told(facts, gravest)));
        var whole = worst(could);
        var own = worst(could.stream().filter(one -> graver(one, levels)).toList());
        // what only a denied sign would have shown is not there beside it
        var level = worst(beside).compareTo(whole) < 0 ? whole : own;
        var call = Stream.concat(
                Stream.of(level.atLeast(TriageLevel.URGENT) ? Call.NOW : row.then()),
                covered.stream().flatMap(one -> one.call().stream()))
                .max(Comparator.naturalOrder());
        var asks = new HashSet<>(covered.stream().flatMap(one -> one.asks().stream()).toList());
        return new Finding(row.id(), row.title(), level, row.reason(), row.source(),
                Basis.answered(lines.stream().map(line -> "ticked." + line.line()).toArray(String[]::new)),
                call, asks);
    }

    /** One sign that a line can be, and what the book says if it is that one. */
    private record Way(Consumer<Builder> sign, List<Finding> findings) {

        private TriageLevel level() {
            return worst(findings);
        }
    }

    /** What can still be told of the lines, as the answers stand. */
    private static Stream<TickedLine> open(FeedbackAnswers answers) {
        return answers.ticked().stream()
                .map(line -> line.in(answers))
                .filter(TickedLine::open)
                .sorted(Comparator.comparing(TickedLine::line));
    }

    private static FollowUpFacts told(FollowUpFacts facts, List<Consumer<Builder>> signs) {
        var said = facts.answers().with().ticked(Set.of());
        signs.forEach(sign -> sign.accept(said));
        return facts.withAnswers(said.build());
    }

    private static boolean graver(Finding finding, Map<String, TriageLevel> levels) {
        return Optional.ofNullable(levels.get(finding.id()))
                .filter(level -> level.compareTo(finding.level()) >= 0)
                .isEmpty();
    }

    private static TriageLevel worst(List<Finding> findings) {
        return findings.stream().map(Finding::level).max(Comparator.naturalOrder()).orElse(TriageLevel.WATCH);
    }
}
