package org.tenderpoint.followup.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.nothingNew;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.followup.AdjustmentService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.History;
import org.tenderpoint.followup.rules.facts.SorenessBand;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.say.Say;

/** A cap that an adjustment has set holds for two sessions, and longer while they are not quiet. */
@DatabaseTest
@As(Role.THERAPIST)
class StoredCapHistoryTest {

    /** 4 less two levels. */
    private static final int AFTER_A_BAD_SESSION = 2;

    /** Every session at 4 of someone whose massages nobody has counted sets this one anew. */
    private static final int FOR_A_NEWCOMER = 3;

    @Autowired
    FeedbackService feedback;

    @Autowired
    AdjustmentService advice;

    @Autowired
    FollowUpScene scene;

    @Autowired
    FollowUpRepository followUps;

    @Autowired
    ClientHistory history;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TestTrail trail;

    @Autowired
    TestUsers users;

    @StandIn
    DoneWorkReader work;

    @StandIn
    ScreeningService screening;

    private ClientId client;

    @BeforeEach
    void aBadFirstSession() {
        client = scene.client("Cora Cap");
        answered(40, sore(2, 5));
    }

    @Test
    void aCapHoldsForTwoQuietSessionsAndThenLapses() {
        assertThat(capBeforeASessionNow()).isEqualTo(AFTER_A_BAD_SESSION);
        answered(30, fine());
        assertThat(capBeforeASessionNow()).isEqualTo(AFTER_A_BAD_SESSION);
        answered(20, fine());
        assertThat(capBeforeASessionNow()).isEqualTo(FOR_A_NEWCOMER);
    }

    @Test
    void aCapIsRenewedWhenOneOfTheTwoWasNotQuiet() {
        answered(30, sore(0, 5));
        answered(20, fine());
        answered(10, fine());
        assertThat(capBeforeASessionNow()).as("renewed after the bad session, so it outlives it by two").isEqualTo(
                AFTER_A_BAD_SESSION);
    }

    @Test
    void aCapThatAPlanHasTakenOverStandsOnTheNextOneTooWithoutBeingAskedAgain() {
        assertThat(advice.lasting(client)).as("not before a plan has taken it over").isEmpty();
        applyAll();
        assertThat(held()).as("on the plan itself").containsExactly(AFTER_A_BAD_SESSION);

        answered(30, fine());
        dismissAll();

        assertThat(advice.standing(client)).as("nothing to decide").isEmpty();
        assertThat(held()).as("on the second plan").containsExactly(AFTER_A_BAD_SESSION);
        assertThat(advice.lasting(client)).extracting(line -> Say.it(line.words())).contains("Lower back: 2 at most");

        answered(20, fine());
        dismissAll();
        assertThat(held()).as("two quiet sessions later").isEmpty();
    }

    @Test
    void aCapThatAPlanHasTakenOverIsRenewedByAnotherBadSession() {
        applyAll();
        answered(30, sore(0, 5));
        dismissAll();
        answered(20, fine());
        dismissAll();

        assertThat(held()).containsExactly(AFTER_A_BAD_SESSION);
    }

    @Test
    void aCapThatWasDismissedDoesNotStandOnTheNextPlan() {
        dismissAll();
        answered(30, fine());
        dismissAll();

        assertThat(held()).isEmpty();
    }

