package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a therapist does with a client who is referred to a partner, from the offer to how it helped. */
record ReferredClient(Hands hands, String client) {

    void offerAndWrite() {
        hands.open(client);
        hands.go(hands.path() + "/refer");
        hands.page().locator(".list-row", new Page.LocatorOptions().setHasText("Physiotherapy"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Offer"))
                .first()
                .click();
        hands.button("Accepted").click();
        assertThat(hands.page().locator(".referral-partner vaadin-select-value-button")).isVisible();
        Browsing.settle(hands.page());
        hands.page().locator(".referral-partner vaadin-select-value-button").click();
        hands.page().getByRole(AriaRole.OPTION).first().click();
        hands.button("Write the letter").click();
        hands.page().waitForURL(url -> url.contains("/letters/new/"));
        new LettersHands(hands).toPartner();
    }

    void went() {
        next("Ask if they went");
        hands.button("Went").click();
        assertThat(hands.heading("Ask how it helped")).isVisible();
    }

    void helped() {
        next("Ask how it helped");
        hands.page().getByLabel("Much better", new Page.GetByLabelOptions().setExact(true)).click();
        hands.button("Record answer").click();
        assertThat(hands.page().locator(".referral-way").getByText("Helped")).isVisible();
    }

    /** The one open referral, by the button that says what is to be done. */
    private void next(String step) {
        hands.go("/referrals");
        hands.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + step)))
                .first().click();
    }
}
