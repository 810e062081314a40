package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.assessment.AssessmentRecord.FindingLine;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.assessment.StoredAssessment;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.HoldKind;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.HoldService.HoldRecord;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** What a client ticked at an arrival whose form was left without confirming. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-08")
class LeftAtArrivalTest {

    private static final GivenAnswers TICKED = GivenAnswers.NONE.with("line_a", "no").with("line_f", "yes");

    @Autowired
    FeedbackService feedback;
    @Autowired
    CheckInRound round;
    @Autowired
    FollowUpRepository followUps;
    @Autowired
    FeedbackRepository feedbacks;
    @Autowired
    AssessmentRepository assessments;
    @Autowired
    HoldService holds;
    @Autowired
    FollowUpScene scene;
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
    void aTickedLineRaisesItsAlertAtOnceAndIsAssessedAfterAQuarterOfAnHour() {
        var made = scene.finishedLight("Ada", Duration.ofHours(60));
        feedback.saveAtArrival(made.id(), TICKED);
        assertThat(followUp(made).alertLevel()).contains(TriageLevel.URGENT);

        round.go();
        assertThat(assessed(made)).as("who is still at it is let be").isEmpty();
        stop(made);
        round.go();

        var assessed = assessed(made).getFirst();
        assertThat(assessed.level()).isEqualTo(TriageLevel.URGENT);
        assertThat(assessed.findings()).extracting(FindingLine::ruleId).contains("TRI-206");
        assertThat(assessed.findings()).extracting(FindingLine::answered)
                .anyMatch(words -> words.startsWith("ticked: ") && words.endsWith(", not told which"));
        assertThat(followUp(made).alertLevel()).contains(TriageLevel.URGENT);
    }

    @Test
    void whoeverOpensTheSessionBeforeThatHasItAssessedAtOnceAndTheNextSessionWaits() {
        var made = scene.finishedLight("Ben", Duration.ofHours(60));
        feedback.saveAtArrival(made.id(), TICKED);

        feedback.assessLeftAtArrival(made.client());
        feedback.assessLeftAtArrival(made.client());

        assertThat(assessed(made)).hasSize(1).extracting(StoredAssessment::level).containsExactly(TriageLevel.URGENT);
        assertThat(holds.openHolds(made.client())).extracting(HoldRecord::kind)
                .contains(HoldKind.DOCTOR_ANSWER, HoldKind.UNANSWERED_FOLLOW_UP);
    }

    @Test
    void theFormIsStillToBeGoneThroughAndShowsWhatWasTicked() {
        var made = scene.finishedLight("Cleo", Duration.ofHours(60));
        feedback.saveAtArrival(made.id(), TICKED);
        feedback.assessLeftAtArrival(made.client());

        var again = feedback.unanswered(made.client(), SessionId.random()).orElseThrow();
        assertThat(again.said()).isEqualTo(TICKED);
        feedback.giveAtArrival(made.id(), FollowUpScene.fine());

        assertThat(assessed(made)).hasSize(2);
        assertThat(followUp(made).state()).isNotEqualTo(FollowUpState.OPEN);
        assertThat(followUp(made).alertLevel()).as("nobody has acted on what was ticked").contains(TriageLevel.URGENT);
        assertThat(feedback.unanswered(made.client(), SessionId.random())).isEmpty();
    }

    @Test
    void tellingThatItIsNoneOfThemTakesTheAlertBackWhileTheFormIsOpen() {
        var made = scene.finishedLight("Dina", Duration.ofHours(60));
        feedback.saveAtArrival(made.id(), TICKED);
        feedback.saveAtArrival(made.id(), TICKED.with("line_f", "no"));

        assertThat(followUp(made).alertLevel()).isEmpty();
        stop(made);
        round.go();
        assertThat(assessed(made)).as("nothing was told that counts; it is asked again").isEmpty();
    }

    @Test
    void confirmingTakesInWhatACallHadBegunAndLeavesNothingOpen() {
        var made = scene.finishedLight("Edda", Duration.ofHours(60));
        feedback.saveDraft(made.id(), FollowUpScene.draft(GivenAnswers.NONE.with(CallScript.PRESSURE, "right")));
        feedback.saveAtArrival(made.id(), GivenAnswers.NONE.with("line_a", "no"));
        feedback.giveAtArrival(made.id(), FollowUpScene.fine());

        var told = feedbacks.findByFollowUpIdInOrderByAnsweredAtDesc(List.of(made.id().value()));
        assertThat(told).singleElement().matches(Feedback::given)
                .satisfies(one -> assertThat(one.said().of(CallScript.PRESSURE)).contains("right"));
    }

    @Test
    void aFormThatIsLeftIsNeverMilderThanTheSameWithItsLastTickUntold() {
        int ticks = 0;
        for (int seed = 0; seed < 6; seed++) {
            var made = scene.finishedLight("Client " + seed, Duration.ofHours(60));
            var random = new Random(seed);
            var said = GivenAnswers.NONE;
            var before = Optional.<TriageLevel>empty();
            for (var code = next(said, random); code.isPresent(); code = next(said, random)) {
                boolean tick = random.nextInt(10) < 4 && Questionnaire.get(code.get()).options().isEmpty();
                said = said.with(code.get(), tick ? "yes" : denial(code.get()));
                feedback.saveAtArrival(made.id(), said);
                var after = feedbacks.findByFollowUpIdAndStateOrderByAnsweredAt(
                        made.id().value(), Feedback.State.DRAFT).getFirst().levelSoFar();
                if (tick) {
                    ticks++;
                    assertThat(after).as("%s", said.given()).isPresent();
                    assertThat(after.orElseThrow()).as("%s", said.given())
                            .isGreaterThanOrEqualTo(before.orElse(TriageLevel.EXPECTED));
                }
                before = after;
            }
            feedback.assessLeftAtArrival(made.client());
            before.ifPresent(level -> assertThat(assessed(made).getFirst().level()).isGreaterThanOrEqualTo(level));
        }
        assertThat(ticks).isGreaterThan(25);
    }

    /** What is open on the form, in any order. */
    private static Optional<String> next(GivenAnswers said, Random random) {
        var open = new ArrayList<String>();
        for (var line : SafetyLine.values()) {
            var opened = said.opens(line)
                    ? Questionnaire.of(line).stream().filter(question -> !question.follows())
                    : Stream.<org.tenderpoint.followup.answers.FollowUpQuestion>of();
            Stream.concat(Stream.of(Questionnaire.get(line.code())), opened)
                    .map(question -> question.code()).filter(code -> !said.has(code)).forEach(open::add);
        }
        Collections.shuffle(open, random);
        return open.stream().findFirst();
    }

    private static String denial(String code) {
        return Questionnaire.get(code).option("none").isPresent() ? "none" : "no";
    }

    private FollowUp followUp(FollowUpScene.Made made) {
        return followUps.findById(made.id().value()).orElseThrow();
    }

    private List<StoredAssessment> assessed(FollowUpScene.Made made) {
        return assessments.findByFollowUpIdOrderByNumberDesc(made.id().value());
    }

    private void stop(FollowUpScene.Made made) {
        entities.flush();
        jdbc.sql("update feedbacks set answered_at = ? where follow_up_id = ?")
                .params(java.sql.Timestamp.from(clock.instant().minus(CheckInRound.STOPPED).minusSeconds(1)),
                        made.id().value())
                .update();
        entities.clear();
    }
}
