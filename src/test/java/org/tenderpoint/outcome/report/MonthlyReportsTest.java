package org.tenderpoint.outcome.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.StandIn;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.message.Sending;
import org.tenderpoint.outcome.OutcomeTable;
import org.tenderpoint.outcome.RandomOutcomes;
import org.tenderpoint.outcome.SessionOutcome;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.OutcomeReportId;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.ProfileService;

/** The report that the program makes by itself. The practice of the tests opens at eight, from Monday to Saturday. */
@DatabaseTest
@Moment("2026-11-02T08:00:00Z")
@As(Role.MANAGER)
@Tag("UC-21")
class MonthlyReportsTest {

    /** The first of November 2026 is a Sunday; on Monday the clocks of London show UTC. */
    private static final Instant OPENS = Instant.parse("2026-11-02T08:00:00Z");

    @Autowired
    OutcomeReportService reports;
    @Autowired
    OutcomeTable table;
    @Autowired
    ReportStore store;
    @Autowired
    KeptReports kept;
    @Autowired
    ProfileService profiles;
    @Autowired
    Sending sending;
    @Autowired
    TestUsers users;
    @Autowired
    TestTrail trail;
    @Autowired
    ClientService clients;
    @Autowired
    EntityManager entities;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    QueryCount queries;
    @StandIn
    MonthReport.Paper paper;
    @Autowired
    Moment.Shared clock;

    @BeforeEach
    void aPracticeWithSessions() {
        when(paper.pdf(any())).thenReturn(new byte[]{1, 2, 3});
        profiles.change(profiles.signedIn(), profiles.signedIn().name(), "boss@linden.example");
        users.make("silent.manager", Role.MANAGER);
        users.as(users.make("some.therapist", Role.THERAPIST),
                () -> profiles.change(profiles.signedIn(), profiles.signedIn().name(), "maya@linden.example"));
        var rows = new RandomOutcomes(List.of(UUID.randomUUID()), OPENS).rows(300);
        table.replace(table.waitForTurn(), rows.stream().map(SessionOutcome::client).collect(Collectors.toSet()), rows);
    }

    @Test
    void asThePracticeBeginsNothingIsMade() {
        assertThat(reports.monthly()).isFalse();
        sending.round();

        assertThat(reports.list()).isEmpty();
    }

    @Test
    void itIsMadeWhenThePracticeOpensForTheFirstTimeInAMonthAndNotASecondEarlier() {
        reports.setMonthly(true);
        clock.set(OPENS.minusSeconds(1));
        sending.round();
        assertThat(reports.list()).isEmpty();

        clock.set(OPENS);
        sending.round();

        assertThat(reports.list()).singleElement().satisfies(report -> {
            assertThat(report.month()).isEqualTo(YearMonth.of(2026, 10));
            assertThat(report.by()).isEmpty();
            assertThat(report.madeAt()).isEqualTo(OPENS);
            assertThat(report.sessions()).isPositive();
        });
        assertThat(mailed()).containsExactly("boss@linden.example");
    }

    @Test
    void itIsMadeOnceAndAgainInTheNextMonth() {
        reports.setMonthly(true);
        sending.round();
        sending.round();
        clock.set(OPENS.plus(Duration.ofDays(20)));
        sending.round();
        assertThat(reports.list()).hasSize(1);
        assertThat(mailed()).hasSize(1);

        // the first of December is a Tuesday; the sessions of the tests all lie before, so there is nothing to report
        clock.set(Instant.parse("2026-12-01T08:00:00Z"));
        sending.round();
        assertThat(reports.list()).extracting(OutcomeReport::month).contains(YearMonth.of(2026, 10));
    }

    @Test
    void aProgramThatWasNotRunningMakesItWhenItRunsAgain() {
        reports.setMonthly(true);
        clock.set(OPENS.plus(Duration.ofDays(17)));
        sending.round();

        assertThat(reports.list()).extracting(OutcomeReport::month).containsExactly(YearMonth.of(2026, 10));
    }

    @Test
    void ofAMonthWithoutSessionsThereIsNone() {
        reports.setMonthly(true);
        clock.set(Instant.parse("2027-06-01T12:00:00Z"));
        assertThat(queries.during(sending::round, "referrals")).as("nothing is counted each minute").isZero();

        assertThat(reports.list()).isEmpty();
        assertThat(mailed()).isEmpty();
    }

    @Test
    void nobodyIsToldOfTheSamplePractice() {
        reports.setMonthly(true);
        var madeUp = users.as(users.make("some.therapist", Role.THERAPIST), () -> clients.create(
                Sending.client("Mia Made-Up", "", PreferredChannel.PHONE, Locale.ENGLISH)));
        entities.flush();
        jdbc.sql("insert into sample_clients (client_id) values (:id)").param("id", madeUp.value()).update();
        sending.round();

        assertThat(reports.list()).isEmpty();
        assertThat(reports.make(YearMonth.of(2026, 10)).madeUp()).isTrue();

        store.eraseMadeUp();
        assertThat(reports.list()).as("it goes with the sample").isEmpty();
        assertThat(jdbc.sql("select count(*) from document_parts").query(Integer.class).single()).isZero();
    }

    @Test
    void theMailHoldsNoFigureAndNamesNobody() {
        reports.setMonthly(true);
        sending.round();

        var text = jdbc.sql("select subject || ' ' || body from messages where kind = 'outcome_report'")
                .query(String.class).single();
        assertThat(text).contains("report", "sign in", "Linden Street Bodywork").doesNotContainPattern("\\d");
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("sore", "massage", "client", "session", "%");
    }

    @Test
    void byHandAMonthThatIsOverCanBeReportedAsOftenAsOneLikes() {
        var october = YearMonth.of(2026, 10);
        assertThat(reports.months()).startsWith(october).doesNotContain(YearMonth.of(2026, 11));

        var one = reports.make(october);
        reports.make(october);

        assertThat(reports.list()).hasSize(2).allSatisfy(report -> assertThat(report.by()).isPresent());
        assertThat(reports.makers(reports.list())).hasSize(1);
        assertThat(trail.about(one.id().value())).extracting("action").containsExactly("made");
        assertThatThrownBy(() -> reports.make(YearMonth.of(2026, 11))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsCancelledWhileItIsWrittenIsNotKept() {
        var run = new BackgroundRun<OutcomeReport, CancellationException>();
        when(paper.pdf(any())).then(_ -> {
            run.stop();
            return new byte[]{1, 2, 3};
        });

        assertThatThrownBy(() -> kept.make(YearMonth.of(2026, 10), Optional.empty(),
                share -> OutcomeReportService.at(run, share), _ -> {}))
                .isInstanceOf(CancellationException.class);

        assertThat(reports.list()).isEmpty();
        assertThat(run.stopping()).isTrue();
    }

    @Test
    void eachLookIsNoted() {
        var report = reports.make(YearMonth.of(2026, 10));

        assertThat(reports.open(report.id()).orElseThrow().content()).containsExactly(1, 2, 3);
        assertThat(trail.about(report.id().value())).extracting("action").containsExactly("made", "opened");
        assertThat(reports.open(Id.random(OutcomeReportId::new))).isEmpty();
    }

    private List<String> mailed() {
        return jdbc.sql("select address from messages where kind = 'outcome_report'").query(String.class).list();
    }
}
