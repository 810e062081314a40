package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.evening.EveningLinks;
import org.tenderpoint.intake.evening.EveningService;
import org.tenderpoint.intake.evening.EveningVisit;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.page.TypedBirth;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** The screens that read answers by link, in the nights in which clocks change. */
@ScreenTest
@Moment("2026-01-05T19:00:00Z")
@ViewPackages(packages = "org.tenderpoint")
@As(Role.THERAPIST)
@Tag("UC-39")
class EveningClockChangeTest extends SpringBrowserlessTest {

    /** 17.9 and 18.1 hours. */
    private static final Duration STILL = Duration.ofMinutes(1074);
    private static final Duration NO_LONGER = Duration.ofMinutes(1086);
    private static final AtomicInteger BROWSERS = new AtomicInteger(100);

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private EveningLinks links;
    @Autowired
    private EveningService evenings;
    @Autowired
    private PlanService plans;
    @Autowired
    private CurrentUser user;
    @Autowired
    private TestUsers users;
    @Autowired
    private Sessions make;
    @Autowired
    private TransactionOperations transaction;
    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
            "Europe/Berlin, 2026-03-28T20:00", "Europe/Berlin, 2026-10-24T20:00",
            "America/New_York, 2026-03-07T20:00", "America/New_York, 2026-10-31T20:00",
            "Australia/Lord_Howe, 2026-10-03T20:00", "Australia/Lord_Howe, 2026-04-04T20:00",
            "Australia/Lord_Howe, 2026-04-05T01:45"})
    void todayAndTheDoorShowItForEighteenHours(ZoneId zone, LocalDateTime evening) {
        var at = evening.atZone(zone).toInstant();
        var session = answered(zone, at);

        clock.set(at.plus(STILL));
        assertThat(open("")).contains("pain 6 (Neck)");
        assertThat(open("sessions/" + session + "/arrival")).contains("Answered by link");

        clock.set(at.plus(NO_LONGER));
        assertThat(open("")).doesNotContain("pain 6 (Neck)");
        assertThat(open("sessions/" + session + "/arrival")).doesNotContain("Answered by link");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"Europe/Berlin, 2026-03-28T20:00", "Europe/Berlin, 2026-10-24T20:00"})
    void anArrivalThatIsConfirmedTooLateAsksAgainAndSaysWhy(ZoneId zone, LocalDateTime evening) {
        var at = evening.atZone(zone).toInstant();
        var session = answered(zone, at);
        clock.set(at.plus(STILL));
        open("sessions/" + session + "/arrival");
        find(AnswerField.class).single().setValue(Recorded.NO);
        clock.set(at.plus(NO_LONGER));

        while (find(Button.class).withText("Confirm and screen").all().isEmpty()) {
            test(find(Button.class).withText("Next").single()).click();
        }
        test(find(Button.class).withText("Confirm and screen").single()).click();

        assertThat(plans.byId(session).orElseThrow().state()).isNotEqualTo(SessionState.SCREENED);
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("What was answered by link is too old by now").doesNotContain("Answered by link");
    }

    private String open(String route) {
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate(route);
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    /** Pain in the neck and all else denied at this moment, for a session nineteen hours later. */
    private SessionId answered(ZoneId zone, Instant at) {
        clock.set(at);
        users.changePractice(ChangedSettings.of(TestUsers.SETTINGS,
                "zone", zone, "publicAddress", "https://care.example.org"));
        var client = make.client("Eva Evening", Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
        jdbc.sql("update sessions set state = 'MISSED' where state in ('PLANNED', 'ARRIVED')").update();
        var start = at.plus(Duration.ofHours(19));
        var session = plans.plan(new NewSession(
                client, user.id(), LocalDateTime.ofInstant(start, zone), 60, List.of(Sessions.GENTLE_BACK)));
        var address = transaction.execute(
                _ -> links.link(new EveningVisit(session, client, user.id(), start), Locale.ENGLISH, at));
        var ticket = new LinkTicket(
                address.substring(address.lastIndexOf('/') + 1),
                ("b" + BROWSERS.incrementAndGet()).repeat(11).substring(0, 43));
        assertThat(evenings.recognise(ticket, new TypedBirth("12/4/1985", ""))).isEmpty();
        evenings.answer(ticket, new SelfIntakeTap("flags", Map.of("go", List.of("none"))));
        evenings.answer(ticket, new SelfIntakeTap("pain", Map.of(
                "pain_now", List.of("6"), "regions", List.of("neck"), "go", List.of("none"))));
        evenings.answer(ticket, new SelfIntakeTap("since", Map.of("go", List.of("none"))));
        return session;
    }
}
