package org.tenderpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;
import static org.tenderpoint.session.Sessions.harmless;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.DeathService.DayProblem;
import org.tenderpoint.client.DeathService.Ending;
import org.tenderpoint.client.copy.ClientCopyService;
import org.tenderpoint.client.merge.ClientMergeService;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.followup.FollowUpResults;
import org.tenderpoint.followup.FollowUpResults.Result;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.SelfIntakeLinkService.NoSelfIntakeLink;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanRefused;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.series.SeriesService;
import org.tenderpoint.series.SeriesService.NewSeries;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.say.Say;

/** A client has died: what waits ends at once, the record stays, and a mistake is taken back with a reason. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-36")
class DeathTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final String MISTAKE = "It was her aunt of the same name";

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private Sessions make;
    @Autowired
    private WholeRecord whole;
    @Autowired
    private DeathService deaths;
    @Autowired
    private KnownDeathService known;
    @Autowired
    private ClientService clients;
    @Autowired
    private ClientReaches reaches;
    @Autowired
    private ClientCopyService copies;
    @Autowired
    private ClientMergeService merges;
    @Autowired
    private PlanService plans;
    @Autowired
    private SeriesService series;
    @Autowired
    private SelfIntakeLinkService links;
    @Autowired
    private FollowUpResults results;
    @Autowired
    private TestUsers users;
    @Autowired
    private CurrentUser user;
    @Autowired
    private TestTrail trail;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    private UserRecord manager;
    private UserRecord desk;

    @BeforeEach
    void people() {
        manager = users.make("mona.manager", Role.MANAGER);
        desk = users.make("dana.desk", Role.FRONT_DESK);
    }

    @Test
    @Tag("UC-39")
    void everythingThatWaitsEndsInTheSameTransaction() {
        var client = whole.make("Vera Ganz");
        jdbc.sql("update practices set public_address = 'https://care.example.org'").update();
        entities.clear();
        plan(client, 9);
        var day = today().plusDays(60);
        series.plan(new NewSeries(client, List.of(day.atTime(7, 0)), 30, Optional.empty(), day, Map.of()));
        links.make(client);
        links.send(client);
        jdbc.sql("update evening_answers set called_at = null where client_id = ?").param(client.value()).update();
        entities.flush();
        entities.clear();
        assertThat(deaths.ending(client)).extracting(Ending::about)
                .contains("messages", "intake_links", "evening_questions", "sessions", "series", "calls");

        deaths.record(client, Optional.of(today().minusDays(1)), DeathSource.FAMILY);
        entities.flush();

        assertThat(deaths.ending(client)).isEmpty();
        assertThat(counted("sessions where client_id = ? and state in ('PLANNED', 'ARRIVED', 'SCREENED')", client))
                .isZero();
        assertThat(counted("series where client_id = ? and judged_at is null", client)).isZero();
        assertThat(counted("messages where client_id = ? and state in ('queued', 'retry')", client)).isZero();
        assertThat(counted("messages where client_id = ? and trouble = 'died'", client)).isPositive();
        assertThat(counted("follow_ups where client_id = ? and state <> 'closed'", client)).isZero();
        assertThat(counted("contacts c join follow_ups f on f.id = c.follow_up_id where f.client_id = ?"
                + " and c.state = 'due'", client)).isZero();
        assertThat(counted("alerts where client_id = ? and state <> 'closed'", client)).isZero();
        assertThat(counted("check_in_links l join follow_ups f on f.id = l.follow_up_id where f.client_id = ?"
                + " and l.revoked_at is null", client)).isZero();
        assertThat(counted("self_intake_links where client_id = ? and revoked_at is null", client)).isZero();
        assertThat(counted("evening_links where client_id = ? and revoked_at is null", client)).isZero();
        assertThat(counted("evening_answers where client_id = ? and called_at is null", client)).isZero();
    }

    @Test
    void theRecordStaysAndIsReadAsBefore() {
        var client = make.finished(GENTLE_BACK).client();
        entities.flush();
        var name = clients.open(client).orElseThrow().details().name();

        deaths.record(client, Optional.of(SUNDAY), DeathSource.DOCTOR);
        entities.flush();

        assertThat(clients.search(name, 0, 10)).singleElement().matches(row -> row.dead());
        assertThat(plans.ofClient(client)).hasSize(1);
        users.as(desk, () -> assertThat(known.of(client).orElseThrow()).satisfies(death -> {
            assertThat(death.day()).contains(SUNDAY);
            assertThat(death.source()).isEqualTo(DeathSource.DOCTOR);
            assertThat(death.recordedAt()).isEqualTo(MONDAY);
        }));
    }

    @Test
    void nothingIsPlannedAskedOrSentAfterwards() {
        var client = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));
        entities.flush();
        deaths.record(client, Optional.empty(), DeathSource.OTHERS);

        assertThat(reaches.of(client)).isEmpty();
        assertThatThrownBy(() -> plan(client, 9)).isInstanceOfSatisfying(PlanRefused.class,
                refused -> assertThat(refused.problem()).isEqualTo(PlanRefused.Problem.CLIENT_DIED));
        assertThat(links.hindrance(client)).contains(NoSelfIntakeLink.DIED);
        assertThatThrownBy(() -> links.make(client)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> links.handOver(client)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSessionThatIsUnderWayIsChartedToItsEndBefore() {
        var client = make.started(GENTLE_BACK).client();

        assertThatThrownBy(() -> deaths.record(client, Optional.empty(), DeathSource.FAMILY))
                .isInstanceOf(TreatmentUnderWay.class);
        assertThat(known.of(client)).isEmpty();
    }

    @Test
    void theDayIsNeitherAheadNorBeforeTheBirth() {
        var client = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));

        assertThat(deaths.dayProblem(client, Optional.of(today()))).isEmpty();
        assertThat(deaths.dayProblem(client, Optional.empty())).isEmpty();
        assertThat(deaths.dayProblem(client, Optional.of(today().plusDays(1)))).contains(DayProblem.AHEAD);
        assertThat(deaths.dayProblem(client, Optional.of(LocalDate.of(1985, 4, 11)))).contains(DayProblem.BEFORE_BIRTH);
        assertThatThrownBy(() -> deaths.record(client, Optional.of(today().plusDays(1)), DeathSource.FAMILY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void therapistsRecordItOfTheirOwnAndOnlyManagersTakeItBack() {
        var client = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));
        entities.flush();
        users.as(desk, () -> assertThatThrownBy(
                () -> deaths.record(client, Optional.empty(), DeathSource.FAMILY))
                .isInstanceOf(AccessDeniedException.class));
        jdbc.sql("update practices set record_access = 'OWN'").update();
        entities.clear();
        users.as(users.make("otto.other", Role.THERAPIST), () -> assertThatThrownBy(
                () -> deaths.record(client, Optional.empty(), DeathSource.FAMILY)).isInstanceOf(RecordClosed.class));

        deaths.record(client, Optional.empty(), DeathSource.FAMILY);

        assertThatThrownBy(() -> deaths.takeBack(client, MISTAKE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deaths.record(client, Optional.empty(), DeathSource.FAMILY))
                .isInstanceOf(IllegalStateException.class);
        users.as(manager, () -> {
            assertThatThrownBy(() -> deaths.takeBack(client, "wrong")).isInstanceOf(IllegalArgumentException.class);
            deaths.takeBack(client, MISTAKE);
            assertThatThrownBy(() -> deaths.takeBack(client, MISTAKE)).isInstanceOf(IllegalStateException.class);
        });
        var id = jdbc.sql("select id from client_deaths where client_id = ?").param(client.value())
                .query(UUID.class).single();
        assertThat(trail.about(id)).extracting(entry -> entry.action() + " " + Say.it(entry.why()))
                .containsExactlyInAnyOrder("recorded ", "took_back " + MISTAKE);
        assertThat(reaches.of(client)).isPresent();
    }

    @Test
    void whoLivesDoesNotMissTheirCall() {
        var client = make.finished(GENTLE_BACK).client();
        entities.flush();
        var before = calls(client);
        assertThat(before).isNotEmpty();
        deaths.record(client, Optional.empty(), DeathSource.NOTICE);
        entities.flush();
        assertThat(calls(client)).isEmpty();

        users.as(manager, () -> deaths.takeBack(client, MISTAKE));
        entities.flush();

        assertThat(calls(client)).isEqualTo(before);
        assertThat(counted("follow_ups where client_id = ? and state = 'open'", client)).isOne();
    }

    @Test
    void whoLivesIsRungAboutWhatTheyToldByLink() {
        var client = whole.make("Vera Ganz");
        jdbc.sql("update evening_answers set called_at = null, called_by = null where client_id = ?")
                .param(client.value()).update();
        entities.clear();
        int before = counted("evening_answers where client_id = ? and call_since is not null and called_at is null",
                client);
        assertThat(before).isPositive();
        deaths.record(client, Optional.empty(), DeathSource.NOTICE);
        entities.flush();

        users.as(manager, () -> deaths.takeBack(client, MISTAKE));
        entities.flush();

        assertThat(counted("evening_answers where client_id = ? and call_since is not null and called_at is null",
                client)).isEqualTo(before);
    }

    @Test
    void theSeriesOfWhoLivesIsJudgedAsItWasToBe() {
        var client = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));
        var day = today().plusDays(60);
        var planned = series.plan(
                new NewSeries(client, List.of(day.atTime(7, 0)), 30, Optional.empty(), day, Map.of()));
        entities.flush();
        deaths.record(client, Optional.empty(), DeathSource.NOTICE);
        entities.flush();
        assertThat(series.open(client)).isEmpty();

        users.as(manager, () -> deaths.takeBack(client, MISTAKE));
        entities.flush();

        assertThat(series.open(client)).hasValueSatisfying(open -> {
            assertThat(open.id()).isEqualTo(planned.id());
            assertThat(open.due()).isEqualTo(planned.due());
            assertThat(open.way()).isEmpty();
        });
        assertThat(trail.about(planned.id().value())).extracting(entry -> entry.action())
                .contains("ended", "reopened");
    }

    @Test
    void anUnansweredFollowUpOfSomebodyWhoDiedIsNobodysMissingAnswer() {
        var client = make.finished(GENTLE_BACK).client();
        entities.flush();
        assertThat(results.ofClients(List.of(client))).singleElement().matches(Result::wanted);

        deaths.record(client, Optional.empty(), DeathSource.FAMILY);
        entities.flush();

        assertThat(results.ofClients(List.of(client))).singleElement().matches(result -> !result.wanted());
    }

    @Test
    void itStandsInTheCopyAndInTheFileForOtherPrograms() {
        var client = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));
        entities.flush();
        deaths.record(client, Optional.of(SUNDAY), DeathSource.FAMILY);
        entities.flush();

        var copy = copies.make(copies.permit(client, TestUsers.PASSWORD).orElseThrow(), CopyForm.JSON);

        assertThat(copy.chapters()).filteredOn(chapter -> chapter.key().equals("deaths")).singleElement()
                .satisfies(chapter -> assertThat(chapter.rows()).hasSize(1));
    }

    @Test
    void itCarriesWhenTwoRecordsBecomeOneAndGoesBackWithThem() {
        var kept = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));
        var other = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));
        plan(kept, 9);
        entities.flush();
        deaths.record(other, Optional.of(SUNDAY), DeathSource.FAMILY);
        entities.flush();

        var merge = users.as(manager, () -> merges.merge(kept, other));
        entities.flush();
        entities.clear();

        assertThat(known.of(kept)).isPresent();
        assertThat(known.of(other)).isEmpty();
        assertThat(reaches.of(kept)).isEmpty();
        assertThat(counted("sessions where client_id = ? and state = 'PLANNED'", kept)).isZero();

        users.as(manager, () -> merges.undo(merge));
        entities.clear();
        assertThat(known.of(kept)).isEmpty();
        assertThat(reaches.of(kept)).isPresent();
        assertThat(reaches.of(other)).isEmpty();
    }

    @Test
    void whoLivesHasTheirCallsAgainOnceTheRecordOfSomebodyWhoDiedIsNoLongerTheirs() {
        var kept = make.finished(GENTLE_BACK).client();
        var other = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));
        entities.flush();
        var before = calls(kept);
        deaths.record(other, Optional.of(SUNDAY), DeathSource.FAMILY);
        entities.flush();
        var merge = users.as(manager, () -> merges.merge(kept, other));
        entities.flush();
        entities.clear();
        assertThat(calls(kept)).isEmpty();

        users.as(manager, () -> merges.undo(merge));
        entities.flush();

        assertThat(calls(kept)).isNotEmpty().isEqualTo(before);
        assertThat(counted("follow_ups where client_id = ? and state = 'open'", kept)).isOne();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private List<String> calls(ClientId client) {
        return jdbc.sql("""
                select c.kind from contacts c join follow_ups f on f.id = c.follow_up_id
                where f.client_id = ? and c.state = 'due' order by c.kind""")
                .param(client.value()).query(String.class).list();
    }

    private int counted(String from, ClientId client) {
        return jdbc.sql("select count(*) from " + from).param(client.value()).query(Integer.class).single();
    }

    private void plan(ClientId client, int days) {
        var start = LocalDateTime.ofInstant(clock.instant().plus(Duration.ofDays(days)), LONDON);
        plans.plan(new NewSession(
                client, user.id(), start, 60, List.of(GENTLE_BACK)));
    }
}
