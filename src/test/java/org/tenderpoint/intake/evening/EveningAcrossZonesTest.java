package org.tenderpoint.intake.evening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.page.TypedBirth;

/** In the nights in which clocks change an answer by link counts for as many hours as in all others. */
@DatabaseTest
@Moment("2026-01-05T19:00:00Z")
@As({Role.THERAPIST, Role.MANAGER})
@Tag("UC-39")
class EveningAcrossZonesTest {

    /** 17.9 and 18.1 hours. */
    private static final Duration STILL = Duration.ofMinutes(1074);
    private static final Duration NO_LONGER = Duration.ofMinutes(1086);
    private static final AtomicInteger BROWSERS = new AtomicInteger(100);

    @Autowired
    Moment.Shared clock;
    @Autowired
    EveningLinks links;
    @Autowired
    EveningService evenings;
    @Autowired
    ToldByLinkService told;
    @Autowired
    PlanService plans;
    @Autowired
    CurrentUser user;
    @Autowired
    TestUsers users;
    @Autowired
    Sessions make;
    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
            "Europe/Berlin, 2026-03-28T12:00", "Europe/Berlin, 2026-10-24T12:00",
            "America/New_York, 2026-03-07T12:00", "America/New_York, 2026-10-31T12:00",
            "Australia/Lord_Howe, 2026-10-03T12:00", "Australia/Lord_Howe, 2026-04-04T12:00"})
    void itCountsForEighteenHoursAsTheyPassAndNotByTheClock(ZoneId zone, LocalDateTime before) {
        users.changePractice(ChangedSettings.of(TestUsers.SETTINGS,
                "zone", zone, "publicAddress", "https://care.example.org"));
        var first = before.atZone(zone).toInstant();
        assertThat(zone.getRules().nextTransition(first).getInstant()).as("within the hours that are looked at")
                .isBefore(first.plus(Duration.ofHours(18)));
        for (int hours = 0; hours <= 18; hours += 2) {
            var at = first.plus(Duration.ofHours(hours));
            var session = answered(zone, at);

            assertThat(counts(session, at.plus(STILL))).as("%s and 17.9 hours", at.atZone(zone)).isTrue();
            assertThat(counts(session, at.plus(NO_LONGER))).as("%s and 18.1 hours", at.atZone(zone)).isFalse();
        }
    }

    private boolean counts(SessionId session, Instant now) {
        clock.set(now);
        boolean counts = told.of(session).isPresent();
        assertThat(told.among(List.of(session)).containsKey(session)).isEqualTo(counts);
        return counts;
    }

    /** Everything denied at this moment, for a session nineteen hours later. */
    private SessionId answered(ZoneId zone, Instant at) {
        clock.set(at);
        var client = make.client("Eva Evening", Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
        jdbc.sql("update sessions set state = 'MISSED' where state = 'PLANNED'").update();
        var start = at.plus(Duration.ofHours(19));
        var session = plans.plan(new NewSession(
                client, user.id(), LocalDateTime.ofInstant(start, zone), 60, List.of(Sessions.GENTLE_BACK)));
        var address = links.link(new EveningVisit(session, client, user.id(), start), Locale.ENGLISH, at);
        var ticket = new LinkTicket(
                address.substring(address.lastIndexOf('/') + 1),
                ("b" + BROWSERS.incrementAndGet()).repeat(11).substring(0, 43));
        assertThat(evenings.recognise(ticket, new TypedBirth("12/4/1985", ""))).isEmpty();
        for (var screen : List.of("flags", "pain", "since")) {
            evenings.answer(ticket, new SelfIntakeTap(screen, Map.of("go", List.of("none"))));
        }
        return session;
    }
}
