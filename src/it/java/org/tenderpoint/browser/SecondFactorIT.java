package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.Moment;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.PracticeSettings.CodeFor;
import org.tenderpoint.practice.PracticeSettings.SignInRules;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.TestCodes;
import org.tenderpoint.practice.account.UserService;

/** A manager gets a second factor, signs in with it, loses the phone, and comes back. */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
@Tag("UC-23")
class SecondFactorIT extends InBrowser {

    private static final String LOST = "A new start without the phone";

    @Autowired
    private SettableClock clock;
    @Autowired
    private UserService accounts;

    @BeforeEach
    void prepare() {
        users.make("noor.codes", Role.MANAGER, Role.THERAPIST);
        users.make("jo.codes", Role.MANAGER);
        managersNeedACode();
    }

    /** Reached from this machine alone, the program asks for a code if the practice says so. */
    private void managersNeedACode() {
        users.changePractice(ChangedSettings.of(
                TestUsers.SETTINGS, "signInRules", new SignInRules(CodeFor.MANAGERS, true)));
    }

    @Test
    void enterInChooseAPasswordSavesItAndAShortOneIsToldWhy() {
        var link = users.as(users.make("noor.codes", Role.MANAGER, Role.THERAPIST),
                () -> accounts.invite(new NewUser("Jonas Weiss", "jonas.codes", Set.of(Role.THERAPIST))));
        var page = browsing.page(390, 844, ColorScheme.LIGHT);
        page.navigate(browsing.address("/choose-password?token=" + link.token()));
        var field = page.getByLabel("Password").first();
        field.fill("short");
        field.press("Enter");
        assertThat(page.getByText("Use 12 characters or more").first()).isVisible();
        Browsing.settled(page, "choose-password-short");

        field.fill("four words walk in rows");
        field.press("Enter");
        assertThat(page.getByText("Sign in").first()).isVisible();
        assertThat(page.getByLabel("Password")).hasCount(0);
    }

    /** By day, SecondFactorHttpTest and SecondFactorScreensTest take the same steps without a browser. */
    @Test
    @Tag("night")
    void aManagerEnrolsSignsInLosesThePhoneAndComesBack() {
        var page = browsing.page(1366, 900, ColorScheme.LIGHT);
        password(page, "noor.codes", TestUsers.PASSWORD);
        heading(page, "Sign-in with a code");
        page.navigate(browsing.address("/clients"));
        heading(page, "Sign-in with a code");
        for (int width : List.of(1180, 834, 390)) {
            page.setViewportSize(width, width == 390 ? 844 : 1112);
            Browsing.settled(page, "factor-new-" + width);
        }
        page.setViewportSize(1366, 900);
        var secret = secret(page);
        code(page, "000000");
        press(page, "Turn on");
        assertThat(page.getByText("not the code that the app shows now").first()).isVisible();
        code(page, TestCodes.now(secret, clock));
        press(page, "Turn on");
        heading(page, "Your ten recovery codes");
        var recovery = page.locator(".factor-codes li").allTextContents();
        assertThat(recovery).hasSize(10);
        Browsing.settled(page, "factor-recovery-codes");
        press(page, "I have them, sign in again");
        assertThat(page.getByLabel("Password").first()).isVisible();

        password(page, "noor.codes", TestUsers.PASSWORD);
        assertThat(page.getByText("Six digits from your app").first()).isVisible();
        for (int width : List.of(1366, 834, 390)) {
            page.setViewportSize(width, width == 390 ? 844 : 1112);
            Browsing.settled(page, "factor-code-" + width);
        }
        page.setViewportSize(1366, 900);
        code(page, "123456");
        page.keyboard().press("Enter");
        assertThat(page.getByText("This code does not work").first()).isVisible();
        Browsing.settled(page, "factor-code-wrong");
        clock.pass(Duration.ofSeconds(30));
        code(page, TestCodes.now(secret, clock));
        page.getByLabel("Do not ask on this browser for 30 days").check();
        page.keyboard().press("Tab");
        press(page, "Sign in");
        inside(page);

        page.navigate(browsing.address("/account"));
        assertThat(page.getByText("10 recovery codes are left").first()).isVisible();
        assertThat(page.getByText("One browser is not asked for your code.").first()).isVisible();
        Browsing.settled(page, "factor-account");
        page.setViewportSize(390, 844);
        Browsing.settled(page, "factor-account-phone");
        page.setViewportSize(1366, 900);
        // the browser forgets the session, not that it is trusted
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        password(page, "noor.codes", TestUsers.PASSWORD);
        inside(page);

        // another browser, in the dark, with a code from paper
        var other = browsing.page(834, 1112, ColorScheme.DARK);
        password(other, "noor.codes", TestUsers.PASSWORD);
        assertThat(other.getByText("Six digits from your app").first()).isVisible();
        Browsing.settled(other, "factor-code-dark");
        code(other, recovery.getFirst());
        press(other, "Sign in");
        inside(other);
        other.navigate(browsing.address("/account"));
        assertThat(other.getByText("9 recovery codes are left").first()).isVisible();
        Browsing.settled(other, "factor-account-dark");

        var link = linkFromAColleague();
        var back = browsing.page(390, 844, ColorScheme.DARK);
        password(back, "noor.codes", TestUsers.PASSWORD);
        assertThat(back.getByText("Name and password do not match").first()).isVisible();
        back.navigate(link);
        back.getByLabel("Password").first().fill(LOST);
        press(back, "Save password");
        heading(back, "Your password is saved");
        password(back, "noor.codes", LOST);
        heading(back, "Sign-in with a code");
        Browsing.settled(back, "factor-new-dark-phone");
    }

    /** Jo, who manages too and signed in before the practice wanted codes, hands over a link. */
    private String linkFromAColleague() {
        users.changePractice(TestUsers.SETTINGS);
        var page = browsing.signedIn("jo.codes", 1180, 820, ColorScheme.LIGHT);
        managersNeedACode();
        page.navigate(browsing.address("/users"));
        page.getByText("Noor Codes").first().click();
        Browsing.settle(page);
        press(page, "Lost phone: new link");
        var shown = page.getByLabel("One-time link");
        assertThat(shown).hasValue(Pattern.compile(".*token=.*"));
        Browsing.settled(page, "factor-lost");
        return shown.inputValue();
    }

    private void password(Page page, String login, String password) {
        page.navigate(browsing.address("/login"));
        Browsing.signIn(page, login, password);
    }

    private static byte[] secret(Page page) {
        return new Base32().decode(page.locator("span.secret").textContent().replace(" ", ""));
    }

    private static void code(Page page, String typed) {
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(typed);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void inside(Page page) {
        page.waitForURL(url -> !url.contains("/login"));
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    private static void heading(Page page, String name) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first()).isVisible();
    }
}
