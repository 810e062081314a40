package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

/**
 * What a therapist does for a client who told of chest pain by link: the call, the letter, the doctor, the session
 * ahead.
 */
record IllClient(Hands hands, String client) {

    void untilTheDoctorHasSpoken() {
        hands.go("/alerts");
        hands.button("Ask the questions").click();
        call();
        var result = hands.path();
        hands.go("/alerts");
        hands.option("Outcome", "Reached and advised");
        hands.type("Spoken to", client);
        hands.type("What was said", "Was seen by a doctor in the night, is well again");
        hands.button("Save outcome").click();
        hands.visible("No urgent alerts");
        hands.go(result);
        hands.page().locator(".to-letter a").first().click();
        new LettersHands(hands).toDoctor("Dr Sommer");
        hands.go(result);
        hands.page().getByText("Record the doctor’s answer").first().click();
        hands.type("Doctor’s name", "Dr Sommer");
        hands.type("What was said", "A pulled muscle, massage again in a week");
        hands.option("How did it end?", "A doctor found something small");
        hands.button("Save").click();
        hands.visible("Saved.");
    }

    /** What was told by link within the hour is not asked again. */
    private void call() {
        hands.asked("A good time");
        hands.answer("y");
        hands.asked("Began");
        hands.page().keyboard().press("Control+Enter");
        assertThat(hands.heading("Read this out")).isVisible();
        hands.page().getByText("See what changes").click();
        hands.page().waitForURL(Pattern.compile(".*/assessments/.*"));
    }

    /**
     * The clearance counts for a while, and the session ahead is called off once its therapist has seen what had
     * changed.
     *
     * @param planned the page of that session
     */
    void afterTheDoctor(String planned) {
        hands.open(client);
        hands.go(hands.path() + "/clearance");
        hands.button("Confirm").click();
        hands.visible("Confirmed");
        hands.button("Revoke").click();
        hands.visible("Revoked");
        hands.go(planned);
        hands.button("Mark as read").click();
        assertThat(hands.button("Mark as read")).hasCount(0);
        hands.page().getByText("Change time or cancel").first().click();
        hands.page().getByText("Cancel this session").first().click();
        hands.type("Reason for cancelling", "Wants to wait some weeks");
        hands.button("Cancel the session").click();
        hands.visible("Session cancelled");
    }
}
