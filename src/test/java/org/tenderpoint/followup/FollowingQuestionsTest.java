package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.followup.rules.facts.WeakWhere;
import org.tenderpoint.vocabulary.Answer;

/** Where it is, one or both, and whether it gets worse: asked only after a yes, in a call and by the link. */
@Tag("UC-13")
@Tag("UC-14")
class FollowingQuestionsTest {

    private static final Duration LATER = Duration.ofHours(60);

    @Test
    void whoIsFineIsAskedThreeThingsByTheLinkAndNothingMoreThanTheLinesInACall() {
        var link = tap("safety", Map.of("go", List.of("none")), tap("sore", Map.of("sore", List.of("never")), none()));
        assertThat(CheckInScript.screens(link)).extracting(CheckInScreen::code)
                .containsExactly("sore", "safety", "benefit");

        var call = lines(Answer.NO).with(CallScript.NOW, "0").with(CallScript.WORST, "0");
        assertThat(CallScript.steps(call)).as("good time, the lines, how sore, and the three at the end")
                .hasSize(1 + SafetyLine.values().length + 2 + 3)
                .noneMatch(FollowUpQuestion::follows);
    }

    @Test
    void everyQuestionThatFollowsFromAYesIsAskedAfterItAndNotAfterANo() {
        followsFrom(SafetyLine.C, "numbness", "yes", "no", "numb_where");
        followsFrom(SafetyLine.C, "tingling", "yes", "unknown", "numb_where");
        followsFrom(SafetyLine.C, "weakness_arms", "yes", "no", "weak_where", "weakness_worse");
        followsFrom(SafetyLine.C, "weakness_legs", "yes", "no", "weak_where", "weakness_worse");
        followsFrom(SafetyLine.C, "weakness_back", "yes", "no", "weakness_worse");
        followsFrom(SafetyLine.F, "swelling", "mild", "none", "swollen_where");
        followsFrom(SafetyLine.F, "swelling", "pronounced", "unknown", "swollen_where");

        var sore = lines(Answer.NO).with(CallScript.NOW, "3").with(CallScript.WORST, "5");
        assertThat(codes(CallScript.steps(sore.with("quality", "dull,shooting")))).contains("shooting_into");
        assertThat(codes(CallScript.steps(sore.with("quality", "dull")))).doesNotContain("shooting_into");
        assertThat(codes(CallScript.steps(sore.with("cause", "new_injury")))).contains("head_hit");
        assertThat(codes(CallScript.steps(sore.with("cause", "exercise")))).doesNotContain("head_hit");
        var link = lines(Answer.NO).with("sore", "still").with("now", "3").with("worst", "5");
        assertThat(CheckInScript.screens(link.with("quality", "shooting").with("cause", "new_injury,exercise")))
                .extracting(CheckInScreen::code).containsSubsequence("quality", "shooting_into", "cause", "head_hit");
    }

    private static void followsFrom(
            SafetyLine line, String question, String yes, String no, String... follows) {
        var opened = lines(Answer.NO).with(line.code(), "yes");
        assertThat(codes(CallScript.steps(opened.with(question, yes)))).contains(follows);
        assertThat(codes(CallScript.steps(opened.with(question, no)))).doesNotContain(follows);
        var screen = line.code();
        var shown = opened.with("sore", "never").with("done_sore", "yes").with("done_safety", "yes");
        assertThat(asked(tap(screen, Map.of(question, List.of(yes)), shown), "where_" + screen)).contains(follows);
        assertThat(asked(tap(screen, Map.of(question, List.of(no)), shown), "where_" + screen))
                .doesNotContain(follows);
    }

