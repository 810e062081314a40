package org.tenderpoint.followup.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.followup.AdjustmentService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
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
        var session = SessionId.random();
        var line = advice.standing(client).getFirst();
        advice.apply(line.id(), session);

        assertThatThrownBy(() -> advice.dismiss(line.id(), SessionId.random(), "The client wants it so"))
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
        var next = scene.finished(client, currentUser.id(), Duration.ofHours(1), false);
        var done = new DoneWork(
                next.session(), client, currentUser.id(), next.end(), 60, List.of(), OptionalInt.empty());

        var earlier = history.of(followUps.findById(next.id().value()).orElseThrow(), done, ZoneOffset.UTC).history()
                .sessions().getFirst();

        assertThat(FollowUpReading.band(earlier)).isEqualTo(FollowUpReading.Band.S3);
    }

    private void applyAll() {
        advice.standing(client).forEach(line -> advice.apply(line.id(), SessionId.random()));
    }

    private void dismissAll() {
        advice.standing(client)
                .forEach(line -> advice.dismiss(line.id(), SessionId.random(), "The client wants it so"));
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
        var made = scene.finished(client, currentUser.id(), Duration.ofHours(1), false);
        var followUp = followUps.findById(made.id().value()).orElseThrow();
        var done = new DoneWork(
                made.session(), client, currentUser.id(), made.end(), 60, List.of(), OptionalInt.empty());
        Map<Region, Integer> caps = history.of(followUp, done, ZoneOffset.UTC).history().caps();
        return caps.getOrDefault(Region.LOWER_BACK, 5);
    }
}
