package org.tenderpoint.rulebook;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.TriageRules;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.rules.RuleExamples;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;

/**
 * A case that a signer judges before they see what the program says.
 *
 * @param number from 1 on; the follow-ups first
 * @param told the whole case, before a session or after one
 * @param level the code of the level that the program gives
 * @param rule the rule that decides it
 * @param example from which of the rules' own cases it is
 */
record BlindCase(int number, CaseFacts told, String level, String rule, String example) {

    /** Of each kind of follow-up, and of screenings. */
    static final int OF_EACH = 5;
    static final int FOLLOW_UPS = 3 * OF_EACH;

    /** The same cases for everybody, until a rule changes what is said of them. */
    private static final String SEED = "11 ";

    /** The facts of a case, and how they are said and judged. */
    sealed interface CaseFacts {}

    record AfterSession(FollowUpFacts facts) implements CaseFacts {}

    record BeforeSession(ScreeningFacts facts) implements CaseFacts {}

    private record DrawnCase(CaseFacts told, String level, String rule, String example) {}

    /** The twenty, in their order. */
    static List<BlindCase> all() {
        return Cases.CASES;
    }

    /** Whether it is about somebody who was massaged, on the ladder of levels that kappa weighs. */
    boolean followUp() {
        return told instanceof AfterSession;
    }

    /** The levels that it can be given, mildest first. */
    List<? extends Coded> ladder() {
        return followUp() ? List.of(TriageLevel.values()) : List.of(ScreeningLevel.values());
    }

    /** A level of its ladder in words. */
    String words(String code) {
        return ladder().stream().filter(level -> level.code().equals(code)).map(Texts::label).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such level: " + code));
    }

    /** How high a level stands on its ladder. */
    int step(String code) {
        return ladder().stream().map(Coded::code).toList().indexOf(code);
    }

    private static final class Cases {

        static final List<BlindCase> CASES = draw();
    }

    private static List<BlindCase> draw() {
        var after = BookExample.ofTriage().stream()
                .filter(example -> example.fires() && BlindCaseWords.covers(example.facts()))
                .sorted(bySeed(BlindCase::name))
                .map(BlindCase::after)
                .toList();
        var before = RuleExamples.all().stream()
                .sorted(bySeed(BlindCase::name))
                .filter(example -> example.fires() && !example.rule().contains("."))
                .filter(example -> BlindCaseWords.covers(example.facts()))
                .map(BlindCase::before)
                .toList();
        // those of one kind never stand together
        var kinds = List.of(
                some(after, level -> level.atLeast(TriageLevel.URGENT)),
                some(after, level -> level == TriageLevel.DOCTOR || level == TriageLevel.THERAPIST),
                some(after, level -> !level.atLeast(TriageLevel.THERAPIST)));
        var mixed = IntStream.range(0, OF_EACH).boxed()
                .flatMap(turn -> kinds.stream().map(kind -> kind.get(turn)));
        var all = Stream.concat(mixed, oneOfEachRule(before).stream().limit(OF_EACH)).toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> new BlindCase(i + 1, all.get(i).told, all.get(i).level, all.get(i).rule,
                        all.get(i).example))
                .toList();
    }

    private static <T> Comparator<T> bySeed(Function<T, String> id) {
        return Comparator.comparing(one -> Secret.sha256(SEED + id.apply(one)));
    }

    private static List<DrawnCase> some(List<DrawnCase> drawn, Predicate<TriageLevel> level) {
        return oneOfEachRule(drawn.stream()
                .filter(one -> level.test(Coded.require(TriageLevel.class, one.level)))
                .toList());
    }

    private static List<DrawnCase> oneOfEachRule(List<DrawnCase> drawn) {
        var rules = new HashSet<String>();
        return drawn.stream().filter(one -> rules.add(one.rule)).toList();
    }

    private static String name(BookExample example) {
        return example.ruleId() + example.says().stored();
    }

    private static String name(RuleExample example) {
        return example.rule() + example.given();
    }

    private static DrawnCase after(BookExample example) {
        var triage = TriageRules.CURRENT.decide(example.facts());
        return new DrawnCase(new AfterSession(example.facts()), triage.level().code(),
                triage.findings().getFirst().id(), name(example));
    }

    private static DrawnCase before(RuleExample example) {
        var decided = ScreeningRules.CURRENT.decide(example.facts());
        return new DrawnCase(new BeforeSession(example.facts()), decided.level().code(),
                decided.findings().isEmpty() ? "" : decided.findings().getFirst().id(),
                name(example));
    }
}
