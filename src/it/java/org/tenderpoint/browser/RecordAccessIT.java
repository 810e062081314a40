package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;
import static org.tenderpoint.session.Sessions.harmless;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.Soap;

/**
 * A record that is not one's own, in a real browser: refused, opened for a reason, told to the manager, and read by
 * one.
 */
@BrowserTest
@Tag("UC-24")
@Tag("night")
@Tag("browser")
class RecordAccessIT extends InBrowser {

    private static final String REASON = "Covering for Maya, who is ill today";

    @Autowired
    private SessionService sessions;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aRecordOfSomebodyElsesClientOpensForAReasonThatTheManagerReads() {
        var session = users.as(users.make("maya", Role.THERAPIST), this::annasSession);
        users.make("jonas", Role.THERAPIST);
        users.make("mona", Role.MANAGER);
        jdbc.sql("update practices set record_access = ?").param(RecordAccess.OWN.name()).update();

        var jonas = browsing.signedIn("jonas", 1180, 820, ColorScheme.LIGHT);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Browsing.turn(jonas, 1180, 820, scheme);
            Browsing.go(jonas, browsing.address("/clients/" + session.client() + "/intake"));
            assertThat(jonas.getByText("Anna Berg is not one of your clients")).isVisible();
            both(jonas, "refused", scheme);
            Browsing.go(jonas, browsing.address("/clients/" + session.client()));
            assertThat(jonas.getByText("Anna Berg is not one of your clients")).isVisible();
            both(jonas, "refused-client", scheme);
        }

        Browsing.turn(jonas, 1180, 820, ColorScheme.LIGHT);
        Browsing.go(jonas, browsing.address("/clients/" + session.client() + "/intake"));
        button(jonas, "Open for 24 hours").click();
        assertThat(Browsing.error(jonas, "Please give a reason of 10 characters or more.")).isVisible();
        both(jonas, "refused-too-short", ColorScheme.LIGHT);
        jonas.getByLabel("Why you need it now").fill(REASON);
        button(jonas, "Open for 24 hours").click();
        assertThat(jonas.getByText("not one of your clients")).hasCount(0);
        Browsing.go(jonas, browsing.address("/clients/" + session.client()));
        assertThat(jonas.getByText("The record is open to you until")).isVisible();
        both(jonas, "opened-client", ColorScheme.LIGHT);

        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            theManagerReads(session, scheme);
        }
    }

    private void theManagerReads(SessionRecord session, ColorScheme scheme) {
        var mona = browsing.signedIn("mona", 1180, 820, scheme);
        mona.navigate(browsing.address("/"));
        assertThat(mona.getByText(REASON)).isInViewport();
        both(mona, "manager-told", scheme);

        Browsing.go(mona, browsing.address("/clients/" + session.client()));
        assertThat(button(mona, "Open the record")).isVisible();
        assertThat(mona.getByText("Swedish")).hasCount(0);
        both(mona, "manager-heads", scheme);
        button(mona, "Open the record").click();
        mona.getByLabel("Reason").fill("Complaint of 12 March");
        both(mona, "manager-reason", scheme);
        button(mona, "Open the record").click();
        assertThat(mona.getByText("Swedish").first()).isVisible();
        both(mona, "manager-record", scheme);

        Browsing.go(mona, browsing.address("/sessions/" + session.id()));
        assertThat(mona.getByText("Only its therapist can change it")).isVisible();
        both(mona, "manager-session", scheme);
        Browsing.go(mona, browsing.address("/sessions/" + session.id() + "/screening/review"));
        assertThat(mona.locator(".verdict")).isVisible();
        both(mona, "manager-screening", scheme);
        var version = users.as(users.make("maya", Role.THERAPIST),
                () -> intakes.latest(session.client()).orElseThrow().id());
        Browsing.go(mona, browsing.address("/intake-versions/" + version));
        assertThat(mona.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Anna Berg"))).isVisible();
        both(mona, "manager-intake", scheme);
    }

    /** On a tablet and on a phone. */
    private static void both(Page page, String name, ColorScheme scheme) {
        var colours = scheme.name().toLowerCase(Locale.ROOT);
        settled(page, "access-" + name + "-" + colours);
        page.setViewportSize(390, 844);
        settled(page, "access-" + name + "-" + colours + "-phone");
        page.setViewportSize(1180, 820);
    }

    private SessionRecord annasSession() {
        var client = make.named("Anna Berg", harmless(List.of(GENTLE_BACK)));
        var id = make.arrived(client, Sessions.calmVisit(), GENTLE_BACK);
        make.screened(id);
        var started = sessions.start(id);
        sessions.saveNote(id, started.noteVersion(),
                new Soap("Stiff on waking, better through the day.", "", "", "Again in two weeks."));
        sessions.finish(id, Optional.empty());
        return sessions.sign(id, "nothing to add");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
