package org.tenderpoint.followup.rules.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.FollowUpQuestion.Part;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.rules.RandomFacts;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Answer;

/**
 * By whichever way a client answers a follow-up: a sign that is not sure, that was not asked, or of which nobody knows
 * any more what was said is never milder than the same sign denied. An answer that is corrected to a graver one is
 * never milder, and corrected back it is as if nothing had been said between.
 */
@Tag("random")
@Tag("UC-16")
class AnswerWaysPropertiesTest {

    private static final int IN_EVERY_BUILD = 300;
    private static final int NIGHT = 20_000;
    /** Of each case every answer is corrected. */
    private static final int EACH_MANY_TIMES = 20;
    private static final String UNSURE = Answer.UNKNOWN.code();
    /** A denial, as it is kept. */
    private static final Set<String> DENIED = Set.of(Answer.NO.code(), "none");

    private final Random random = new Random(RandomSeed.of(20261127));

    /** How answers come, and what is left of them until they are read. */
    enum Way {
        CALL,
        CALL_GONE_ON_WITH,
        LINK,
        ARRIVAL;

        List<FollowUpQuestion> open(GivenAnswers said, Random random) {
            var asked = switch (this) {
                case CALL, CALL_GONE_ON_WITH -> CallScript.steps(said);
                case LINK, ARRIVAL -> Stream.of(
                        Stream.of(Questionnaire.get(CheckInScript.SORE)),
                        Stream.of(SafetyLine.values()).flatMap(line -> Stream.concat(
                                Stream.of(Questionnaire.get(line.code())),
                                said.opens(line) ? Questionnaire.of(line).stream() : Stream.empty())),
                        Questionnaire.afterSigns(),
                        CheckInScript.screens(said).stream().flatMap(screen -> screen.asks().stream()))
                        .flatMap(one -> one).toList();
            };
            var open = asked.stream().filter(one -> one.asked(said) && !said.has(one.code()))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (this == ARRIVAL) {
                Collections.shuffle(open, random);
            }
            return open;
        }

