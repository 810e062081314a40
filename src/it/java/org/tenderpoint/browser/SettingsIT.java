package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.picture;
import static org.tenderpoint.browser.Browsing.settle;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.Sessions;

/** What people set, in a real browser: the words of the consents, and the language of their own screens. */
@BrowserTest
@Tag("UC-22")
@Tag("UC-06")
@Tag("night")
@Tag("browser")
class SettingsIT extends InBrowser {

    /** The screens that are seen most, with a client's, in the language of whoever reads them. */
    @Test
    void whoChoosesGermanReadsTheScreensInGerman() {
        var client = users.as(users.make("anna.deutsch", Role.THERAPIST, Role.FRONT_DESK, Role.MANAGER),
                () -> make.client("Greta Beispiel", Sessions.harmless(List.of(Sessions.GENTLE_BACK))));
        var page = browsing.signedIn("anna.deutsch", 1366, 900, ColorScheme.LIGHT);
        page.navigate(browsing.address("/account"));
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Deutsch"))
                .click(new Locator.ClickOptions().setForce(true));
        assertThat(page.getByText("Sprache", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        for (int width : List.of(1366, 390)) {
            page.setViewportSize(width, 900);
            for (var screen : List.of("", "clients", "clients/" + client, "clients/" + client + "/intake", "plan",
                    "follow-ups", "referrals", "outcomes", "rules", "settings", "account")) {
                Browsing.go(page, browsing.address("/" + screen));
                settle(page);
                picture(page, "german-" + (screen.isEmpty()
                        ? "today"
                        : screen.replace(client.toString(), "one")
                                .replace('/', '-'))
                        + "-" + width);
            }
        }
    }

    @Test
    void theWordsOfTheConsentsAreReachedFromTheSettingsAndWhatIsTypedStays() {
        users.make("texts.manager", Role.MANAGER);
        var page = browsing.signedIn("texts.manager", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/settings"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Consent texts")).click();
        var contact = page.getByLabel("Consent to be contacted");
        assertThat(contact).hasValue(java.util.regex.Pattern.compile("The practice may call.*"));
        contact.fill("You may ring me after a session.");
        contact.blur();
        assertThat(page.locator(".save-state")).containsText("Draft saved");
        page.reload();
        assertThat(contact).hasValue("You may ring me after a session.");
        settled(page, "consent-texts");

        Browsing.turn(page, 390, 844, ColorScheme.DARK);
        settled(page, "consent-texts-dark-phone");
    }
}
