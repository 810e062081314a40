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
import java.util.function.Predicate;
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

    private final FollowUpFacts facts;
    private final List<TickedLine> lines;
    /** Their signs and details, as findings name what they do not know. */
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
     * The findings with that of the lines.
     *
     * @param decide what the same book says where nothing is ticked and not told
     */
    static List<Finding> read(
            Row<FollowUpReading, Call> row, FollowUpFacts facts, List<Finding> found,
            Function<FollowUpFacts, List<Finding>> decide) {
        var ticked = new TickedLines(facts, decide);
        // who found something only because the lines are not told is heard in their finding, with call and questions
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

    /** What a finding does not know, besides the lines. */
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
        // what only a denied sign would have shown is not there beside it
        if (worst(beside).compareTo(whole) < 0) {
            return whole;
        }
        var denied = told(lines.stream().map(line -> (Consumer<Builder>) line::deny).toList()).stream()
                .collect(Collectors.toMap(Finding::id, Finding::level, TriageLevel::worst));
        return worst(could.stream().filter(one -> graver(one, denied)).toList());
    }

    /**
     * What the book says of each sign that a line may mean, of each two of two lines, since a row may need both and
     * neither be the gravest of its line, and of the gravest sign of all lines together.
     */
    private List<Finding> couldBe() {
        var ofLines = lines.stream()
                .map(line -> line.each().map(sign -> new PossibleSign(sign, told(List.of(sign)))).toList())
                .toList();
        var could = new ArrayList<Finding>();
        for (int i = 0; i < ofLines.size(); i++) {
            for (var one : ofLines.get(i)) {
                could.addAll(one.findings());
                ofLines.subList(i + 1, ofLines.size()).stream().flatMap(List::stream)
                        .forEach(other -> could.addAll(told(List.of(one.sign(), other.sign()))));
            }
        }
        could.addAll(told(ofLines.stream()
                .map(ways -> ways.stream().max(Comparator.comparing(PossibleSign::level)).orElseThrow().sign())
                .toList()));
        return could;
    }

    /** One sign that a line can be, and what the book says if it is that one. */
    private record PossibleSign(Consumer<Builder> sign, List<Finding> findings) {

        private TriageLevel level() {
            return worst(findings);
        }
    }

    /** What the book says if the client had told these signs, and ticked nothing. */
    private List<Finding> told(List<Consumer<Builder>> signs) {
        var said = facts.answers().with().ticked(Set.of());
        signs.forEach(sign -> sign.accept(said));
        return decide.apply(facts.with(said.build()));
    }

    /** What can still be told of the lines, as the answers stand. */
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
