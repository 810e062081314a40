package org.tenderpoint.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.incident.IncidentListService.IncidentFilter;
import org.tenderpoint.incident.IncidentListService.IncidentRow;
import org.tenderpoint.incident.IncidentRecord.ReviewResult;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.Sessions;

/** The book of incidents: who writes, who reads, who never reviews, and what is left of a client who is erased. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-37")
class IncidentServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private IncidentService incidents;
    @Autowired
    private IncidentReviewService reviews;
    @Autowired
    private IncidentListService list;
    @Autowired
    private ClientRightsService rights;
    @Autowired
    private ClientService clients;
    @Autowired
    private Sessions make;
    @Autowired
    private TestUsers users;
    @Autowired
    private QueryCount queries;
    @Autowired
    private TestTrail trail;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    private SessionRecord session;
    private UserRecord manager;
    private UserRecord colleague;
    private UserRecord desk;

    @BeforeEach
    void someoneWasTreated() {
        session = make.finished(GENTLE_BACK);
        manager = users.make("mona.manager", Role.MANAGER);
        colleague = users.make("cora.colleague", Role.THERAPIST);
        desk = users.make("dana.desk", Role.FRONT_DESK);
    }

    private IncidentRecord fallen(Harm harm) {
        var made = incidents.record(session.id(), Incidents.fall(TODAY, harm));
        entities.flush();
        entities.clear();
        return made;
    }

    @Test
    void whoWasThereTheScreeningAndTheRulesAreTakenFromTheSession() {
        var made = fallen(Harm.PASSED);

        assertThat(made.client()).hasValue(session.client());
        assertThat(made.therapist()).hasValue(session.therapist());
        assertThat(made.screening()).isPresent();
        assertThat(made.ruleSet()).isEqualTo("2026-11");
        assertThat(made.what()).isEqualTo(Incidents.fall(TODAY, Harm.PASSED));
        assertThat(trail.about(made.id().value())).extracting(entry -> entry.action()).containsExactly("recorded");
    }

    @Test
    void itIsReadWithinTwoWeeksAfterAHospitalWithinTwoDays() {
        assertThat(fallen(Harm.NONE).due()).isEqualTo(clock.instant().plus(Duration.ofDays(14)));
        assertThat(fallen(Harm.DOCTOR).due()).isEqualTo(clock.instant().plus(Duration.ofDays(14)));
        assertThat(fallen(Harm.HOSPITAL).due()).isEqualTo(clock.instant().plus(Duration.ofDays(2)));
        assertThat(fallen(Harm.LASTING).due()).isEqualTo(clock.instant().plus(Duration.ofDays(2)));
    }

    @Test
    void theFrontDeskWritesAboutAnySessionAndAboutNone() {
        var mixUp = users.as(desk, () -> incidents.record(Incidents.mixUp(TODAY)));
        var fall = users.as(desk, () -> incidents.record(session.id(), Incidents.fall(TODAY, Harm.NONE)));

        assertThat(mixUp.client()).isEmpty();
        assertThat(mixUp.ruleSet()).isEqualTo("2026-11");
        assertThat(fall.recordedBy()).isEqualTo(desk.id());
    }

    @Test
    void neitherWhoRecordedItNorWhoGaveTheSessionReviewsIt() {
        var byDesk = users.as(desk, () -> incidents.record(session.id(), Incidents.fall(TODAY, Harm.NONE)));
        var byColleague = users.as(colleague, () -> incidents.record(session.id(), Incidents.fall(TODAY, Harm.NONE)));

        assertThat(reviews.open(byDesk.id()).orElseThrow().mayReview()).as("the therapist of the session").isFalse();
        assertThatThrownBy(() -> reviews.review(byDesk.id(), 0, ReviewResult.NO_CHANGE, "", ""))
                .isInstanceOf(IllegalStateException.class);
        users.as(colleague, () -> {
            assertThat(reviews.open(byColleague.id()).orElseThrow().mayReview()).as("who recorded it").isFalse();
            assertThatThrownBy(() -> reviews.review(byColleague.id(), 0, ReviewResult.NO_CHANGE, "", ""))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(reviews.open(byDesk.id()).orElseThrow().mayReview()).as("who was not there").isTrue();
        });
    }

    @Test
    void aReviewIsWrittenOnceAndTheSecondReviewerSeesWhoWasFaster() {
        var made = fallen(Harm.PASSED);
        var over = users.as(manager, () -> reviews.review(
                made.id(), made.version(), ReviewResult.TEAM, "Steps stand ready from now on", ""));

        assertThat(over.review()).hasValueSatisfying(review -> {
            assertThat(review.by()).isEqualTo(manager.id());
            assertThat(review.result()).isEqualTo(ReviewResult.TEAM);
            assertThat(review.words()).isEqualTo("Steps stand ready from now on");
        });
        users.as(colleague, () -> {
            assertThatThrownBy(() -> reviews.review(made.id(), made.version(), ReviewResult.NO_CHANGE, "", ""))
                    .isInstanceOfSatisfying(EditedByOther.class,
                            other -> assertThat(other.by()).hasValue(manager.id()));
            assertThatThrownBy(() -> reviews.review(made.id(), over.version(), ReviewResult.NO_CHANGE, "", ""))
                    .isInstanceOf(EditedByOther.class);
        });
        assertThat(trail.about(made.id().value())).extracting(entry -> entry.action())
                .containsExactly("recorded", "reviewed");
    }

    @Test
    void aCaseForTheTablesNamesNobodyAndOutlivesTheClient() {
        var made = fallen(Harm.DOCTOR);
        users.as(manager, () -> {
            assertThatThrownBy(() -> reviews.review(made.id(), made.version(), ReviewResult.CASE, "", ""))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> reviews.review(
                    made.id(), made.version(), ReviewResult.CASE, "", "Ms Calm slid off when turning"))
                    .isInstanceOf(NamesSomebody.class);
            reviews.review(made.id(), made.version(), ReviewResult.CASE, "", "Slid off the table when turning over");
        });
        entities.flush();

        assertThat(jdbc.sql("select kind, phase, harm, in_month, planned, lesson from incident_cases").query()
                .singleRow().values()).map(String::valueOf)
                .containsExactly("fall", "during", "doctor", "2026-11-01", "lower_back swedish 2 30",
                        "Slid off the table when turning over");
        jdbc.sql("delete from incidents").update();
        assertThat(jdbc.sql("select count(*) from incident_cases").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void wordsForOthersNameNoClientEitherWhereTheEntryIsAboutNoSession() {
        var made = incidents.record(Incidents.fall(TODAY, Harm.DOCTOR));
        var name = clients.names(Set.of(session.client())).get(session.client());
        entities.flush();
        users.as(manager, () -> {
            assertThatThrownBy(() -> reviews.review(
                    made.id(), made.version(), ReviewResult.CASE, "", "In the corridor, " + name + " slipped"))
                    .isInstanceOf(NamesSomebody.class);
            assertThat(reviews.review(
                    made.id(), made.version(), ReviewResult.CASE, "", "In the corridor, on a calm day, slipped"))
                    .extracting(IncidentRecord::waits).isEqualTo(false);
        });
    }

    @Test
    void whatWaitsStandsByItsDayAndIsLateAfterIt() {
        fallen(Harm.NONE);
        var hospital = fallen(Harm.HOSPITAL);
        users.as(manager, () -> assertThat(list.late()).isZero());
        clock.pass(Duration.ofDays(3));

        var rows = list.rows(IncidentFilter.WAITING, 0, 10);

        assertThat(rows).extracting(row -> row.incident().what().harm()).containsExactly(Harm.HOSPITAL, Harm.NONE);
        assertThat(rows).extracting(IncidentRow::late).containsExactly(true, false);
        assertThat(rows).extracting(IncidentRow::forMe).as("the therapist was there").containsOnly(false);
        assertThat(rows).extracting(IncidentRow::client)
                .allSatisfy(name -> assertThat(name).startsWith("Nora Calm"));
        users.as(manager, () -> {
            assertThat(list.late()).isEqualTo(1);
            assertThat(list.rows(IncidentFilter.WAITING, 0, 10)).extracting(IncidentRow::forMe).containsOnly(true);
            reviews.review(hospital.id(), hospital.version(), ReviewResult.NO_CHANGE, "", "");
            assertThat(list.late()).isZero();
        });
        assertThat(list.count(IncidentFilter.WAITING)).isEqualTo(1);
        assertThat(list.rows(IncidentFilter.REVIEWED, 0, 10)).extracting(row -> row.incident().id())
                .containsExactly(hospital.id());
    }

    @Test
    void aPageOfTheListTakesTheSameTwoStatementsHoweverLongItIs() {
        fallen(Harm.NONE);
        long one = queries.during(() -> list.rows(IncidentFilter.WAITING, 0, 50));
        for (int i = 0; i < 20; i++) {
            fallen(Harm.NONE);
        }

        assertThat(queries.during(() -> assertThat(list.rows(IncidentFilter.WAITING, 0, 50)).hasSize(21)))
                .isEqualTo(one).isLessThanOrEqualTo(3);
    }

    @Test
    void onlyManagersReadAndFindWhatIsAboutARestrictedClient() {
        var made = fallen(Harm.NONE);
        users.as(manager, () -> rights.restrict(session.client(), RestrictionReason.WISH));

        users.as(colleague, () -> {
            assertThatThrownBy(() -> reviews.open(made.id())).isInstanceOf(RecordClosed.class);
            assertThatThrownBy(() -> incidents.record(session.id(), Incidents.fall(TODAY, Harm.NONE)))
                    .isInstanceOf(RecordClosed.class);
            assertThat(list.rows(IncidentFilter.WAITING, 0, 10)).isEmpty();
            assertThat(list.count(IncidentFilter.WAITING)).isZero();
        });
        users.as(manager, () -> {
            assertThat(reviews.open(made.id())).isPresent();
            assertThat(list.count(IncidentFilter.WAITING)).isEqualTo(1);
        });
    }

    @Test
    void whatWasRecordedWronglyIsTakenOutByWhoToldItAndNothingComesOfIt() {
        var made = users.as(desk, () -> incidents.record(session.id(), Incidents.fall(TODAY, Harm.HOSPITAL)));
        clock.pass(Duration.ofDays(3));
        users.as(desk, () -> {
            assertThat(list.recordedByMe()).extracting(row -> row.incident().id()).containsExactly(made.id());
            assertThatThrownBy(() -> incidents.withdraw(made.id(), made.version(), " "))
                    .isInstanceOf(IllegalArgumentException.class);
            incidents.withdraw(made.id(), made.version(), "Another session");
            assertThat(list.recordedByMe()).isEmpty();
            assertThat(incidents.toRecordAgain(made.id())).hasValueSatisfying(
                    told -> assertThat(told.what()).isEqualTo(made.what()));
        });

        var seen = reviews.open(made.id()).orElseThrow();
        assertThat(seen.incident().withdrawal()).hasValueSatisfying(out -> {
            assertThat(out.by()).isEqualTo(desk.id());
            assertThat(out.reason()).isEqualTo("Another session");
        });
        assertThat(list.count(IncidentFilter.WAITING)).isZero();
        assertThat(list.rows(IncidentFilter.WITHDRAWN, 0, 9)).singleElement()
                .satisfies(row -> assertThat(row.late() || row.forMe()).isFalse());
        assertThat(trail.about(made.id().value())).extracting(entry -> entry.action())
                .containsExactly("recorded", "withdrawn", "opened", "opened");
        users.as(manager, () -> {
            assertThat(list.late() + list.forMe()).isZero();
            var now = reviews.open(made.id()).orElseThrow();
            assertThat(now.mayReview() || now.mayWithdraw()).isFalse();
            for (int version : List.of(made.version(), now.incident().version())) {
                assertThatThrownBy(() -> reviews.review(made.id(), version, ReviewResult.CASE, "", "Slid off"))
                        .isInstanceOf(EditedByOther.class);
            }
        });
    }

    @Test
    void aManagerTakesItOutTooButNobodyBuriesWhatAnotherToldOfThem() {
        var boss = users.make("bea.boss", Role.THERAPIST, Role.MANAGER);
        var ofBoss = users.as(boss, () -> make.finished(GENTLE_BACK));
        var told = users.as(desk, () -> incidents.record(ofBoss.id(), Incidents.fall(TODAY, Harm.NONE)));

        for (var who : List.of(boss, colleague)) {
            users.as(who, () -> {
                assertThat(reviews.open(told.id()).orElseThrow().mayWithdraw()).isFalse();
                assertThatThrownBy(() -> incidents.withdraw(told.id(), told.version(), "It was not so"))
                        .isInstanceOf(IllegalStateException.class);
            });
        }
        users.as(manager, () -> incidents.withdraw(told.id(), told.version(), "Recorded twice"));
        users.as(boss, () -> {
            var own = incidents.record(ofBoss.id(), Incidents.fall(TODAY, Harm.NONE));
            assertThat(incidents.withdraw(own.id(), own.version(), "Recorded twice").withdrawal()).isPresent();
        });
    }

    @Test
    void whatSomebodyHasReadStaysUnlessAManagerTakesItOutAndACaseStays() {
        var read = fallen(Harm.NONE);
        var kept = fallen(Harm.NONE);
        users.as(colleague, () -> {
            reviews.review(read.id(), read.version(), ReviewResult.TEAM, "", "");
            reviews.review(kept.id(), kept.version(), ReviewResult.CASE, "", "Slid off");
        });
        int version = reviews.open(read.id()).orElseThrow().incident().version();

        assertThatThrownBy(() -> incidents.withdraw(read.id(), read.version(), "Another session"))
                .isInstanceOfSatisfying(EditedByOther.class,
                        faster -> assertThat(faster.by()).hasValue(colleague.id()));
        assertThatThrownBy(() -> incidents.withdraw(read.id(), version, "Another session"))
                .isInstanceOf(IllegalStateException.class);
        users.as(manager, () -> {
            incidents.withdraw(read.id(), version, "Another session");
            assertThatThrownBy(() -> incidents.withdraw(kept.id(), version, "Another session"))
                    .isInstanceOf(IllegalStateException.class);
        });
        assertThat(list.count(IncidentFilter.REVIEWED)).isEqualTo(1);
    }

    @Test
    void aDayToComeAndAnAnswerThatTheKindDoesNotAskForAreRefused() {
        assertThatThrownBy(() -> incidents.record(Incidents.mixUp(TODAY.plusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IncidentRecord.NewIncident(
                IncidentKind.OTHER, "stone", IncidentRecord.IncidentTime.BEFORE, TODAY, Harm.NONE, "Words", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(IncidentKind.values())).allSatisfy(kind -> assertThat(kind.rules()).doesNotHaveDuplicates());
        assertThat(Optional.of(IncidentKind.WRONG_CLIENT.screens())).hasValue(List.of("arrival", "chart", "merge"));
    }
}
