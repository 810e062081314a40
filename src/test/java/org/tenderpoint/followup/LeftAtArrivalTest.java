package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.assessment.FindingLine;
import org.tenderpoint.followup.assessment.StoredAssessment;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.say.Say;

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
    FeedbackRepository feedbacks;
    @Autowired
    HoldService holds;
    @Autowired
    FollowUpScene scene;
    @Autowired
    LeftAnswers left;
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
        left.leave(made);

        var assessed = assessed(made).getFirst();
        assertThat(assessed.level()).isEqualTo(TriageLevel.URGENT);
        assertThat(assessed.findings()).extracting(FindingLine::ruleId).contains("TRI-206");
        assertThat(assessed.findings()).extracting(line -> Say.it(line.answered()))
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

        var again = feedback.unanswered(made.client(), Id.random(SessionId::new)).orElseThrow();
        assertThat(again.said()).isEqualTo(TICKED);
        feedback.giveAtArrival(made.id(), FollowUpScene.fine());

        assertThat(assessed(made)).hasSize(2);
        assertThat(followUp(made).state()).isNotEqualTo(FollowUpState.OPEN);
        assertThat(followUp(made).alertLevel()).as("nobody has acted on what was ticked").contains(TriageLevel.URGENT);
        assertThat(feedback.unanswered(made.client(), Id.random(SessionId::new))).isEmpty();
    }

    @Test
    void tellingThatItIsNoneOfThemTakesTheAlertBackWhileTheFormIsOpen() {
        var made = scene.finishedLight("Dina", Duration.ofHours(60));
        feedback.saveAtArrival(made.id(), TICKED);
        feedback.saveAtArrival(made.id(), TICKED.with("line_f", "no"));

        assertThat(followUp(made).alertLevel()).isEmpty();
        left.leave(made);
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
                .satisfies(one -> assertThat(one.givenAnswers().of(CallScript.PRESSURE)).contains("right"));
    }

    @ParameterizedTest(name = "fever {0} on the phone, {1} at the door")
    @CsvSource({"yes, no, URGENT, 2", "yes, unknown, URGENT, 1", "yes, yes, URGENT, 1", "yes, , URGENT, 1",
            "no, no, , 1", ", no, , 1", ", , , 1"})
    void whatACallHeardAndTheDoorDeniesStandsBesideIt(String phone, String door, TriageLevel alert, int records) {
        var made = scene.finishedLight("Fritz", Duration.ofHours(60));
        feedback.saveDraft(made.id(), FollowUpScene.draft(fever(FollowUpScene.nothingNew(), phone)));
        feedback.giveAtArrival(made.id(), fever(FollowUpScene.fine(), door));

        assertThat(followUp(made).alertLevel()).isEqualTo(Optional.ofNullable(alert));
        assertThat(assessed(made)).hasSize(records);
        assertThat(feedbacks.findByFollowUpIdInOrderByAnsweredAtDesc(List.of(made.id().value())))
                .hasSize(records).allMatch(Feedback::given);
        assertThat(holds.openHolds(made.client())).extracting(HoldRecord::kind)
                .matches(kinds -> kinds.contains(HoldKind.DOCTOR_ANSWER) == (alert != null));
    }

    /** @param fever empty where its line was denied */
    private static GivenAnswers fever(GivenAnswers said, @Nullable String fever) {
        if (fever == null) {
            return said;
        }
        var told = said.with("line_e", "yes").with("fever", fever);
        for (var sign : List.of("chills", "nausea", "vomiting", "dizziness")) {
            told = told.with(sign, "no");
        }
        return told;
    }

    private FollowUp followUp(FollowUpScene.Made made) {
        return left.followUp(made);
    }

    private List<StoredAssessment> assessed(FollowUpScene.Made made) {
        return left.assessed(made);
    }
}