    @Test
    void notSureIsAnAnswerThatNamesNoPlace() {
        var call = lines(Answer.NO).with("line_c", "yes").with("numbness", "no").with("tingling", "yes")
                .with("weakness_arms", "no").with("weakness_legs", "no").with("weakness_back", "no");
        assertThat(CallScript.safetyComplete(call)).isFalse();
        var placeless = call.with("numb_where", "unknown");
        assertThat(CallScript.safetyComplete(placeless)).isFalse();
        assertThat(CallScript.safetyComplete(placeless.with("over_tingling", "unknown"))).isTrue();
        assertThat(call.with("numb_where", "unknown").facts(LATER).numbWhere()).isEmpty();

        var link = tap("where_line_c", Map.of("numb_where", List.of("unknown")),
                call.with("sore", "never").with("done_sore", "yes").with("done_safety", "yes")
                        .with("done_line_c", "yes"));
        assertThat(link.of("numb_where")).contains("unknown");
    }

    @Test
    void whatFollowsFromAYesCountsNoLongerThanTheYes() {
        var told = lines(Answer.NO).with("line_c", "yes").with("line_f", "yes").with("numbness", "yes")
                .with("numb_where", "face,one_arm").with("weakness_legs", "yes").with("weak_where", "both_legs")
                .with("weakness_worse", "yes").with("swelling", "mild").with("swollen_where", "lips_or_tongue");
        assertThat(told.facts(LATER).numbWhere()).containsExactlyInAnyOrder(NumbWhere.FACE, NumbWhere.ONE_ARM);
        assertThat(told.facts(LATER).weakWhere()).isEqualTo(Set.of(WeakWhere.BOTH_LEGS));
        assertThat(told.facts(LATER).weaknessWorse()).isEqualTo(Answer.YES);
        assertThat(told.facts(LATER).swollenWhere()).isEqualTo(Set.of(SwollenWhere.LIPS_OR_TONGUE));

        var corrected = told.with("numbness", "no").with("weakness_legs", "no").with("swelling", "none")
                .facts(LATER);
        assertThat(corrected.numbWhere()).isEmpty();
        assertThat(corrected.weakWhere()).isEmpty();
        assertThat(corrected.weaknessWorse()).isEqualTo(Answer.UNKNOWN);
        assertThat(corrected.swollenWhere()).isEmpty();
    }

    @Test
    void linesThatWereAllDeniedDenyEverySign() {
        assertThat(lines(Answer.NO).facts(LATER).symptoms()).doesNotContainValue(Answer.UNKNOWN);
    }

    @Test
    void whoStoppedBeforeALineWasAddedIsShownTheLinesAgain() {
        var before = lines(Answer.NO).without(SafetyLine.H.code()).with("sore", "never").with("done_sore", "yes")
                .with("done_safety", "yes");

        assertThat(CheckInScript.next(before)).map(CheckInScreen::code).contains("safety");
    }

    private static GivenAnswers none() {
        return GivenAnswers.NONE;
    }

    private static GivenAnswers lines(Answer answer) {
        return Arrays.stream(SafetyLine.values())
                .reduce(GivenAnswers.NONE.with(CallScript.GOOD_TIME, "yes"),
                        (said, line) -> said.with(line.code(), answer.code()), GivenAnswers::and);
    }

    private static List<String> asked(GivenAnswers said, String screen) {
        return CheckInScript.screens(said).stream().filter(one -> one.code().equals(screen))
                .flatMap(one -> one.asks().stream()).map(FollowUpQuestion::code).toList();
    }

    private static List<String> codes(List<FollowUpQuestion> steps) {
        return steps.stream().map(FollowUpQuestion::code).toList();
    }

    /** Sent twice: what is left open is asked about once. */
    private static GivenAnswers tap(String screen, Map<String, List<String>> typed, GivenAnswers said) {
        var once = new CheckInTap(screen, typed).on(said, LATER, CheckInScript.AFTER);
        var again = new HashMap<>(typed);
        CheckInScript.screens(once).stream().filter(one -> one.code().equals(screen)).findFirst()
                .flatMap(shown -> CheckInTap.doubt(shown, once))
                .ifPresent(why -> again.put(CheckInTap.SEEN, List.of(why)));
        return new CheckInTap(screen, again).on(once, LATER, CheckInScript.AFTER);
    }
}