    @Test
    void aCapThatAPlanHasTakenOverCanStillBeDismissedForThatPlanAndNoOther() {
        var session = Id.random(SessionId::new);
        var line = advice.standing(client).getFirst();
        advice.apply(line.id(), session);

        assertThatThrownBy(() -> advice.dismiss(line.id(), Id.random(SessionId::new), "The client wants it so"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> advice.dismiss(line.id(), session, " ")).isInstanceOf(IllegalArgumentException.class);
        advice.dismiss(line.id(), session, "The client wants it so");

        assertThat(advice.appliedBy(session)).isEmpty();
        assertThat(advice.standing(client)).extracting("id").doesNotContain(line.id());
    }

    @Test
    void anEarlierSessionStaysAsBadAsItsOwnAnswerWasRead() {
        var made = scene.finished(client, currentUser.id(), Duration.ofHours(72).plusMinutes(30), false);
        feedback.give(made.id(), draft(sore(1, 2)));

        var earlier = historyNow().sessions().getFirst();

        assertThat(FollowUpReading.band(earlier)).isEqualTo(SorenessBand.S3);
    }

    @ParameterizedTest(name = "{0}, then {1}")
    @CsvSource({
            "0-6, 0-0, 6, S2", "0-0, 0-6, 6, S2", "3-3, 0-2, 3, S3", "0-7, 5-5, 7, S3", "0-2, 0-3, 3, S1",
            "0-2, unknown, 2, S1", "unknown, 0-2, 2, S1"})
    void aLaterAnswerTakesBackNoSoreness(String first, String second, int worst, SorenessBand band) {
        var made = scene.finished(client, currentUser.id(), Duration.ofHours(80), false);
        feedback.give(made.id(), draft(soreness(first)));
        feedback.give(made.id(), draft(soreness(second)));

        var earlier = historyNow().sessions().getFirst();

        assertThat(earlier.sorenessWorst()).hasValue(worst);
        assertThat(FollowUpReading.band(earlier)).isEqualTo(band);
    }

    @Test
    void aLaterAnswerTakesBackNoSignAndSaysHowTheComplaintFaresNow() {
        var made = scene.finished(client, currentUser.id(), Duration.ofHours(80), false);
        var dizzy = fine().with("line_e", "yes").with("dizziness", "yes").with(CallScript.BENEFIT, "-1")
                .with(CallScript.COMPLAINT, "5");
        feedback.give(made.id(), draft(dizzy));
        feedback.give(made.id(), draft(fine().with(CallScript.BENEFIT, "2")));

        var history = historyNow();

        assertThat(history.symptoms()).contains(Symptom.DIZZINESS);
        assertThat(history.sessions().getFirst().benefit()).hasValue(2);
        assertThat(history.sessions().getFirst().complaintFall()).as("the arrival was not asked").isEmpty();
    }

    @Test
    void aSignOfAnEarlierAnswerAboutTheSameSessionIsOneOfAnEarlierFeedback() {
        var made = scene.finished(client, currentUser.id(), Duration.ofHours(80), false);
        feedback.give(made.id(), draft(fine().with("line_e", "yes").with("dizziness", "yes")));

        var done = done(made);
        assertThat(history.of(followUps.findById(made.id().value()).orElseThrow(), done, ZoneOffset.UTC).history()
                .symptoms()).contains(Symptom.DIZZINESS);
    }

    @Test
    void aCapThatAPlanHasTakenOverOutlivesALaterFineAnswerAboutItsSession() {
        var made = scene.finished(client, currentUser.id(), Duration.ofDays(9), false);
        feedback.give(made.id(), draft(sore(0, 8)));
        applyAll();
        feedback.give(made.id(), draft(fine()));

        assertThat(capBeforeASessionNow()).isEqualTo(AFTER_A_BAD_SESSION);
    }

    /** Now and worst; "0-0" is never sore. */
    private static GivenAnswers soreness(String nowAndWorst) {
        if (nowAndWorst.equals("unknown")) {
            return nothingNew();
        }
        var told = nowAndWorst.split("-");
        var now = Integer.parseInt(told[0]);
        var said = nothingNew().with(CallScript.NOW, told[0]).with(CallScript.WORST, told[1]);
        return now > 0 ? said : said.with(CallScript.GONE_WHEN, "same_day");
    }

    private void applyAll() {
        advice.standing(client).forEach(line -> advice.apply(line.id(), Id.random(SessionId::new)));
    }

    private void dismissAll() {
        advice.standing(client)
                .forEach(line -> advice.dismiss(line.id(), Id.random(SessionId::new), "The client wants it so"));
    }

    private List<Integer> held() {
        return advice.lasting(client).stream()
                .filter(line -> line.part().map(BodyPart::region).filter(Region.LOWER_BACK::equals).isPresent())
                .map(line -> line.limit().orElseThrow().cap().orElseThrow())
                .toList();
    }

    private void answered(int daysAgo, GivenAnswers said) {
        var made = scene.finished(client, currentUser.id(), Duration.ofDays(daysAgo), false);
        feedback.give(made.id(), draft(said));
    }

    /** The cap on the lower back as the rules would read it for a session that has just ended. */
    private int capBeforeASessionNow() {
        Map<Region, Integer> caps = historyNow().caps();
        return caps.getOrDefault(Region.LOWER_BACK, 5);
    }

    private History historyNow() {
        var made = scene.finished(client, currentUser.id(), Duration.ofHours(1), false);
        var followUp = followUps.findById(made.id().value()).orElseThrow();
        return history.of(followUp, done(made), ZoneOffset.UTC).history();
    }

    private DoneWork done(FollowUpScene.Made made) {
        return new DoneWork(
                made.session(), client, currentUser.id(), made.end(), 60, List.of(), OptionalInt.empty());
    }
}
