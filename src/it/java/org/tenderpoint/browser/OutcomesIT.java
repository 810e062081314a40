package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.flawless;
import static org.tenderpoint.browser.Browsing.picture;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tenderpoint.outcome.RandomOutcomes;
import org.tenderpoint.practice.Role;

/**
 * The figures in a real browser: an empty practice, each page of a full one, and from a mark to the sessions behind it.
 */
@BrowserTest
@Tag("UC-20")
@Tag("night")
@Tag("browser")
class OutcomesIT extends InBrowser {

    private static final List<String> PAGES = List.of(
            "", "/course", "/work", "/conditions", "/regions", "/complaint", "/adjustments", "/referrals",
            "/therapists", "/process",
            "/cases");

    @Autowired
    private ApplicationContext program;
    @Autowired
    private Clock clock;

    @Test
    void aManagerReadsTheFiguresAndGoesToTheSessionsBehindThem() {
        users.make("mona.outcomes", Role.MANAGER);
        var empty = browsing.signedIn("mona.outcomes", 1180, 820, ColorScheme.LIGHT);
        empty.navigate(browsing.address("/outcomes"));
        assertThat(empty.getByText("No sessions counted yet")).isVisible();
        settled(empty, "outcomes-empty");
        fill();

        var page = browsing.signedIn("mona.outcomes", 1180, 820, ColorScheme.LIGHT);
        look(page, "tablet");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        goBehind(page);
        goToSessionsOfARegion(page);
        goToReferralsAndCases(page);
        if (Browsing.closely()) {
            look(browsing.signedIn("mona.outcomes", 390, 844, ColorScheme.LIGHT), "phone");
            lookAtAll(browsing.signedIn("mona.outcomes", 1180, 1900, ColorScheme.LIGHT));
        }
    }

    private void fill() {
        var therapists = Stream.of("Anna Berg", "Ben Cole", "Cora Diaz", "Jonas Weber")
                .map(name -> users.make(name.toLowerCase(Locale.ROOT).replace(' ', '.'), Role.THERAPIST).id().value())
                .toList();
        var random = new RandomOutcomes(therapists, clock.instant());
        random.write(program, 3_000);
        random.writeRecords(program, 160);
    }

    private void look(Page page, String size) {
        for (var path : PAGES) {
            go(page, "/outcomes" + path + "?days=365");
            assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Details:")).first())
                    .isVisible();
            Browsing.drawn(page);
            Browsing.inBothColours(page,
                    colours -> flawless(page, "outcomes" + path.replace('/', '-') + "-" + size + "-" + colours));
        }
    }

    private void go(Page page, String path) {
        Browsing.go(page, browsing.address(path));
    }

    /** The whole of the pages that are longer than a screen, and as they are printed. */
    private void lookAtAll(Page page) {
        for (var path : List.of("", "/regions", "/complaint", "/adjustments", "/referrals", "/cases")) {
            go(page, "/outcomes" + path + "?days=365");
            Browsing.drawn(page);
            flawless(page, "outcomes" + path.replace('/', '-') + "-whole");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            picture(page, "outcomes" + path.replace('/', '-') + "-print");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    private void goToSessionsOfARegion(Page page) {
        go(page, "/outcomes/regions?days=365");
        page.locator("body-map svg[data-view=back] [data-part='lower_back:left']").click();
        assertThat(page.getByText("A reason to look, not a verdict.")).isVisible();
        go(page, "/outcomes/regions?days=365");
        page.locator("body-map svg[data-view=back] [data-part='neck:left']").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("A reason to look, not a verdict.")).isVisible();
    }

    private void goToReferralsAndCases(Page page) {
        go(page, "/outcomes/referrals?days=365");
        Browsing.drawn(page);
        page.locator("figure.chart svg [data-key=wanted]").click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open: ")).first())
                .isVisible();
        flawless(page, "outcomes-referrals-behind");
        go(page, "/outcomes/adjustments?days=365");
        Browsing.drawn(page);
        flawless(page, "outcomes-adjustments");
        var mark = page.locator("figure.chart svg [data-key^='less_sore|yes']").first();
        mark.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("A reason to look, not a verdict.")).isVisible();
        go(page, "/outcomes/cases?days=365");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Lowered")).check();
        assertThat(page.getByText("Lowered from").first()).isVisible();
        flawless(page, "outcomes-cases-lowered");
        go(page, "/outcomes/complaint?condition=nonsense&from=2026-12-31&to=2020-01-01");
        assertThat(page.getByText("Condition not found")).isVisible();
        flawless(page, "outcomes-nonsense");
    }

    private void goBehind(Page page) {
        go(page, "/outcomes?days=365");
        assertThat(page.getByRole(AriaRole.HEADING,
                new Page.GetByRoleOptions().setName("Which work leaves whom sore"))).isVisible();
        Browsing.drawn(page);
        page.locator("figure.chart svg [data-key]").first().click();
        assertThat(page.getByText("A reason to look, not a verdict.")).isVisible();
        go(page, "/outcomes/work?days=365");
        var mark = page.locator("figure.chart svg [data-key]").first();
        mark.click();
        assertThat(page.getByText("A reason to look, not a verdict.")).isVisible();
        assertThat(page.getByText("Work at pressure 4 or 5")).isVisible();
        settled(page, "outcomes-behind");
        page.getByLabel("Back to figures").click();
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Details:"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Overview")).click();
        assertThat(page.getByRole(AriaRole.HEADING,
                new Page.GetByRoleOptions().setName("What was learned, and whether it helped"))).isVisible();
    }
}
