package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.SecondFactorService;
import org.tenderpoint.practice.account.TestCodes;

/** A passkey in place of password and code, on a device that the browser plays. */
@BrowserTest
@Tag("UC-23")
class PasskeyIT extends InBrowser {

    @Autowired
    private SecondFactorService factors;
    @Autowired
    private Clock clock;

    private UserRecord ines;
    private Page page;
    private String authenticator = "";

    @BeforeEach
    void open() {
        ines = users.make("ines.passkey", Role.THERAPIST);
        users.as(ines, () -> {
            var factor = factors.begin();
            factors.turnOn(factor, TestCodes.now(new Base32().decode(factor.text()), clock), TestUsers.PASSWORD)
                    .orElseThrow();
        });
        page = browsing.page(1180, 820, ColorScheme.LIGHT);
    }

    @Test
    void aPasskeySignsItsOwnerInUntilItIsRemoved() {
        var device = device();
        go("/login");
        Browsing.settled(page, "passkey-sign-in");
        button("Sign in with a passkey").click();
        assertThat(page.getByText("That did not work").first()).isVisible();

        signInWithCode();
        go("/account");
        assertThat(page.getByText("For a passkey, new recovery codes")).isVisible();
        button("Add a passkey").click();
        assertThat(Browsing.error(page, "Wrong password. Try again.").first()).isVisible();
        page.getByLabel("Current password").nth(1).fill(TestUsers.PASSWORD);
        button("Add a passkey").click();
        assertThat(page.getByText("Passkey 1").first()).isVisible();
        Browsing.settled(page, "passkey-account");

        forgetSession();
        go("/login");
        page.setViewportSize(390, 844);
        Browsing.settled(page, "passkey-sign-in-phone");
        verified(device, false);
        button("Sign in with a passkey").click();
        assertThat(page.getByText("That did not work").first()).isVisible();
        verified(device, true);
        button("Sign in with a passkey").click();
        page.waitForURL(url -> !url.contains("/login"));
        page.setViewportSize(1180, 820);
        go("/account");
        assertThat(page.getByText("ines.passkey").first()).isVisible();

        button("Remove: Passkey 1").click();
        assertThat(page.getByText("Passkey 1")).hasCount(0);
        forgetSession();
        go("/login");
        button("Sign in with a passkey").click();
        assertThat(page.getByText("That did not work").first()).isVisible();
    }

    @Test
    void underAnAddressThatIsNoNameNoneIsOffered() {
        page.navigate(browsing.address("/login"));
        assertThat(button("Sign in").first()).isVisible();
        Browsing.settle(page);
        assertThat(button("Sign in with a passkey")).hasCount(0);
    }

    private void signInWithCode() {
        go("/login");
        Browsing.signIn(page, "ines.passkey", TestUsers.PASSWORD);
        var recovery = users.as(ines, () -> factors.newRecoveryCodes(TestUsers.PASSWORD)).getFirst();
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(recovery);
        button("Sign in").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** A security key that answers by itself, with a finger on it. */
    private CDPSession device() {
        var session = Browsing.own(page).context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        authenticator = session.send("WebAuthn.addVirtualAuthenticator", asked).get("authenticatorId").getAsString();
        return session;
    }

    private void verified(CDPSession device, boolean finger) {
        var asked = new JsonObject();
        asked.addProperty("authenticatorId", authenticator);
        asked.addProperty("isUserVerified", finger);
        device.send("WebAuthn.setUserVerified", asked);
    }

    private void forgetSession() {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)
                .setExact(name.equals("Sign in")));
    }

    private void go(String path) {
        page.navigate("http://localhost:" + port + path);
    }
}
