package org.tenderpoint.screening.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.screening.Visits.harmless;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.place.MadePlaces;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.feed.CalendarFeedService.FeedAddress;
import org.tenderpoint.screening.feed.FeedReader.Entry;
import org.tenderpoint.screening.feed.FeedReader.Feed;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.vocabulary.say.Phrase;

/** Who has a calendar feed, what it shows, and when it ends. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-32")
class CalendarFeedTest {

    @Autowired
    private CalendarFeedService feeds;
    @Autowired
    private FeedReader reader;
    @Autowired
    private FeedFilter filter;
    @Autowired
    private RevokedFeeds revoked;
    @Autowired
    private PlanService plans;
    @Autowired
    private UserService people;
    @Autowired
    private ClientRightsService rights;
    @Autowired
    private Visits visits;
    @Autowired
    private TestUsers users;
    @Autowired
    private MadePlaces places;
    @Autowired
    private CurrentUser currentUser;
    @Autowired
    private TestTrail trail;
    @Autowired
    private QueryCount queries;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;
    @Autowired
    private Moment.Shared clock;

    private UserRecord manager;

    @BeforeEach
    void phonesReachTheProgram() {
        manager = users.make("mona.manager", Role.MANAGER);
        reachable("https://care.example.org");
    }

    @Test
    void itShowsTimesAndInitialsOfTheTherapistsOwnSessionsAndNothingElse() {
        var session = planned("Nadia Petrov", "2026-11-24T10:00");
        var other = users.make("theo.therapist", Role.THERAPIST);
        users.as(other, () -> planned("Somebody Else", "2026-11-24T10:00"));

        var feed = shown(feeds.make());

        assertThat(feed.entries()).singleElement().isEqualTo(new Entry(
                session.value(), Instant.parse("2026-11-24T10:00:00Z"), Instant.parse("2026-11-24T11:00:00Z"), false,
                0, clock.instant(), "NP", ""));
        assertThat(FeedCalendar.write(feed)).contains("SUMMARY:NP: session").doesNotContain("Nadia", "Petrov");
    }

    @Test
    @Tag("UC-46")
    void aSessionOfAPracticeWithSeveralPlacesSaysWhere() {
        var harbour = places.harbour();
        plans.plan(new NewSession(visits.client("Nadia Petrov", harmless()), currentUser.id(),
                LocalDateTime.parse("2026-11-24T10:00"), 60, List.of()).at(harbour));

        assertThat(FeedCalendar.write(shown(feeds.make())))
                .contains("LOCATION:" + MadePlaces.HARBOUR + "\\, 3 Quay Street\\, Plymouth PL1 2AB");
    }

    @Test
    void whatWasCalledOffSaysSo() {
        var session = planned("Nadia Petrov", "2026-11-24T10:00");
        var feed = feeds.make();
        var before = FeedCalendar.tag(shown(feed));

        plans.cancel(session, Phrase.typed("has a cold"));

        assertThat(FeedCalendar.write(shown(feed))).contains("STATUS:CANCELLED", "TRANSP:TRANSPARENT", "SEQUENCE:1")
                .doesNotContain("cold");
        assertThat(FeedCalendar.tag(shown(feed))).isNotEqualTo(before);
    }

    @Test
    void itReachesThreeMonthsBackAndTwelveAhead() {
        // midnight in London's summer, and in its winter
        var first = Instant.parse("2026-08-22T23:00:00Z");
        var end = Instant.parse("2027-11-23T00:00:00Z");
        var day = 24;
        for (var start : List.of(first.minusSeconds(1), first, end.minusSeconds(1), end)) {
            var session = planned("Nadia Petrov", "2026-11-%dT10:00".formatted(day++));
            entities.flush();
            jdbc.sql("update sessions set start_at = :start where id = :id")
                    .param("start", start.atOffset(ZoneOffset.UTC)).param("id", session.value()).update();
        }

        assertThat(shown(feeds.make()).entries()).extracting(Entry::start).containsExactly(first, end.minusSeconds(1));
    }

    @Test
    void aRestrictedClientHasNoInitials() {
        var session = planned("Nadia Petrov", "2026-11-24T10:00");
        var client = plans.byId(session).orElseThrow().client();
        var feed = feeds.make();

        users.as(manager, () -> rights.restrict(client, RestrictionReason.WISH));
        entities.flush();

        assertThat(shown(feed).entries()).singleElement().extracting(Entry::initials).isEqualTo("");
        assertThat(FeedCalendar.write(shown(feed))).contains("SUMMARY:Session");
    }

    @Test
    void theSecretIsNowhereAndANewAddressEndsTheOneBefore() {
        var first = feeds.make();
        var second = feeds.make();

        assertThat(first.address()).matches("https://care\\.example\\.org/feed/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(reader.read(token(first))).isEmpty();
        assertThat(reader.read(token(second))).isPresent();
        assertThat(jdbc.sql("select token_hash from calendar_feeds").query(String.class).list())
                .containsExactly(Secret.sha256(token(second)));
        assertThat(first.toString() + second).doesNotContain(token(first)).doesNotContain(token(second));
    }

    @Test
    void therapistAndManagerEndItAndTheTrailSaysSo() {
        var mine = currentUser.id();
        var first = feeds.make();
        var firstId = id();
        feeds.switchOff();
        assertThat(reader.read(token(first))).isEmpty();
        assertThat(feeds.ownSince()).isEmpty();

        var second = feeds.make();
        var secondId = id();
        assertThatThrownBy(() -> feeds.revoke(mine)).isInstanceOf(AccessDeniedException.class);
        users.as(manager, () -> {
            assertThat(feeds.of(mine)).contains(clock.instant());
            assertThatThrownBy(feeds::make).isInstanceOf(AccessDeniedException.class);
            feeds.revoke(mine);
            feeds.revoke(mine);
            assertThat(feeds.of(mine)).isEmpty();
        });

        assertThat(reader.read(token(second))).isEmpty();
        assertThat(trail.about(firstId)).extracting(entry -> entry.action()).containsExactly("switched_on",
                "switched_off");
        assertThat(trail.about(secondId)).extracting(entry -> entry.action()).containsExactly("switched_on",
                "switched_off");
        assertThat(jdbc.sql("select count(*) from erased_records where kind = ?").param(RevokedFeeds.KIND)
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void aRestoredBackupEndsItAgain() {
        var feed = feeds.make();

        revoked.eraseAgain(List.of(id()));

        assertThat(reader.read(token(feed))).isEmpty();
    }

    @Test
    void whoLeavesOrTreatsNobodyAnyMoreHasNone() {
        var leaver = users.make("lena.leaver", Role.THERAPIST);
        var feed = users.as(leaver, () -> feeds.make());
        assertThat(reader.read(token(feed))).isPresent();

        users.as(manager, () -> people.deactivate(leaver.id()));
        entities.flush();

        assertThat(reader.read(token(feed))).isEmpty();
    }

    @Test
    void withoutAPublicAddressThereIsNone() {
        reachable("");

        assertThat(feeds.possible()).isFalse();
        assertThatThrownBy(feeds::make).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void askingCostsFiveStatementsWhateverItShows() {
        var feed = feeds.make();
        for (int i = 0; i < 12; i++) {
            planned("Client No" + i, "2027-01-%02dT10:00".formatted(11 + i % 6 + i / 6 * 7));
        }
        entities.flush();
        entities.clear();

        assertThat(queries.during(() -> reader.read(token(feed)))).isEqualTo(5);
    }

    @Test
    void whoTriesManyAddressesWaits() throws Exception {
        var address = "192.0.2.77";
        for (int i = 1; i < 20; i++) {
            var asked = ask(address, "/feed/" + Secret.fresh() + ".ics");
            assertThat(asked.isAsyncStarted()).isFalse();
        }

        assertThat(ask(address, "/feed/" + Secret.fresh() + ".ics").isAsyncStarted()).isTrue();
        assertThat(ask("192.0.2.78", "/feed/" + Secret.fresh() + ".ics").isAsyncStarted()).isFalse();
    }

    private MockHttpServletRequest ask(String address, String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setRemoteAddr(address);
        request.setAsyncSupported(true);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return request;
    }

    private void reachable(String address) {
        var set = TestUsers.SETTINGS;
        users.changePractice(set.withPublicAddress(address));
        clock.set(Instant.parse("2026-11-23T10:00:00Z"));
    }

    private SessionId planned(String name, String start) {
        return plans.plan(new NewSession(visits.client(name, harmless()), currentUser.id(), LocalDateTime.parse(start),
                60, List.of()));
    }

    private Feed shown(FeedAddress feed) {
        entities.flush();
        return reader.read(token(feed)).orElseThrow();
    }

    private UUID id() {
        entities.flush();
        return jdbc.sql("select id from calendar_feeds").query(UUID.class).single();
    }

    private static String token(FeedAddress feed) {
        return feed.address().replaceAll("^.*/|\\.ics$", "");
    }
}
