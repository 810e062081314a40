package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.tenderpoint.practice.account.TestCodes;

/** What a manager does at the screens: sets up, invites, looks at the figures. */
record ManagersHands(Hands hands) {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/setup\\?token=(\\S+)");

    /** @param printed what the program has printed at its start */
    void setUp(String printed) {
        hands.go("/setup?token=" + token(printed));
        hands.field("Your name").fill("Maya Okafor");
        hands.field("Sign-in name").fill("maya");
        hands.field("Password").fill(Hands.PASSWORD);
        hands.button("Next").click();
        hands.field("Practice name").fill("Linden Street Massage");
        hands.field("Phone that clients can call").fill("020 7946 0112");
        hands.field("Emergency number").fill("999");
        hands.button("Next").click();
        assertThat(hands.heading("Opening hours")).isVisible();
        hands.button("Next").click();
        hands.button("Set up the practice").click();
        assertThat(hands.heading("Your practice is ready")).isVisible();
        hands.signIn();
    }

    static String token(String printed) {
        var link = LINK.matcher(printed);
        assertThat(link.find()).as("a one-time link is printed").isTrue();
        return link.group(1);
    }

    /** Where other machines reach the program, a manager needs codes of an app; then signs in with one. */
    void turnOnCodes() {
        assertThat(hands.heading("Sign-in with a code")).isVisible();
        var secret = new Base32().decode(hands.page().locator("span.secret").textContent().replace(" ", ""));
        code(TestCodes.now(secret, Clock.systemUTC()));
        hands.button("Turn on").click();
        hands.button("I have them, sign in again").click();
        Browsing.signIn(hands.page(), "maya", Hands.PASSWORD);
        // each works once, and that of the next half minute is taken already
        code(TestCodes.now(secret, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(30))));
        hands.button("Sign in").click();
        hands.page().waitForURL(url -> !url.contains("/login"));
    }

    private void code(String digits) {
        hands.field("Code").fill(digits);
    }

    /** A backup, made and verified. */
    void backUp() {
        hands.go("/backups");
        hands.button("Back up now").click();
        hands.visible("By the button");
    }

    /** Somebody new; the link is for them alone. @param roles as the form names them, from their beginning */
    String invite(String name, String login, String... roles) {
        hands.go("/users");
        hands.button("Invite someone").click();
        assertThat(hands.page().getByText("You get a one-time link to hand over")).isVisible();
        hands.field("Name").fill(name);
        hands.field("Sign-in name").fill(login);
        for (var role : roles) {
            hands.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + role)))
                    .check();
        }
        hands.button("Create link").click();
        assertThat(hands.page().getByText("Give this link to " + name)).isVisible();
        return hands.field("One-time link").inputValue();
    }

    /** Where clients reach the program from outside. */
    void publicAddress(String address) {
        hands.go("/settings?part=links");
        hands.field("Public address of this program").fill(address);
        hands.page().keyboard().press("Tab");
        hands.button("Save").click();
        assertThat(hands.page().getByText("Saved").first()).isVisible();
    }

    void managersFigure() {
        hands.go("/outcomes");
        assertThat(hands.heading("Answered")).isVisible();
        hands.seen("outcomes");
        hands.go("/rules/SCR-112");
        assertThat(hands.heading("Osteoporosis or unknown severity")).isVisible();
        hands.seen("rule");
    }

    /** A file of all sessions, as far as it can be downloaded. */
    void export() {
        hands.go("/outcomes/export");
        hands.page().getByLabel("Why do you need this file?").first().fill("For the monthly talk with the team");
        hands.page().getByLabel("Your password").first().fill(Hands.PASSWORD);
        hands.button("Create file").click();
        var file = hands.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download XLSX"));
        assertThat(file).isVisible();
        hands.page().waitForDownload(file::click);
    }

    /** @param access as the settings name it */
    void recordsAreReadBy(String access) {
        hands.go("/settings?part=choices");
        hands.choose("Therapists may read the records of", access);
        hands.button("Save").click();
        hands.visible("Saved");
    }

    /** Who opened a record that is not of their own clients stands on Today. */
    void noteWhoOpened(String reason) {
        hands.go("/");
        hands.visible(reason);
        hands.page().locator(".opened-records").getByRole(AriaRole.BUTTON).first().click();
        assertThat(hands.page().getByText(reason).first()).isHidden();
    }
}
