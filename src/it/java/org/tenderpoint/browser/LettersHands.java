package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A letter from its beginning until it has left. */
record LettersHands(Hands hands) {

    /** The page on which it begins is open. */
    void toDoctor(String name) {
        hands.check(hands.page().getByRole(AriaRole.RADIO,
                new Page.GetByRoleOptions().setName("The doctor").setExact(true)));
        hands.button("Write the letter").click();
        shown();
        hands.type("To", name);
        hands.visible("Not saved yet");
        toTheEnd();
    }

    /** The page on which it begins is open. */
    void toPartner() {
        hands.button("Write the letter").click();
        shown();
        toTheEnd();
    }

    private void shown() {
        assertThat(hands.page().locator(".letter-page").first()).isVisible();
    }

    private void toTheEnd() {
        hands.button("Save").click();
        hands.visible("This is exactly the file that is sent.");
        hands.button("Record consent").click();
        hands.button("Posted").click();
        hands.visible("Recorded as sent");
    }
}
