package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.button;
import static org.tenderpoint.browser.Browsing.flawless;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.incident.Harm;
import org.tenderpoint.incident.IncidentService;
import org.tenderpoint.incident.Incidents;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;

/** An incident in a real browser: recorded at the chart in some taps, read and closed by somebody who was not there. */
@BrowserTest
@Tag("UC-37")
class IncidentsIT extends InBrowser {

    /** What a hand needs, as is usual to reckon: 1.1 s for a tap with aiming, 0.28 s for a key. */
    private static final double TAP_SECONDS = 1.1;
    private static final double KEY_SECONDS = 0.28;
    private static final int SECONDS = 20;

    private static final String HAPPENED = "Slid off when turning over";
    private static final String DONE = "Sat, drank, walked";

    @Autowired
    private IncidentService incidents;
    @Autowired
    private PracticeTime time;
    @Autowired
    private JdbcClient jdbc;

    private UserRecord therapist;
    private int taps;
    private int keys;

    @BeforeEach
    void people() {
        therapist = users.make("ines.incident", Role.THERAPIST);
        users.make("rita.reader", Role.THERAPIST, Role.MANAGER);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from incidents").update();
        jdbc.sql("delete from incident_cases").update();
    }

    /** By day, IncidentScreensTest records and closes one without a browser, in as few taps. */
    @Test
    @Tag("night")
    void recordedAtTheChartWithinTwentySecondsAndReadBySomebodyWhoWasNotThere() {
        var session = users.as(therapist, () -> make.finished(GENTLE_BACK).id());
        recorded(session);
        read();
    }

    private void recorded(SessionId session) {
        var page = browsing.signedIn("ines.incident", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + session));
        button(page, "Record an incident").scrollIntoViewIfNeeded();
        flawless(page, "incident-chart");
        tap(button(page, "Record an incident"));
        flawless(page, "incident-form-empty");
        tap(radio(page, "Fall"));
        tap(radio(page, "During"));
        tap(radio(page, "Passed by itself"));
        tap(page.getByLabel("What happened"));
        type(page, HAPPENED);
        page.keyboard().press("Tab");
        keys++;
        type(page, DONE);
        assertThat(page.getByLabel("What was done")).hasValue(DONE);
        flawless(page, "incident-form");
        tap(button(page, "Save to the book"));
        assertThat(page.getByText(Pattern.compile("In the book\\. Somebody who was not there reads it by")))
                .isVisible();
        page.waitForURL(Pattern.compile(".*/sessions/" + session + "$"));

        double seconds = taps * TAP_SECONDS + keys * KEY_SECONDS;
        System.out.printf("An incident from the chart: %d taps, %d keys, %.1f s reckoned (at most %d)%n", taps, keys,
                seconds, SECONDS);
        assertThat(taps).isLessThanOrEqualTo(7);
        assertThat(seconds).isLessThanOrEqualTo(SECONDS);

        page.setViewportSize(390, 844);
        Browsing.go(page, browsing.address("/sessions/" + session + "/incident"));
        assertThat(radio(page, "Fall")).isVisible();
        flawless(page, "incident-form-phone");
        browsing.leave(page);
    }

    private void read() {
        var page = browsing.signedIn("rita.reader", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/"));
        assertThat(button(page, "1 incident to read")).isVisible();
        flawless(page, "incident-today");
        button(page, "1 incident to read").click();
        assertThat(page.getByText(HAPPENED)).isVisible();
        flawless(page, "incident-book");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Review: Fall"))).click();
        assertThat(page.getByText("SCR-112")).isVisible();
        radio(page, "A word to the team").check();
        page.getByLabel("Words for the team").fill("A step stands beside each table from now on");
        flawless(page, "incident-review");
        page.setViewportSize(390, 844);
        flawless(page, "incident-review-phone");
        button(page, "Close the entry").click();
        assertThat(page.getByText("A step stands beside each table from now on")).isVisible();
        page.setViewportSize(1180, 820);
        flawless(page, "incident-read");
    }

    @Test
    @Tag("night")
    @Tag("browser")
    void theBookFormAndReviewLookRightInTheDarkAndOnAPhone() {
        users.as(therapist, () -> {
            var made = make.finished(GENTLE_BACK).id();
            incidents.record(made, Incidents.fall(time.today(), Harm.HOSPITAL));
            incidents.record(Incidents.mixUp(time.today()));
        });
        jdbc.sql("update incidents set due = ? where harm = 'hospital'")
                .param(Timestamp.from(Instant.now().minus(1, ChronoUnit.DAYS))).update();
        var id = jdbc.sql("select id from incidents where harm = 'hospital'").query(UUID.class).single();
        var page = browsing.signedIn("rita.reader", 1180, 820, ColorScheme.DARK);
        for (int width : List.of(1180, 390)) {
            Browsing.turn(page, width, 820, ColorScheme.DARK);
            var name = width == 390 ? "-dark-phone" : "-dark";
            Browsing.go(page, browsing.address("/incidents"));
            assertThat(page.getByText("Slipped when turning over")).isVisible();
            flawless(page, "incident-book" + name);
            Browsing.go(page, browsing.address("/incidents/" + id));
            assertThat(page.getByText("SCR-112")).isVisible();
            flawless(page, "incident-review" + name);
            Browsing.go(page, browsing.address("/incidents/record"));
            assertThat(radio(page, "Fall")).isVisible();
            flawless(page, "incident-form" + name);
            Browsing.go(page, browsing.address("/"));
            assertThat(button(page, "Open the book")).isVisible();
            flawless(page, "incident-today" + name);
        }
    }

    @Test
    @Tag("night")
    @Tag("browser")
    void theFrontDeskRecordsWhatIsToldInACallAndComesBackToIt() {
        var session = users.as(therapist, () -> make.finished(GENTLE_BACK).id());
        var followUp = jdbc.sql("select id from follow_ups where session_id = ?").param(session.value())
                .query(UUID.class).single();
        users.make("dana.desk.it", Role.FRONT_DESK);
        var page = browsing.signedIn("dana.desk.it", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/follow-ups/" + followUp + "/call"));
        flawless(page, "incident-call");
        button(page, "Record an incident").click();
        radio(page, "Pain afterwards").check();
        radio(page, "Within three days").check();
        radio(page, "Care at home").check();
        page.getByLabel("What happened").fill("Could not turn the neck for two days");
        button(page, "Save to the book").click();

        page.waitForURL(Pattern.compile(".*/follow-ups/" + followUp + "/call"));
        assertThat(page.getByText("SCR-402")).hasCount(0);
        assertThat(jdbc.sql("select session_id from incidents").query(UUID.class)
                .single()).isEqualTo(session.value());
    }

    private void tap(Locator what) {
        taps++;
        what.click();
    }

    private void type(Page page, String words) {
        keys += words.length();
        page.keyboard().type(words);
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
