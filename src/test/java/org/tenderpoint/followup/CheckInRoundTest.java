package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.assessment.FindingLine;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.say.Say;

/** What becomes of clients who begin to answer by link and stop. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-14")
class CheckInRoundTest {

    @Autowired
    CheckInService checkIns;
    @Autowired
    CheckInRound round;
    @Autowired
    FeedbackRepository feedbacks;
    @Autowired
    FollowUpScene scene;
    @Autowired
    LeftAnswers left;
    @Autowired
    Clock clock;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    @Test
    void whoStopsOnTheWayIsAssessedWithTheRestUnknownAndMayGoOn() {
        var made = scene.finishedLight("Ada", Duration.ofHours(60));
        var ticket = left.ticket(made);
        left.tap(ticket, "sore", "sore", "never");

        round.go();
        assertThat(given(made)).as("who is still at it is let be").isEmpty();
        left.leave(made);

        assertThat(given(made)).hasSize(1);
        var first = left.assessed(made).getFirst();
        assertThat(first.level()).isNotEqualTo(TriageLevel.EXPECTED);
        assertThat(first.findings()).extracting(FindingLine::ruleId).contains("TRI-100");
        assertThat(left.followUp(made).state()).isNotEqualTo(FollowUpState.CLOSED);

        // going on makes a further record with what was said before
        left.tap(ticket, "safety", "go", "none");
        left.tap(ticket, "benefit", "benefit", "1");
        assertThat(given(made)).hasSize(2);
        assertThat(left.followUp(made).level()).contains(TriageLevel.EXPECTED);
        round.go();
        assertThat(given(made)).hasSize(2);
    }

    @Test
    void whoTicksALineAndStopsIsRungTodayForTheGravestThatItCanBe() {
        var made = scene.finishedLight("Cleo", Duration.ofHours(60));
        var ticket = left.ticket(made);
        left.tap(ticket, "sore", "sore", "never");
        left.tap(ticket, "safety", Map.of("line", List.of("line_f"), "go", List.of("all")));
        assertThat(checkIns.open(ticket).orElseThrow().emergency()).as("which of these is asked first").isFalse();
        assertThat(left.followUp(made).alertLevel()).contains(TriageLevel.URGENT);

        left.leave(made);

        var assessed = left.assessed(made).getFirst();
        assertThat(assessed.level()).isEqualTo(TriageLevel.URGENT);
        assertThat(assessed.findings()).extracting(FindingLine::ruleId).contains("TRI-206");
        assertThat(assessed.findings()).extracting(line -> Say.it(line.answered()))
                .contains(
                        "ticked: One leg swollen; a spot that is hot to the hand, or red; any swelling; a bruise, not told which");
        assertThat(assessed.findings()).extracting(line -> Say.it(line.notKnown()))
                .noneMatch(words -> words.contains("welling") || words.contains("ruis") || words.contains("swollen"));
        var followUp = left.followUp(made);
        assertThat(followUp.alertLevel()).contains(TriageLevel.URGENT);
        assertThat(followUp.nextDue().orElseThrow()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void aDraftOfACallAndOneOfALinkKeepApart() {
        var made = scene.finishedLight("Ben", Duration.ofHours(60));
        left.tap(left.ticket(made), "sore", "sore", "still");

        assertThat(feedbacks.findByDraftOf(made.id().value())).as("nobody on a call goes on with it").isEmpty();
    }

    @Test
    void weakLegsLeadToBothQuestionsOfLineDAndACorrectedAnswerDropsWhatHungOnIt() {
        var said = GivenAnswers.NONE;
        said = tap("sore", "sore", "never").on(said, Duration.ofHours(60), CheckInScript.AFTER);
        said = new CheckInTap("safety", Map.of("line", List.of("line_c"), "go", List.of("all")))
                .on(said, Duration.ofHours(60), CheckInScript.AFTER);
        said = tap("line_c", "weakness_legs", "yes").on(said, Duration.ofHours(60), CheckInScript.AFTER);
        assertThat(CheckInScript.screens(said)).extracting(CheckInScreen::code).contains("line_d");

        said = tap("safety", "go", "none").on(said, Duration.ofHours(60), CheckInScript.AFTER);
        assertThat(said.has("weakness_legs")).isFalse();
        assertThat(CheckInScript.screens(said)).extracting(CheckInScreen::code)
                .containsExactly("sore", "safety", "benefit");
    }

    @Test
    void theFullWayOfWhoIsStillSoreHasSevenScreens() {
        var said = tap("sore", "sore", "still").on(GivenAnswers.NONE, Duration.ofHours(60), CheckInScript.AFTER);
        said = tap("safety", "go", "none").on(said, Duration.ofHours(60), CheckInScript.AFTER);
        assertThat(CheckInScript.screens(said)).extracting(CheckInScreen::code)
                .containsExactly("sore", "still", "safety", "regions", "quality", "eases", "cause");
    }

    @Test
    void noQuestionOfTheFullWayIsLeftOutAndNoneIsAskedTwice() {
        for (var felt : List.of("still", "gone", "unknown")) {
            var said = tap("sore", "sore", felt).on(GivenAnswers.NONE, Duration.ofHours(60), CheckInScript.AFTER);
            said = tap("safety", "go", "none").on(said, Duration.ofHours(60), CheckInScript.AFTER)
                    .with("quality", "shooting").with("cause", "new_injury");
            var asked = Stream.concat(
                    CheckInScript.screens(said).stream().flatMap(screen -> screen.asks().stream()),
                    CheckInScript.AFTER.asks().stream()).map(FollowUpQuestion::code).toList();
            assertThat(asked).as(felt).doesNotHaveDuplicates().contains(
                    "regions", "spread", "quality", "shooting_into", "onset", "eases", "aggravated", "activity",
                    "cause", "head_hit", "pressure", "benefit", "pain_during", "complaint", "would_return");
            assertThat(asked.contains("course")).as("how it goes, of what goes on").isEqualTo(!felt.equals("gone"));
        }
    }

    @Test
    void whatIsLeftOpenIsAskedOnceMoreAndWhatChangesItIsOneQuestion() {
        var said = tap("sore", "sore", "still").on(GivenAnswers.NONE, Duration.ofHours(60), CheckInScript.AFTER);
        said = tap("safety", "go", "none").on(said, Duration.ofHours(60), CheckInScript.AFTER);
        var changes = CheckInScript.screens(said).stream().filter(one -> one.code().equals("eases")).findFirst()
                .orElseThrow();

        assertThat(changes.doneIn(tap("eases", "activity", "none").on(said, Duration.ofHours(60), CheckInScript.AFTER)))
                .as("neither what helps nor what makes it worse").isFalse();
        for (var either : List.of(Map.of("eases", List.of("no")), Map.of("aggravated", List.of("bending", "unknown")),
                Map.of("aggravated", List.of("unknown")))) {
            var typed = new HashMap<String, List<String>>(either);
            typed.put("activity", List.of("none"));
            var told = new CheckInTap("eases", typed).on(said, Duration.ofHours(60), CheckInScript.AFTER);
            assertThat(changes.doneIn(told)).as(either.toString()).isTrue();
            assertThat(told.several("aggravated")).as("not sure is none of them").doesNotContain("unknown");
        }
    }

    private List<Feedback> given(FollowUpScene.Made made) {
        return left.in(made, Feedback.State.GIVEN);
    }

    private static CheckInTap tap(String screen, String field, String value) {
        return new CheckInTap(screen, Map.of(field, List.of(value)));
    }
}
