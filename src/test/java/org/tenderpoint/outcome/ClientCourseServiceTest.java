package org.tenderpoint.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.aim.NewAims;
import org.tenderpoint.aim.NewAims.NewAim;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.outcome.ClientCourse.Reading;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;

/** From the complaint at arrival and in calls to the course of one client, and to the measure of own aims. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-19")
class ClientCourseServiceTest {

    @Autowired
    private FollowUpScene scene;

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private ClientCourseService courses;
    @Autowired
    private AimService aims;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private CallService calls;
    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
    @Autowired
    private OutcomeKeeper keeper;
    @Autowired
    private OutcomeTable table;
    @Autowired
    private TestUsers users;
    @Autowired
    private QueryCount queries;
    @Autowired
    private EntityManager entities;

    private void pass(Duration time) {
        entities.flush();
        clock.pass(time);
    }

    private ClientId client() {
        return make.client("Cora Course", Sessions.harmless(List.of(GENTLE_BACK)));
    }

    /** @param complaint at arrival */
    private SessionId treated(ClientId client, int complaint) {
        var calm = Sessions.calmVisit();
        var visit = new VisitAnswers(
                calm.redFlags(), OptionalInt.of(complaint), Set.of(GENTLE_BACK.part()), Recorded.YES,
                calm.strenuous48h(), Set.of(), true, calm.asks(), calm.since());
        var id = make.arrived(client, visit, GENTLE_BACK);
        make.screened(id);
        sessions.start(id);
        return sessions.finish(id, Optional.empty()).id();
    }

    /** @param ratings of the aims that are asked about, in their order; "unknown" too */
    private void rung(SessionId session, int complaint, String... ratings) {
        pass(Duration.ofHours(50));
        var id = scene.of(session);
        calls.take(id);
        var said = FollowUpScene.fine().with(CallScript.COMPLAINT, String.valueOf(complaint));
        var asked = calls.open(id).orElseThrow().further().stream().map(FollowUpQuestion::code).toList();
        for (int i = 0; i < ratings.length; i++) {
            said = said.with(asked.get(i), ratings[i]);
        }
        feedback.give(id, FollowUpScene.draft(said));
        entities.flush();
    }

    private AimSetRecord aimed(ClientId client) {
        return aims.set(client, Optional.empty(), new NewAims(
                "my back", List.of(new NewAim("Carry the shopping", 3), new NewAim("Sit through a film", 4))));
    }

    private SessionOutcome row(SessionId session) {
        entities.flush();
        keeper.everyMinute();
        var found = new java.util.ArrayList<SessionOutcome>();
        table.newerThan(-1, row -> {
            if (row.session().equals(session.value())) {
                found.add(row);
            }
        });
        return found.getFirst();
    }

    @Test
    void theCourseTellsTheComplaintAtEachArrivalAndAfterwardsAndLeavesAGapForSilence() {
        var client = client();
        var first = treated(client, 7);
        rung(first, 5);
        pass(Duration.ofDays(2));
        treated(client, 6);
        pass(Duration.ofDays(4));

        assertThat(courses.of(client).complaint()).extracting(Reading::afterwards, Reading::value).containsExactly(
                org.assertj.core.groups.Tuple.tuple(false, OptionalInt.of(7)),
                org.assertj.core.groups.Tuple.tuple(true, OptionalInt.of(5)),
                org.assertj.core.groups.Tuple.tuple(false, OptionalInt.of(6)),
                org.assertj.core.groups.Tuple.tuple(true, OptionalInt.empty()));
    }

    @Test
    void whoIsNotDueYetHasNotBeenSilent() {
        var client = client();
        treated(client, 7);
        pass(Duration.ofHours(3));

        assertThat(courses.of(client).complaint()).hasSize(1);
    }

    @Test
    void anEpisodeShowsWhatWasToldInItsTime() {
        var client = client();
        treated(client, 8);
        pass(Duration.ofDays(10));
        var set = aimed(client);
        treated(client, 6);
        pass(Duration.ofDays(10));

        var course = courses.of(client);
        assertThat(ClientCourse.start(course.complaint(Optional.of(course.episodes().getFirst())))).hasValue(6);
        assertThat(ClientCourse.start(course.complaint(Optional.empty()))).hasValue(8);
        assertThat(course.episodes()).extracting(AimSetRecord::id).containsExactly(set.id());
    }

    @Test
    void aimsRatedInACallCountForTheSessionTwoAboveTheStart() {
        var client = client();
        aimed(client);
        var session = treated(client, 7);
        rung(session, 5, "5", "6");

        var row = row(session);
        assertThat(row.aims()).isEqualTo(2);
        assertThat(row.aimsStart()).isEqualTo(7);
        assertThat(row.aimsNow()).isEqualTo(11);
        assertThat(Measure.AIMS_IMPROVED.of(row, clock.instant())).isEqualTo(Measure.Value.YES);
    }

    @Test
    void oneAimThatWasNotAskedOrNotKnownLeavesTheSessionUnknownAndNeverImproved() {
        var client = client();
        aimed(client);
        var notAsked = treated(client, 7);
        rung(notAsked, 5, "10");
        assertThat(Measure.AIMS_IMPROVED.of(row(notAsked), clock.instant())).isEqualTo(Measure.Value.UNKNOWN);

        var notKnown = treated(client, 7);
        rung(notKnown, 5, "10", "unknown");
        assertThat(Measure.AIMS_IMPROVED.of(row(notKnown), clock.instant())).isEqualTo(Measure.Value.UNKNOWN);
    }

    @Test
    void whatWasNotToldInTheFollowUpIsTakenFromTheNextVisit() {
        var client = client();
        var set = aimed(client);
        var session = treated(client, 7);
        rung(session, 5);
        var next = treated(client, 4);
        aims.rate(client, next, AimWay.VISIT,
                set.aims().stream().collect(Collectors.toMap(AimSetRecord.Aim::id, _ -> OptionalInt.of(4))));

        assertThat(row(session).aimsNow()).isEqualTo(8);
        assertThat(Measure.AIMS_IMPROVED.of(row(session), clock.instant())).isEqualTo(Measure.Value.NO);
    }

    @Test
    void aSessionBeforeAnyAimsIsNotAsked() {
        var client = client();
        var session = treated(client, 7);
        rung(session, 5);
        aimed(client);

        assertThat(Measure.AIMS_IMPROVED.of(row(session), clock.instant())).isEqualTo(Measure.Value.LEFT_OUT);
    }

    @Test
    void theFrontDeskIsToldNothingOfTheAimsAndKeepsNothingAboutThem() {
        var client = client();
        var set = aimed(client);
        var session = treated(client, 7);
        pass(Duration.ofHours(50));
        var id = scene.of(session);
        var code = calls.open(id).orElseThrow().further().getFirst().code();

        users.as(users.make("dana.desk", Role.FRONT_DESK), () -> {
            assertThat(calls.open(id).orElseThrow().further()).isEmpty();
            calls.take(id);
            feedback.give(id, FollowUpScene.draft(FollowUpScene.fine().with(code, "9")));
        });

        entities.flush();
        entities.clear();
        assertThat(aims.current(client).orElseThrow().id()).isEqualTo(set.id());
        assertThat(aims.current(client).orElseThrow().ratedAgain()).isFalse();
    }

    @Test
    void aLongCourseTakesAsFewQueriesAsAShortOne() {
        var client = client();
        treated(client, 7);
        pass(Duration.ofDays(5));
        entities.clear();
        long one = queries.during(() -> courses.of(client));
        for (int i = 0; i < 3; i++) {
            treated(client, 5);
            pass(Duration.ofDays(5));
        }
        entities.clear();

        assertThat(queries.during(() -> courses.of(client))).isEqualTo(one);
    }
}