        GivenAnswers heard(GivenAnswers said) {
            return switch (this) {
                case CALL -> said;
                case CALL_GONE_ON_WITH -> said.resumed(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofHours(2)));
                case LINK, ARRIVAL -> Questionnaire.soreness(said);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotSureOrNotAskedIsNeverMilderThanADenial(Way way) {
        each(way, IN_EVERY_BUILD);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("night")
    void ofManyNoneIsMilderThanADenial(Way way) {
        each(way, NIGHT);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCorrectedToSomethingGraverIsNeverMilderAndBackAgainTheSame(Way way) {
        corrected(way, IN_EVERY_BUILD / EACH_MANY_TIMES);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("night")
    void ofManyCorrectionsNoneIsMilder(Way way) {
        corrected(way, NIGHT / EACH_MANY_TIMES);
    }

    private void corrected(Way way, int cases) {
        var drawn = new RandomFacts(random);
        int corrections = 0;
        for (int i = 0; i < cases; i++) {
            var facts = drawn.nextOfBoth();
            var said = draw(way);
            var before = decide(way, said, facts);
            for (var one : said.given().entrySet()) {
                for (var graver : graver(one.getKey(), one.getValue())) {
                    var corrected = said.with(one.getKey(), graver);
                    var after = decide(way, corrected, facts);
                    assertThat(after.level()).as("case %d, %s: %s to %s%nof %s%nbefore %s%nafter %s", i, one.getKey(),
                            one.getValue(), graver, said.given(), ids(before), ids(after))
                            .isGreaterThanOrEqualTo(before.level());
                    assertThat(decide(way, corrected.with(one.getKey(), one.getValue()), facts)).isEqualTo(before);
                    corrections++;
                }
            }
        }
        assertThat(corrections).isGreaterThan(cases);
    }

    /** What is certainly graver than this answer to this question. */
    private static List<String> graver(String code, String answer) {
        return switch (code) {
            case CallScript.NOW -> more(answer);
            case CallScript.SWELLING -> after(answer, "none", "mild", "pronounced");
            case CallScript.BRUISING -> after(answer, "none", "small", "large");
            case CallScript.COURSE -> after(answer, "better", "same", "worse");
            case CallScript.ACTIVITY -> after(answer, "none", "a_little", "some", "a_lot", "cannot_do_daily_things");
            default -> sign(code) ? after(answer, "no", UNSURE, "yes") : List.of();
        };
    }

    private static List<String> more(String answer) {
        return answer.matches("\\d+") && Integer.parseInt(answer) < 10
                ? List.of(String.valueOf(Integer.parseInt(answer) + 1), "10")
                : List.of();
    }

    private static List<String> after(String answer, String... mildestFirst) {
        var all = List.of(mildestFirst);
        return all.contains(answer) ? all.subList(all.indexOf(answer) + 1, all.size()) : List.of();
    }

    private void each(Way way, int cases) {
        var drawn = new RandomFacts(random);
        int weakened = 0;
        for (int i = 0; i < cases; i++) {
            var facts = drawn.nextOfBoth();
            var said = draw(way);
            var denials = said.given().entrySet().stream()
                    .filter(one -> DENIED.contains(one.getValue()) && sign(one.getKey()))
                    .map(Map.Entry::getKey).toList();
            if (denials.isEmpty()) {
                continue;
            }
            var sign = denials.get(random.nextInt(denials.size()));
            var before = decide(way, said, facts);
            for (var weaker : List.of(said.with(sign, UNSURE), said.without(sign))) {
                var after = decide(way, weaker, facts);
                assertThat(after.level()).as("case %d, %s: %s%nof %s%nbefore %s%nafter %s", i, sign,
                        weaker.of(sign), said.given(), ids(before), ids(after)).isGreaterThanOrEqualTo(before.level());
                weakened++;
            }
        }
        assertThat(weakened).isGreaterThan(cases);
    }

    private static Triage decide(Way way, GivenAnswers said, FollowUpFacts facts) {
        return TriageRules.CURRENT.decide(facts.with(way.heard(said).facts(facts.elapsed())));
    }

    private static List<String> ids(Triage triage) {
        return triage.findings().stream().map(finding -> finding.id() + " " + finding.level()).toList();
    }

    /** A line, a sign of it, or how much swelling or bruise there is. */
    private static boolean sign(String code) {
        return Stream.of(SafetyLine.values()).anyMatch(line -> line.code().equals(code))
                || Stream.of(Symptom.values()).anyMatch(symptom -> symptom.code().equals(code))
                || Set.of(CallScript.SWELLING, CallScript.BRUISING, CallScript.WEAKNESS_WORSE, CallScript.HEAD_HIT)
                        .contains(code);
    }

    /** Answers as they are asked for, some of them to the end. */
    private GivenAnswers draw(Way way) {
        var said = GivenAnswers.NONE.with(CallScript.GOOD_TIME, random.nextInt(8) == 0 ? "no" : "yes");
        if (random.nextBoolean()) {
            said = said.with(GivenAnswers.CUPS_OR_TOOL, Answer.YES.code());
        }
        for (int left = 5 + random.nextInt(60); left > 0; left--) {
            var open = way.open(said, random);
            if (open.isEmpty()) {
                break;
            }
            said = said.with(open.getFirst().code(), answer(open.getFirst()));
        }
        return said;
    }

    private String answer(FollowUpQuestion question) {
        boolean safety = question.part() == Part.SAFETY;
        boolean harmless = random.nextInt(10) < 7;
        return switch (question.kind()) {
            case NUMBER -> String.valueOf(random.nextInt(11));
            case WORDS -> "";
            case PLACES -> "lower_back";
            case SEVERAL -> random.nextInt(4) == 0 ? "" : option(question);
            case ONE, ANSWER, LINE, AGREE -> {
                var none = safety ? "no" : "none";
                yield harmless && (question.options().isEmpty() ? safety : question.option(none).isPresent())
                        ? none
                        : question.option("none").filter(_ -> harmless).map(FollowUpQuestion.Option::code)
                                .orElseGet(() -> option(question));
            }
        };
    }

    /** As the practice's list has it, where not sure of several is none of them. */
    private String option(FollowUpQuestion question) {
        var own = Questionnaire.get(question.code()).options();
        var options = own.isEmpty() ? question.options() : own;
        return options.isEmpty()
                ? Answer.values()[random.nextInt(3)].code()
                : options.get(random.nextInt(options.size())).code();
    }
}
