package org.tenderpoint.followup.rules.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers.Builder;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.TickedLine;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.Triage.Finding;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Revision;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * TRI-206: lines that were ticked without saying which sign. Each counts as the gravest of its signs that the other
 * answers leave possible. A ticked sign is not listed as unknown.
 */
final class TickedLines {

    static final Row<FollowUpReading, Call> ROW = row("TRI-206");

    private final FollowUpFacts facts;
    private final List<TickedLine> lines;
    /** The keys of the lines' signs and details in findings that count them as unknown. */
    private final Set<String> keys;
    private final Function<FollowUpFacts, List<Finding>> decide;

    private TickedLines(FollowUpFacts facts, Function<FollowUpFacts, List<Finding>> decide) {
        this.facts = facts;
        this.decide = decide;
        lines = open(facts.answers()).toList();
        keys = lines.stream().flatMap(TickedLine::keys).collect(Collectors.toSet());
    }

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
     * Adds the finding of the ticked lines.
     *
     * @param decide decides with the same book, without ticked lines
     */
    static List<Finding> read(
            Row<FollowUpReading, Call> row, FollowUpFacts facts, List<Finding> found,
            Function<FollowUpFacts, List<Finding>> decide) {
        var ticked = new TickedLines(facts, decide);
        // findings that rest only on the lines merge into the lines' finding, with their calls and questions
        var covered = found.stream().filter(ticked::covers).toList();
        var beside = found.stream().filter(Predicate.not(ticked::covers)).map(ticked::withoutTheLines).toList();
        return Stream.concat(beside.stream(), Stream.of(ticked.finding(row, ticked.level(beside), covered))).toList();
    }

    private Finding finding(Row<FollowUpReading, Call> row, TriageLevel level, List<Finding> covered) {
        var call = Stream.concat(
                Stream.of(level.atLeast(TriageLevel.URGENT) ? Call.NOW : row.then()),
                covered.stream().flatMap(one -> one.call().stream()))
                .max(Comparator.naturalOrder());
        var asks = new HashSet<>(covered.stream().flatMap(one -> one.asks().stream()).toList());
        return new Finding(row.id(), row.title(), level, row.reason(), row.source(),
                Basis.answered(lines.stream().map(line -> "ticked." + line.line()).toArray(String[]::new)),
                call, asks);
    }

    /** What a finding counts as unknown, except the lines. */
    private List<String> unknownBesides(Finding finding) {
        return finding.basis().unknown().stream().filter(key -> !keys.contains(key)).toList();
    }

    private boolean covers(Finding finding) {
        return !finding.basis().unknown().isEmpty() && unknownBesides(finding).isEmpty();
    }

    private Finding withoutTheLines(Finding finding) {
        var basis = finding.basis();
        var left = unknownBesides(finding);
        return left.size() == basis.unknown().size()
                ? finding
                : finding.restsOn(new Basis(basis.answered(), basis.stored(), left));
    }

    private TriageLevel level(List<Finding> beside) {
        var could = couldBe();
        var whole = worst(could);
        // beside an equally grave finding, only what would be milder without these signs counts
        if (worst(beside).compareTo(whole) < 0) {
            return whole;
        }
        var denied = findings(lines.stream().map(line -> (Consumer<Builder>) line::deny).toList()).stream()
                .collect(Collectors.toMap(Finding::id, Finding::level, TriageLevel::worst));
        return worst(could.stream().filter(one -> graver(one, denied)).toList());
    }

    /**
     * The findings for each possible sign of a line, for each two signs of two lines (since a row may need both, and
     * neither may be the gravest of its line), and for the gravest signs of all lines together.
     */
    private List<Finding> couldBe() {
        var ofLines = lines.stream()
                .map(line -> line.each().map(sign -> new PossibleSign(sign, findings(List.of(sign)))).toList())
                .toList();
        var could = new ArrayList<Finding>();
        for (int i = 0; i < ofLines.size(); i++) {
            for (var one : ofLines.get(i)) {
                could.addAll(one.findings());
                ofLines.subList(i + 1, ofLines.size()).stream().flatMap(List::stream)
                        .forEach(other -> could.addAll(findings(List.of(one.sign(), other.sign()))));
            }
        }
        could.addAll(findings(ofLines.stream()
                .map(ways -> ways.stream().max(Comparator.comparing(PossibleSign::level)).orElseThrow().sign())
                .toList()));
        return could;
    }

    /** A possible sign of a line, and the findings with it. */
    private record PossibleSign(Consumer<Builder> sign, List<Finding> findings) {

        private TriageLevel level() {
            return worst(findings);
        }
    }

    /** The findings if the client had named these signs and ticked no line. */
    private List<Finding> findings(List<Consumer<Builder>> signs) {
        var said = facts.answers().with().ticked(Set.of());
        signs.forEach(sign -> sign.accept(said));
        return decide.apply(facts.with(said.build()));
    }

    private static Stream<TickedLine> open(FeedbackAnswers answers) {
        return answers.ticked().stream()
                .map(line -> line.in(answers))
                .filter(TickedLine::open)
                .sorted(Comparator.comparing(TickedLine::line));
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
