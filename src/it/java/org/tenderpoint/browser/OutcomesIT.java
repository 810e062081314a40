package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.tenderpoint.outcome.RandomOutcomes;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** The figures in a real browser: an empty practice, each page of a full one, and from a mark to the sessions behind it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"server.address=127.0.0.1", "tests=outcomes"})
@ActiveProfiles("test")
@Import(TestUsers.class)
class OutcomesIT {

    private static final List<String> PAGES = List.of("", "/course", "/work", "/conditions", "/regions", "/therapists", "/process");

    @LocalServerPort int port;

    @Autowired private TestUsers users;
    @Autowired private ApplicationContext program;
    @Autowired private Clock clock;

    private Browsing browsing;

    @BeforeEach
    void openBrowser() {
        browsing = new Browsing(port);
    }

    @AfterEach
    void closeBrowser() {
        browsing.close();
    }

    @Test
    void aManagerReadsTheFiguresAndGoesToTheSessionsBehindThem() {
        users.make("mona.outcomes", Role.MANAGER);
        var empty = browsing.signedIn("mona.outcomes", 1180, 820, ColorScheme.LIGHT);
        empty.navigate(browsing.address("/outcomes"));
        assertThat(empty.getByText("No sessions in this period")).isVisible();
        settled(empty, "outcomes-empty");
        fill();

        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            look(browsing.signedIn("mona.outcomes", 1180, 820, scheme), scheme, "tablet");
        }
        look(browsing.signedIn("mona.outcomes", 390, 844, ColorScheme.LIGHT), ColorScheme.LIGHT, "phone");
        goBehind(browsing.signedIn("mona.outcomes", 1180, 820, ColorScheme.LIGHT));
    }

    private void fill() {
        var therapists = Stream.of("Anna Berg", "Ben Cole", "Cora Diaz", "Jonas Weber")
                .map(name -> users.make(name.toLowerCase(Locale.ROOT).replace(' ', '.'), Role.THERAPIST).id().value())
                .toList();
        new RandomOutcomes(therapists, clock.instant()).write(program, 3_000);
    }

    private void look(Page page, ColorScheme scheme, String size) {
        for (var path : PAGES) {
            page.navigate(browsing.address("/outcomes" + path + "?days=365"));
            assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages of figures"))).isVisible();
            settled(page, "outcomes" + path.replace('/', '-') + "-" + size + "-" + scheme.name().toLowerCase(Locale.ROOT));
        }
    }

    private void goBehind(Page page) {
        page.navigate(browsing.address("/outcomes/work?days=365"));
        var mark = page.locator("figure.chart svg [data-key]").first();
        mark.click();
        assertThat(page.getByText("A reason to look, not a verdict.")).isVisible();
        assertThat(page.getByText("Work at pressure 4 or 5")).isVisible();
        settled(page, "outcomes-behind");
        page.getByLabel("Back to the figures").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages of figures"))).isVisible();
    }
}
