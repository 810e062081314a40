package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;

/**
 * The network goes away in the middle of a note and comes back: nothing that was typed is lost, and the notice goes.
 */
@BrowserTest
@Tag("UC-11")
class NetworkLossIT {

    private static final Duration NOTICE_GOES_WITHIN = Duration.ofSeconds(10);

    @LocalServerPort
    int port;

    @Autowired
    private TestUsers users;
    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;

    private CuttableLine line;
    private Browsing browsing;

    @BeforeEach
    void open() {
        line = new CuttableLine(port);
        browsing = new Browsing(line.port());
    }

    @AfterEach
    void close() {
        browsing.close();
        line.close();
    }

    @Test
    void aNoteSurvivesTwentySecondsWithoutNetwork() {
        loseTheLine("maya.short", Duration.ofSeconds(20));
    }

    @Test
    @Tag("night")
    @Tag("kills")
    void aNoteSurvivesTwoMinutesWithoutNetwork() {
        loseTheLine("maya.long", Duration.ofMinutes(2));
    }

    private void loseTheLine(String login, Duration gone) {
        var maya = users.make(login, Role.THERAPIST);
        var session = users.as(maya, () -> make.started(Sessions.GENTLE_BACK).id());
        var page = browsing.signedIn(login, 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + session));
        var note = page.getByLabel("What the client says");
        note.fill("Stiff on waking");
        awaitNote(maya, session, "Stiff on waking");

        line.cut();
        note.pressSequentially(", better through the day");
        assertThat(page.getByText("Connection lost")).isVisible();
        Browsing.picture(page, "network-lost");
        page.waitForTimeout(gone.toMillis());
        note.pressSequentially(", worse when sitting");

        line.mend();
        var mended = Instant.now();
        assertThat(page.getByText("Connection lost")).isHidden(
                new LocatorAssertions.IsHiddenOptions().setTimeout(NOTICE_GOES_WITHIN.toMillis()));
        System.out.printf("The notice went %.1f s after the line came back%n",
                Duration.between(mended, Instant.now()).toMillis() / 1000.0);
        awaitNote(maya, session, "Stiff on waking, better through the day, worse when sitting");
        note.pressSequentially(". Sleeps well");
        awaitNote(maya, session, "Stiff on waking, better through the day, worse when sitting. Sleeps well");
        assertThat(note).hasValue("Stiff on waking, better through the day, worse when sitting. Sleeps well");
    }

    private void awaitNote(UserRecord by, SessionId session, String words) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(users.as(by, () -> sessions.open(session)).orElseThrow().note().subjective())
                        .isEqualTo(words));
    }
}
