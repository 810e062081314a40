package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

/** What the front desk does at the screens. */
record DesksHands(Hands hands) {

    /** The form for a new client is open. */
    void newClient(String name, String phone) {
        newClient(name, phone, "");
    }

    void newClient(String name, String phone, String mail) {
        hands.field("Name").fill(name);
        hands.field("Phone").fill(phone);
        if (!mail.isEmpty()) {
            hands.field("E-mail").fill(mail);
        }
        hands.page().getByLabel("Born on").first().fill("12.4.1963");
        hands.button("Save client").click();
        hands.page().waitForURL(Pattern.compile(".*/clients/[0-9a-f-]{36}$"));
        hands.seen("client-new");
    }

    /** Rings at once, and nobody answers. */
    void takeInHand(String client) {
        hands.go("/alerts");
        assertThat(hands.heading(client)).isVisible();
        hands.button("I’m handling this").click();
        hands.visible("Noor Haddad is handling this");
        hands.option("Outcome", "Not reached");
        hands.type("What was said", "Rang twice, no answer");
        hands.button("Save outcome").click();
        hands.visible("The alert stays open");
    }

    /** What the doctor wrote is recorded as it came in; a therapist says what it is worth. */
    void clearance(String client, String writtenOn) {
        hands.open(client);
        hands.go(hands.path() + "/clearance");
        hands.type("Doctor", "Dr Sommer");
        hands.type("Written on", writtenOn);
        hands.oneOfSeveral("Or findings", "Fragility fracture, or not ruled out");
        hands.button("Save clearance").click();
        hands.visible("Clearance recorded");
    }
}
