package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/**
 * What somebody does with a link that they were given: a client with that of a mail, a colleague with that of an
 * invitation.
 */
record ClientsHands(Hands hands) {

    void choosePassword(String link) {
        follow(link);
        hands.page().getByLabel("Password").first().fill(Hands.PASSWORD);
        hands.button("Save password").click();
        assertThat(hands.page().getByText("Your password is saved")).isVisible();
    }

    /** @param link of the mail; nothing was felt, and it did good: three taps */
    void fineByLink(String link) {
        follow(link);
        for (var tap : List.of("Good, not sore Not then and not now", "None of these", "Much better")) {
            hands.button(tap).click();
            hands.page().waitForLoadState();
        }
        assertThat(hands.page().getByText("Thank you.")).isVisible();
    }

    /** Chest pain, and nobody there to call for help. */
    void chestPain(String link) {
        follow(link);
        hands.tap("Good, not sore Not then and not now");
        hands.page().getByText("Chest pain").first().click();
        hands.tap("That is all");
        answer(0, "Yes");
        answer(1, "No");
        answer(2, "No");
        hands.tap("Next");
        hands.tap("I cannot call – phone me");
    }

    private void follow(String link) {
        hands.go(link.replaceFirst("^https?://[^/]+", ""));
    }

    private void answer(int question, String words) {
        hands.page().getByRole(AriaRole.GROUP).nth(question)
                .getByLabel(words, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }
}
