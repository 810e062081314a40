package org.tenderpoint.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.tenderpoint.practice.SettableClock;

/**
 * One way through the whole loop in a real browser, on an encrypted database of its own: set-up, client, intake, plan,
 * arrival, screening, session, the call fifty hours later, the recommendation, the manager's figure. The client is the
 * one of case V16 (osteoporosis without a fracture, Thai massage planned); the call gives the answers of case V01.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"server.address=127.0.0.1",
        "tenderpoint.data=target/whole-loop/${random.uuid}/data"})
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
@Tag("night")
@Tag("browser")
class WholeLoopIT {

    private static final String CLIENT = "Margit Sørensen";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** A Monday morning, so that the call two days later falls into opening hours whatever day the test is run on. */
    private static final SettableClock CLOCK = new SettableClock(ZonedDateTime.now(ZONE)
            .with(TemporalAdjusters.previous(DayOfWeek.MONDAY))
            .with(LocalTime.of(9, 30))
            .toInstant());

    @LocalServerPort
    int port;

    @TestBean
    Clock clock;

    private Browsing browsing;
    private Page page;

    static Clock clock() {
        return CLOCK;
    }

    @BeforeEach
    void openBrowser() {
        browsing = new Browsing(port);
        page = browsing.page(1180, 820, ColorScheme.LIGHT);
    }

    @AfterEach
    void closeBrowser() {
        browsing.close();
    }

    @Test
    void oneClientGoesThroughTheWholeLoop(CapturedOutput output) {
        var screens = new Hands(browsing, page, new Pictures());
        var manager = new ManagersHands(screens);
        manager.setUp(output.getAll());
        Browsing.settled(page, "loop-today-empty");
        page.getByText("Add the first client").click();
        new DesksHands(screens).newClient(CLIENT, "020 7946 0777");
        var therapist = new TherapistsHands(screens);
        therapist.intake(CLIENT);
        therapist.plan();
        therapist.arrive();
        therapist.screening();
        therapist.chart();
        CLOCK.pass(Duration.ofHours(50));
        // nobody stays signed in that long
        page.context().clearCookies();
        therapist.call(CLIENT);
        manager.managersFigure();
    }

    /** A picture for people, and the accessibility rules that a machine can check. */
    private static final class Pictures implements Hands.Looking {

        @Override
        public void at(Page page, String name) {
            Browsing.settled(page, "loop-" + name);
        }

        @Override
        public void elsewhere(Page page, String name) {
            page.setViewportSize(390, 844);
            at(page, name + "-phone");
            page.setViewportSize(1180, 820);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            at(page, name + "-dark");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
    }
}
