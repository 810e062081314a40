package org.tenderpoint.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.client.ClientSeen;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.place.MadePlaces;
import org.tenderpoint.vocabulary.facts.Condition;

/** Each figure against the same figure by plain SQL over the records, on practices drawn by a seed. */
@DatabaseTest
@As(Role.MANAGER)
@Tag("UC-20")
class OutcomeFiguresTest {

    @Autowired
    OutcomeService outcomes;
    @Autowired
    OutcomeKeeper keeper;
    @Autowired
    PracticeService practice;
    @Autowired
    TestUsers users;
    @Autowired
    MadePlaces places;
    @Autowired
    EntityManager entities;
    @Autowired
    JdbcTemplate template;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    Clock clock;

    private ZoneId zone;
    private LocalDate today;

    @BeforeEach
    void when() {
        zone = practice.zone();
        today = LocalDate.ofInstant(clock.instant(), zone);
    }

    private RandomPractice practice(long seed) {
        var therapists = Stream.of("anna", "bert", "cora")
                .map(name -> users.make(name + "." + seed, Role.THERAPIST).id().value())
                .toList();
        var made = new RandomPractice(template, seed, clock.instant(), therapists);
        made.write(40);
        outcomes.rebuild();
        keeper.everyMinute();
        return made;
    }

    @Test
    void everyMeasureIsWhatPlainSqlCountsOnTheRecords() {
        everyMeasure(3);
    }

    @Test
    @Tag("night")
    @Tag("random")
    void soIsEveryMeasureOfAnotherPractice() {
        everyMeasure(4);
    }

    private void everyMeasure(long seed) {
        practice(seed);
        var softly = new SoftAssertions();
        for (var filter : List.of(
                OutcomeFilter.days(30, today), OutcomeFilter.days(90, today), OutcomeFilter.days(400, today),
                OutcomeFilter.of(today.minusDays(70), today.minusDays(33)))) {
            var overview = outcomes.overview(filter);
            plain(filter).forEach((measure, plain) -> softly.assertThat(overview.share(measure))
                    .as("%s from %s to %s", measure, filter.from(), filter.to()).isEqualTo(plain));
        }
        var whole = outcomes.overview(OutcomeFilter.days(400, today));
        for (var measure : Measure.values()) {
            // else the comparison would compare nothing
            softly.assertThat(whole.share(measure).count()).as("%s holds of some", measure).isPositive();
            softly.assertThat(whole.share(measure).of()).as("%s does not hold of all", measure)
                    .isGreaterThan(whole.share(measure).count());
        }
        softly.assertAll();
    }

    @Test
    void anEpisodeOfAimsThatARecordMadePartOfThisOneLeftOpenTakesNoRatingAway() {
        practice(3);
        var all = OutcomeFilter.days(400, today);
        var before = outcomes.overview(all).share(Measure.AIMS_IMPROVED);
        var other = jdbc.sql("select client_id from aim_sets where open_for is not null").query(UUID.class).list();
        for (var client : other) {
            var set = UUID.randomUUID();
            jdbc.sql("""
                    insert into aim_sets (id, client_id, number, complaint, set_at, set_by, open_for, version)
                    values (?, ?, 0, '', ?, ?, ?, 0)""")
                    .params(set, client, clock.instant().minus(Duration.ofDays(900)).atOffset(ZoneOffset.UTC),
                            UUID.randomUUID(), UUID.randomUUID())
                    .update();
            jdbc.sql("insert into aims (id, set_id, position, activity) values (?, ?, 0, 'Climb stairs')")
                    .params(UUID.randomUUID(), set).update();
        }
        outcomes.rebuild();
        keeper.everyMinute();

        assertThat(before.of()).isPositive();
        var after = outcomes.overview(all).share(Measure.AIMS_IMPROVED);
        assertThat(after.count()).isEqualTo(before.count());
        assertThat(after.of()).isEqualTo(before.of());
    }

