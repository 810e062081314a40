package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.StandIn;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.assessment.AssessmentRecord.FindingLine;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.contact.CheckInLink;
import org.tenderpoint.followup.contact.CheckInLinkRepository;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

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
    CheckInLinkRepository links;
    @Autowired
    FollowUpRepository followUps;
    @Autowired
    FeedbackRepository feedbacks;
    @Autowired
    AssessmentRepository assessments;
    @Autowired
    FollowUpScene scene;
    @Autowired
    CurrentUser user;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;
    @Autowired
    jakarta.persistence.EntityManager entities;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    @Test
    void whoStopsOnTheWayIsAssessedWithTheRestUnknownAndMayGoOn() {
        var made = scene.finishedLight("Ada", Duration.ofHours(60));
        var ticket = ticket(made);
        checkIns.answer(ticket, 0, tap("sore", "sore", "never"));

        round.go();
        assertThat(given(made)).as("who is still at it is let be").isEmpty();
        stop(made);
        round.go();

        assertThat(given(made)).hasSize(1);
        var first = assessments.findByFollowUpIdOrderByNumberDesc(made.id().value()).getFirst();
        assertThat(first.level()).isNotEqualTo(TriageLevel.EXPECTED);
        assertThat(first.findings()).extracting(FindingLine::ruleId).contains("TRI-100");
        assertThat(followUps.findById(made.id().value()).orElseThrow().state()).isNotEqualTo(FollowUpState.CLOSED);

        // going on makes a further record with what was said before
        checkIns.answer(ticket, 0, tap("safety", "go", "none"));
        checkIns.answer(ticket, 0, tap("benefit", "benefit", "1"));
        assertThat(given(made)).hasSize(2);
        assertThat(followUps.findById(made.id().value()).orElseThrow().level()).contains(TriageLevel.EXPECTED);
        round.go();
        assertThat(given(made)).hasSize(2);
    }

    @Test
    void whoTicksALineAndStopsIsRungTodayForTheGravestThatItCanBe() {
        var made = scene.finishedLight("Cleo", Duration.ofHours(60));
        var ticket = ticket(made);
        checkIns.answer(ticket, 0, tap("sore", "sore", "never"));
        checkIns.answer(ticket, 0, new CheckInTap("safety",
                Map.of("line", List.of("line_f"), "go", List.of("all"))));
        assertThat(checkIns.open(ticket).orElseThrow().emergency()).as("which of these is asked first").isFalse();
        assertThat(followUps.findById(made.id().value()).orElseThrow().alertLevel()).contains(TriageLevel.URGENT);

        stop(made);
        round.go();

        var assessed = assessments.findByFollowUpIdOrderByNumberDesc(made.id().value()).getFirst();
        assertThat(assessed.level()).isEqualTo(TriageLevel.URGENT);
        assertThat(assessed.findings()).extracting(FindingLine::ruleId).contains("TRI-206");
        assertThat(assessed.findings()).extracting(FindingLine::answered)
                .contains(
                        "ticked: One leg swollen; a spot that is hot, red or very tender; any swelling; a bruise, not told which");
        assertThat(assessed.findings()).extracting(FindingLine::notKnown)
                .noneMatch(words -> words.contains("welling") || words.contains("ruis") || words.contains("swollen"));
        var followUp = followUps.findById(made.id().value()).orElseThrow();
        assertThat(followUp.alertLevel()).contains(TriageLevel.URGENT);
        assertThat(followUp.nextDue().orElseThrow()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void aDraftOfACallAndOneOfALinkKeepApart() {
        var made = scene.finishedLight("Ben", Duration.ofHours(60));
        checkIns.answer(ticket(made), 0, tap("sore", "sore", "still"));

        assertThat(feedbacks.findByDraftOf(made.id().value())).as("nobody on a call goes on with it").isEmpty();
    }

    @Test
    void weakLegsLeadToBothQuestionsOfLineDAndACorrectedAnswerDropsWhatHungOnIt() {
        var said = GivenAnswers.NONE;
        said = tap("sore", "sore", "never").on(said, Duration.ofHours(60));
        said = new CheckInTap("safety", Map.of("line", List.of("line_c"), "go", List.of("all")))
                .on(said, Duration.ofHours(60));
        said = tap("line_c", "weakness_legs", "yes").on(said, Duration.ofHours(60));
        assertThat(CheckInScript.screens(said)).extracting(CheckInScreen::code).contains("line_d");

        said = tap("safety", "go", "none").on(said, Duration.ofHours(60));
        assertThat(said.has("weakness_legs")).isFalse();
        assertThat(CheckInScript.screens(said)).extracting(CheckInScreen::code)
                .containsExactly("sore", "safety", "benefit");
    }

    @Test
    void theFullWayHasTwelveQuestionsAtMost() {
        var said = tap("sore", "sore", "still").on(GivenAnswers.NONE, Duration.ofHours(60));
        said = tap("safety", "go", "none").on(said, Duration.ofHours(60));
        // the numbers belong to the first question
        assertThat(CheckInScript.screens(said)).hasSizeLessThanOrEqualTo(13).extracting(CheckInScreen::code)
                .containsExactly("sore", "still", "safety", "onset", "course", "regions", "spread", "quality",
                        "aggravated",
                        "activity", "cause", "pressure", "benefit");
    }

    private LinkTicket ticket(FollowUpScene.Made made) {
        var token = Secret.fresh();
        links.save(CheckInLink.made(made.id(), Secret.sha256(token), Locale.ENGLISH, Optional.of(user.id()),
                clock.instant()));
        return LinkTicket.opened(token, Optional.empty());
    }

    private void stop(FollowUpScene.Made made) {
        entities.flush();
        jdbc.sql("update feedbacks set answered_at = ? where follow_up_id = ?")
                .params(java.sql.Timestamp.from(clock.instant().minus(CheckInRound.STOPPED).minusSeconds(1)),
                        made.id().value())
                .update();
        entities.clear();
    }

    private List<Feedback> given(FollowUpScene.Made made) {
        return feedbacks.findByFollowUpIdAndStateOrderByAnsweredAt(made.id().value(), Feedback.State.GIVEN);
    }

    private static CheckInTap tap(String screen, String field, String value) {
        return new CheckInTap(screen, Map.of(field, List.of(value)));
    }
}
