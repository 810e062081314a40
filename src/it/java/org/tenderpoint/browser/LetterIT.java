package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.button;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.letter.LetterRecord;
import org.tenderpoint.letter.Letters;
import org.tenderpoint.letter.RecipientKind;
import org.tenderpoint.practice.Role;

/** A letter in a real browser: written, seen as it leaves, agreed to, printed and mailed. */
@BrowserTest
@Tag("UC-18")
class LetterIT extends InBrowser {

    @Autowired
    private Letters make;

    @Test
    @Tag("UC-10")
    void aRequestForClearanceGoesItsWholeWay() {
        var maya = users.make("maya", Role.THERAPIST);
        var session = users.as(maya, () -> make.waiting(make.client()));
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + session + "/screening"));
        page.getByText("Ask the doctor by letter").click();
        assertThat(page.getByText("Recipient").first()).isVisible();
        settled(page, "letter-begin");
        button(page, "Write the letter").click();
        assertThat(page.locator(".letter-page").first()).isVisible();
        settled(page, "letter-draft");

        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("Dr Sommer");
        page.getByLabel("E-mail").fill("sommer@example.org");
        page.getByLabel("E-mail").blur();
        assertThat(page.getByText("Not saved yet")).isVisible();
        button(page, "Save").click();
        assertThat(page.getByText("This is exactly the file that is sent.")).isVisible();
        button(page, "Record consent").scrollIntoViewIfNeeded();
        settled(page, "letter-consent");
        button(page, "Record consent").click();
        assertThat(page.getByText("Print", new Page.GetByTextOptions().setExact(true))).isVisible();
        settled(page, "letter-send");
        button(page, "Send by e-mail").click();
        assertThat(page.getByText("The password, shown once")).isVisible();
        settled(page, "letter-password");
        button(page, "I have told it").click();
        assertThat(page.getByText("It waits for the mail server")).isVisible();
    }

    @Test
    @Tag("night")
    @Tag("browser")
    void itReadsWellInTheDarkAndOnAPhone() {
        var noah = users.make("noah", Role.THERAPIST);
        LetterRecord letter = users.as(noah, () -> {
            var begun = make.begun(make.waiting(make.client()), RecipientKind.DOCTOR, Locale.GERMAN);
            return make.saved(begun, "");
        });
        var page = browsing.signedIn("noah", 1180, 820, ColorScheme.DARK);
        page.navigate(browsing.address("/letters/" + letter.id()));
        assertThat(page.locator(".letter-page").first()).isVisible();
        settled(page, "letter-dark");
        page.setViewportSize(390, 844);
        settled(page, "letter-phone");
        Browsing.go(page, browsing.address("/clients/" + letter.client() + "/letters"));
        assertThat(page.getByText("Request for clearance")).isVisible();
        settled(page, "letter-list-phone");
        Browsing.go(page, browsing.address("/clients/" + letter.client() + "/clearance"));
        settled(page, "letter-clearance-phone");
    }
}