    private Map<Measure, Share> plain(OutcomeFilter filter) {
        return PlainSql.counts(jdbc, filter.from().atStartOfDay(zone).toInstant(),
                filter.to().plusDays(1).atStartOfDay(zone).toInstant(), clock.instant());
    }

    @Test
    void theTimeToContactIsTheLongestOfASessionsAlertsAndNoneWhileOneWaits() {
        practice(3);
        var minutes = jdbc.sql("""
                select cast(max(minutes) as integer) from (
                    select l.follow_up_id, floor(extract(epoch from ((
                        select min(k.at) from alert_contacts k where k.alert_id = l.id and k.outcome <> 'not_reached')
                        - l.raised_at)) / 60) as minutes from alerts l) one
                group by follow_up_id having count(*) = count(minutes) order by 1""").query(Integer.class).list();

        var contact = outcomes.overview(OutcomeFilter.days(400, today)).contact().orElseThrow();

        assertThat(contact.of()).isEqualTo(minutes.size());
        assertThat(contact.longest()).hasMinutes(minutes.getLast());
        assertThat(contact.missing()).isEqualTo(
                jdbc.sql("select count(distinct follow_up_id) from alerts").query(Integer.class).single()
                        - minutes.size());
    }

    @Test
    void aPeriodIsTheSumOfItsPartsWhateverIsCounted() {
        practice(7);
        var all = OutcomeFilter.of(today.minusDays(119), today);
        var whole = outcomes.overview(all);
        var first = outcomes.overview(OutcomeFilter.of(today.minusDays(119), today.minusDays(60)));
        var second = outcomes.overview(OutcomeFilter.of(today.minusDays(59), today));

        assertThat(second.before()).as("the period of the same length before").isEqualTo(first.now());
        for (var measure : Measure.values()) {
            assertThat(whole.share(measure)).as(measure.code())
                    .isEqualTo(sum(first.share(measure), second.share(measure)));
            var months = outcomes.by(Dimension.MONTH, measure, all);
            assertThat(months.values().stream().reduce(new Share(0, 0, 0), OutcomeFiguresTest::sum))
                    .isEqualTo(whole.share(measure));
            var therapists = outcomes.therapists(measure, all);
            assertThat(
                    therapists.stream().map(ComparedShare::share).reduce(new Share(0, 0, 0),
                            OutcomeFiguresTest::sum))
                    .isEqualTo(whole.share(measure));
        }
    }

    @Test
    @Tag("UC-46")
    void theFiguresOfThePlacesTogetherAreThoseOfThePracticeAndWithOnePlaceThereAreNone() {
        practice(9);
        var all = OutcomeFilter.days(400, today);
        assertThat(outcomes.places(Measure.MARKED, all)).as("one place").isEmpty();
        var harbour = places.harbour();
        var there = users.make("anna.9", Role.THERAPIST);
        jdbc.sql("update follow_ups set place_id = ? where therapist_id = ?")
                .params(harbour.value(), there.id().value()).update();
        entities.clear();
        outcomes.rebuild();
        keeper.everyMinute();

        for (var measure : List.of(Measure.MARKED, Measure.RESPONSE, Measure.RETURNED)) {
            var shares = outcomes.places(measure, all);
            assertThat(shares).extracting(ComparedShare::name)
                    .containsExactlyInAnyOrder(TestUsers.SETTINGS.name(), MadePlaces.HARBOUR);
            assertThat(shares.stream().map(ComparedShare::share).reduce(new Share(0, 0, 0), OutcomeFiguresTest::sum))
                    .isEqualTo(outcomes.overview(all).share(measure));
        }
        assertThat(outcomes.by(Dimension.PLACE, Measure.RESPONSE, all)).containsEntry(
                harbour, outcomes.by(Dimension.THERAPIST, Measure.RESPONSE, all).get(there.id()));
        assertThat(users.as(there, () -> outcomes.places(Measure.MARKED, all))).as("a therapist").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = 8)
    void aSessionThatNobodyAnswersNeverImprovesAnyFigure(long seed) {
        practice(seed);
        var all = OutcomeFilter.days(400, today);
        var before = outcomes.overview(all);

        // each that was answered, in turn, is not: as if the client had never said anything
        jdbc.sql("update feedbacks set state = 'draft' where answered_at > cast(:some as timestamp with time zone)")
                .param("some", clock.instant().minus(Duration.ofDays(60)).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                "delete from aim_ratings where way <> 'start' and client_id in (select client_id from feedbacks where state = 'draft')")
                .update();
        outcomes.rebuild();
        keeper.everyMinute();
        var after = outcomes.overview(all);

        assertThat(after.share(Measure.RESPONSE).count()).isLessThan(before.share(Measure.RESPONSE).count());
        for (var measure : Measure.values()) {
            var then = before.share(measure);
            var now = after.share(measure);
            // of nobody who falls silent anything is counted, neither good nor bad; they are missing
            assertThat(now.count()).as("%s holds", measure).isLessThanOrEqualTo(then.count());
            assertThat(now.of() - now.count()).as("%s does not hold", measure)
                    .isLessThanOrEqualTo(measure == Measure.RESPONSE ? now.of() : then.of() - then.count());
            if (measure.bad() && now.of() + now.missing() > 0) {
                assertThat(now.of() + now.missing()).as("%s: asked", measure)
                        .isGreaterThanOrEqualTo(then.of() + then.missing() - before.unwanted() - after.unwanted());
            }
        }
    }

