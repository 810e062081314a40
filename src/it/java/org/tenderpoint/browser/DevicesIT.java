package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.vocabulary.Region;

/** What a device brings along: its share sheet, and tabs that sleep in the background. */
@BrowserTest
class DevicesIT extends InBrowser {

    private static final String SHARE_SHEET = """
            window.shared = [];
            navigator.share = what => { window.shared.push(what); return Promise.resolve(); };
            """;
    private static final String SEEN = """
            how => {
              Object.defineProperty(document, 'visibilityState', { value: how, configurable: true });
              Object.defineProperty(document, 'hidden', { value: how === 'hidden', configurable: true });
              document.dispatchEvent(new Event('visibilitychange'));
            }""";

    @Autowired
    Visits visits;
    @Autowired
    JdbcClient jdbc;

    @Test
    @Tag("UC-05")
    void aLinkOpensTheShareSheetWhereTheBrowserHasOne() {
        users.setUpPractice();
        users.changePractice(TestUsers.SETTINGS.withPublicAddress("https://care.example.org"));
        var mira = users.make("mira", Role.THERAPIST);
        var client = users.as(mira, () -> visits.client("Ada Petrov", Visits.harmless()));
        var page = browsing.page(390, 844, ColorScheme.DARK);
        Browsing.own(page).addInitScript(SHARE_SHEET);
        browsing.signedIn(page, "mira", TestUsers.PASSWORD);
        Browsing.go(page, browsing.address("/clients/" + client + "/self-intake"));
        make(page);
        share(page).scrollIntoViewIfNeeded();
        settled(page, "share-link-phone-dark");
        share(page).click();
        page.waitForFunction("() => window.shared.length > 0");
        assertThat(String.valueOf(page.evaluate("() => JSON.stringify(window.shared[0])")))
                .contains("https://care.example.org/i/").doesNotContain("Petrov");

        // headless, a browser has no sheet; copying and the code stay
        var without = browsing.signedIn("mira", 1180, 820, ColorScheme.LIGHT);
        Browsing.go(without, browsing.address("/clients/" + client + "/self-intake"));
        make(without);
        assertThat(share(without)).isHidden();
        settled(without, "share-link-none");
    }

    @Test
    @Tag("UC-07")
    void aTabThatComesBackShowsTheDayAsItIs() {
        var nora = users.make("nora", Role.THERAPIST);
        var client = users.as(nora, () -> {
            var made = visits.client("Ben Okonkwo", Visits.harmless());
            visits.planned(made, visits.today().atTime(23, 0), Visits.swedish(Region.NECK, 2));
            return made;
        });
        var page = browsing.signedIn("nora", 1180, 820, ColorScheme.LIGHT);
        Browsing.go(page, browsing.address("/"));
        assertThat(page.locator(".day .person-name")).hasText("Ben Okonkwo");

        page.evaluate(SEEN, "hidden");
        page.waitForTimeout(1_000);
        // as another node writes it while this tab sleeps
        jdbc.sql("update clients set name = 'Ben Novak' where id = :id").param("id", client.value()).update();
        page.evaluate(SEEN, "visible");

        assertThat(page.locator(".day .person-name")).hasText("Ben Novak");
    }

    @Test
    void theChoicesBelowAnIllnessStandBesideEachOtherInANarrowColumn() {
        var mira = users.make("mira", Role.THERAPIST);
        var client = users.as(mira, () -> visits.client("Dora Disc", Visits.harmless()));
        var page = browsing.signedIn("mira", 1280, 860, ColorScheme.LIGHT);
        Browsing.go(page, browsing.address("/clients/" + client + "/intake"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spine and joints")).click();
        page.locator(".segments input").first().check();
        assertThat(page.locator(".intake-since .segments")).isVisible();

        assertThat((boolean) page.evaluate("() => [...document.querySelectorAll('.detail-row .segments label')]"
                + ".every(label => label.scrollWidth <= label.clientWidth)")).isTrue();
    }

    private static void make(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create link")).click();
        assertThat(page.getByLabel("Link to copy")).isVisible();
    }

    private static Locator share(Page page) {
        return page.getByText("Share", new Page.GetByTextOptions().setExact(true));
    }
}
