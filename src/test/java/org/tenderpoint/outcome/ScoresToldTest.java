package org.tenderpoint.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.NewAims;
import org.tenderpoint.aim.NewAims.NewAim;
import org.tenderpoint.followup.AnswersOfAnother;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.CheckInService;
import org.tenderpoint.followup.CheckInTap;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.score.MeasureService;
import org.tenderpoint.score.ScoreService;
import org.tenderpoint.score.ScoreWay;
import org.tenderpoint.score.ToldScore;
import org.tenderpoint.score.rules.ScoreChange;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;

/** From the measure that a practice asks to what clients answer in calls and by link, and to what is counted. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As({Role.THERAPIST, Role.MANAGER})
@Tag("UC-29")
class ScoresToldTest {

    @Autowired
    private FollowUpScene scene;

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private MeasureService measures;
    @Autowired
    private ScoreService scores;
    @Autowired
    private ClientCourseService courses;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private CallService calls;
    @Autowired
    private CheckInLinkService links;
    @Autowired
    private CheckInService checkIns;
    @Autowired
    private TestUsers users;
    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
    @Autowired
    private OutcomeKeeper keeper;
    @Autowired
    private OutcomeTable table;
    @Autowired
    private AssessmentService assessments;
    @Autowired
    private AnswersOfAnother ofAnother;
    @Autowired
    private AimService aims;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    @BeforeEach
    void reachable() {
        users.practiceByLink();
    }

    @Test
    void nothingIsAskedUntilThePracticeWantsIt() {
        var client = client();
        var session = treated(client);
        assertThat(asked(session)).isEmpty();
        measures.use("peg");
        assertThat(asked(session)).extracting(FollowUpQuestion::call).first().asString().startsWith(
                "What number best describes your pain on average in the past week? 0: No pain. 10: Pain as bad");
        assertThat(asked(session)).hasSize(3);
        measures.stop("peg");
        assertThat(asked(session)).isEmpty();
    }

    @Test
    void threeNumbersInACallAreAScoreAndTwoAreNone() {
        measures.use("peg");
        var client = client();
        rung(treated(client), "7", "5", "6");
        rung(treated(client), "4", "unknown", "4");
        rung(treated(client), "4", "5", "3");

        var told = scores.all(client);
        assertThat(told).extracting(one -> one.score().map(score -> score.value())).containsExactly(
                Optional.of(6.0), Optional.empty(), Optional.of(4.0));
        assertThat(told).extracting(ToldScore::way).containsOnly(ScoreWay.CALL);
        assertThat(told.get(2).changeSince(told.get(0))).contains(ScoreChange.IMPROVED);
        assertThat(told.get(1).changeSince(told.get(0))).isEmpty();
        assertThat(courses.of(client).scores()).singleElement()
                .satisfies(course -> assertThat(course.told()).hasSize(3));
    }

    @Test
    void aLaterScoreCountsAgainstTheFirstAndWhoDidNotTellIsUnknown() {
        measures.use("peg");
        var client = client();
        var first = treated(client);
        rung(first, "7", "5", "6");
        var second = treated(client);
        rung(second);
        var third = treated(client);
        rung(third, "4", "4", "4");

        var now = clock.instant();
        assertThat(Measure.SCORE_IMPROVED.of(row(first), now)).isEqualTo(Measure.Value.LEFT_OUT);
        assertThat(Measure.SCORE_IMPROVED.of(row(second), now)).isEqualTo(Measure.Value.UNKNOWN);
        assertThat(Measure.SCORE_IMPROVED.of(row(third), now)).isEqualTo(Measure.Value.YES);
        assertThat(Measure.LINK_SCORE_IMPROVED.of(row(third), now)).isEqualTo(Measure.Value.LEFT_OUT);
    }

    @Test
    void aClientWhoIsFineAnswersBelowTheResultOfTheLinkIfTheyLike() {
        measures.use("peg");
        measures.use("rmdq");
        var client = client();
        var session = treated(client);
        pass(Duration.ofHours(50));
        var ticket = fine(session);

        var below = checkIns.belowResult(ticket, Locale.ENGLISH).orElseThrow();
        assertThat(below.asks()).hasSize(3 + 3 + 1);
        assertThat(below.asks().getLast().options()).hasSize(24 + 1);
        assertThat(checkIns.belowResult(ticket, Locale.GERMAN).orElseThrow().asks()).as("no tested German").hasSize(3);
        assertThat(scores.all(client)).isEmpty();

        var typed = new HashMap<String, List<String>>();
        below.asks().subList(3, 6).forEach(ask -> typed.put(ask.code(), List.of("3")));
        typed.put(below.asks().getLast().code(), List.of("05", "23", "nonsense"));
        tap(ticket, CheckInScript.AFTER.code(), typed);

        assertThat(scores.all(client)).extracting(one -> one.asked().measure().code() + " " + one.score().orElseThrow()
                .value()).containsExactlyInAnyOrder("peg 3.0", "rmdq 2.0");
        assertThat(scores.all(client)).extracting(ToldScore::way).containsOnly(ScoreWay.LINK);
    }

    @Test
    void whatIsAskedByLinkAloneComesAfterTheFirstAndEachFourthSession() {
        measures.use("rmdq");
        var client = client();
        var due = new ArrayList<Integer>();
        for (int number = 1; number <= 5; number++) {
            var session = treated(client);
            pass(Duration.ofHours(50));
            if (checkIns.belowResult(fine(session), Locale.ENGLISH).orElseThrow().asks().size() > 3) {
                due.add(number);
            }
        }
        assertThat(due).containsExactly(1, 4);
    }

    @Test
    void noTickIsNoAnswerAndNoneOfTheseIsZero() {
        measures.use("rmdq");
        var client = client();
        var session = treated(client);
        pass(Duration.ofHours(50));
        var ticket = fine(session);
        var ask = checkIns.belowResult(ticket, Locale.ENGLISH).orElseThrow().asks().getLast();
        tap(ticket, CheckInScript.AFTER.code(), Map.of());
        assertThat(scores.all(client)).isEmpty();
        tap(ticket, CheckInScript.AFTER.code(), Map.of(ask.code(), List.of("none")));
        assertThat(scores.all(client)).singleElement()
                .satisfies(one -> assertThat(one.score().orElseThrow().value()).isZero());
    }

    @Test
    void whatAnotherClientAnsweredInACallCountsNowhere() {
        measures.use("peg");
        var client = client();
        rung(treated(client), "7", "5", "6");
        var second = treated(client);
        var run = aims.set(client, Optional.empty(), new NewAims("", List.of(new NewAim("Run again", 3)))).aims()
                .getFirst().id();
        pass(Duration.ofHours(50));
        calls.take(scene.of(second));
        var said = FollowUpScene.fine().with("aim_" + run, "9");
        for (var asked : asked(second).stream().filter(one -> one.code().startsWith("score_")).toList()) {
            said = said.with(asked.code(), "1");
        }
        feedback.give(scene.of(second), FollowUpScene.draft(said));
        assertThat(Measure.SCORE_IMPROVED.of(row(second), clock.instant())).isEqualTo(Measure.Value.YES);
        assertThat(ratings(client)).containsExactly(3, 9);

        takeBack(second);

        assertThat(scores.all(client)).hasSize(1);
        assertThat(ratings(client)).containsExactly(3);
        assertThat(Measure.SCORE_IMPROVED.of(row(second), clock.instant())).isNotEqualTo(Measure.Value.YES);
        assertThat(Measure.RESPONSE.of(row(second), clock.instant())).isNotEqualTo(Measure.Value.YES);
        rung(second, "4", "4", "4");
        assertThat(scores.all(client)).hasSize(2);
        assertThat(jdbc.sql("select count(*) from scores where client_id = :client").param("client", client.value())
                .query(Long.class).single()).as("kept").isEqualTo(3);
    }

    @Test
    void whatAnotherAnsweredByLinkIsTakenBackWithWhatTheyAddedBelowTheResult() {
        measures.use("peg");
        var client = client();
        var session = treated(client);
        pass(Duration.ofHours(50));
        var ticket = fine(session);
        var below = checkIns.belowResult(ticket, Locale.ENGLISH).orElseThrow();
        var typed = new HashMap<String, List<String>>();
        below.asks().subList(3, 6).forEach(ask -> typed.put(ask.code(), List.of("3")));
        pass(Duration.ofMinutes(1));
        tap(ticket, CheckInScript.AFTER.code(), typed);
        assertThat(scores.all(client)).hasSize(1);

        takeBack(session);
        entities.clear();

        assertThat(scores.all(client)).isEmpty();
        assertThat(assessments.newest(scene.of(session))).isEmpty();
        assertThat(checkIns.open(ticket).orElseThrow().complete()).as("the browser begins anew").isFalse();
    }

    private void takeBack(SessionId session) {
        pass(Duration.ofHours(1));
        var told = assessments.newest(scene.of(session)).orElseThrow();
        ofAnother.takeBack(told, assessments.open(told).orElseThrow().version());
        entities.flush();
    }

    private List<Integer> ratings(ClientId client) {
        return aims.current(client).orElseThrow().ratings().stream().map(one -> one.value().orElseThrow()).toList();
    }

    private void pass(Duration time) {
        entities.flush();
        clock.pass(time);
    }

    private ClientId client() {
        return make.client("Cora Course", Sessions.harmless(List.of(GENTLE_BACK)));
    }

    private SessionId treated(ClientId client) {
        var id = make.arrived(client, Sessions.calmVisit(), GENTLE_BACK);
        make.screened(id);
        sessions.start(id);
        return sessions.finish(id, Optional.empty()).id();
    }

    private List<FollowUpQuestion> asked(SessionId session) {
        return calls.open(scene.of(session)).orElseThrow().further();
    }

    /** @param numbers of the measure's questions, in their order */
    private void rung(SessionId session, String... numbers) {
        pass(Duration.ofHours(50));
        var id = scene.of(session);
        calls.take(id);
        var said = FollowUpScene.fine();
        var asked = asked(session);
        for (int i = 0; i < numbers.length; i++) {
            said = said.with(asked.get(i).code(), numbers[i]);
        }
        feedback.give(id, FollowUpScene.draft(said));
        entities.flush();
    }

    /** Three taps. */
    private LinkTicket fine(SessionId session) {
        var link = links.make(scene.of(session)).address();
        var ticket = LinkTicket.opened(link.substring(link.lastIndexOf('/') + 1), Optional.empty());
        tap(ticket, CheckInScript.SORE, Map.of("sore", List.of("never")));
        tap(ticket, CheckInScript.SAFETY, Map.of("go", List.of("none")));
        tap(ticket, "benefit", Map.of("benefit", List.of("2")));
        assertThat(checkIns.open(ticket).orElseThrow().complete()).isTrue();
        return ticket;
    }

    private void tap(LinkTicket ticket, String screen, Map<String, List<String>> typed) {
        assertThat(checkIns.answer(ticket, checkIns.open(ticket).orElseThrow().round(), new CheckInTap(screen, typed)))
                .isTrue();
        entities.flush();
    }

    private SessionOutcome row(SessionId session) {
        entities.flush();
        keeper.everyMinute();
        var found = new ArrayList<SessionOutcome>();
        table.newerThan(-1, row -> {
            if (row.session().equals(session.value())) {
                found.add(row);
            }
        });
        return found.getFirst();
    }
}