    private static Share sum(Share one, Share other) {
        return new Share(one.count() + other.count(), one.of() + other.of(), one.missing() + other.missing());
    }

    @Test
    void aConditionIsCountedWhereItWasKnownToHoldAndNotWhereNobodyKnew() {
        var made = practice(6);
        var all = OutcomeFilter.days(400, today);

        var sessions = outcomes.by(Dimension.CONDITION, Measure.OVERRIDDEN, all);

        for (var condition : Condition.values()) {
            long held = made.held().stream().filter(one -> one.condition() == condition)
                    .map(RandomPractice.Held::session).distinct().count();
            // those that neither ended nor are followed up are no sessions that are counted
            assertThat(sessions.containsKey(condition) ? sessions.get(condition).of() : 0)
                    .as(condition.code())
                    .isLessThanOrEqualTo((int) held)
                    .isEqualTo(Math.toIntExact(made.held().stream()
                            .filter(one -> one.condition() == condition)
                            .filter(one -> counted(one.session()))
                            .count()));
        }
    }

    @Test
    void whoCameBeforeThePracticeUsedTheProgramHasHadTheFirstSessionHere() {
        practice(5);
        var counted = jdbc.sql("select distinct client_id from outcome_rows order by client_id").query(UUID.class)
                .list();
        var file = UUID.randomUUID();
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                """
                        insert into imports (id, begun_at, begun_by, ended_at, state, clients, visits, sessions, changed, stayed)
                        values (?, ?, ?, ?, 'done', 0, 2, 0, 0, 0)""")
                .params(file, at, users.make("desk.5", Role.MANAGER).id().value(), at).update();
        for (int no = 0; no < 2; no++) {
            jdbc.sql("""
                    insert into earlier_visits
                    (id, client_id, import_id, source, source_key, started_at, minutes, therapist, treatment, state)
                    values (?, ?, ?, 'jane', '', ?, 60, '', '', ?)""")
                    .params(UUID.randomUUID(), counted.get(no), file, at.minusYears(2), no == 0 ? "kept" : "cancelled")
                    .update();
            events.publishEvent(new ClientSeen(new ClientId(counted.get(no)), today.minusYears(2)));
        }
        keeper.everyMinute();

        assertThat(first(counted.get(0))).as("kept").isZero();
        assertThat(first(counted.get(1))).as("cancelled").isOne();
    }

    private int first(UUID client) {
        return jdbc.sql("select count(*) from outcome_rows where client_id = ? and first_here").param(client)
                .query(Integer.class).single();
    }

    private boolean counted(UUID session) {
        return jdbc.sql("select count(*) from outcome_rows where session_id = ?").param(session).query(Integer.class)
                .single() == 1;
    }
}
