package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.Moment;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;

/**
 * What a screen shows once nobody may see it any more: nothing of anybody, in every tab, with the server or without.
 */
@BrowserTest
@Tag("UC-23")
@TestInstance(Lifecycle.PER_CLASS)
class TimeIsUpIT {

    private static final String CLIENT = "Wilhelmina Readable";

    /** Time that the test lets pass. */
    @LocalServerPort
    int port;

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private TestUsers users;
    @Autowired
    private ClientService clients;

    private CuttableLine line;
    private Browsing browsing;
    private UserRecord maya;
    private String record;

    /** One for all tests: at another address a browser would read in the program anew. */
    @BeforeAll
    void line() {
        line = new CuttableLine(port);
    }

    @BeforeEach
    void aRecord() {
        browsing = new Browsing(line.port());
        maya = users.make("maya." + UUID.randomUUID().toString().substring(0, 8), Role.THERAPIST, Role.MANAGER);
        var id = users.as(maya, () -> clients.create(ClientDetails.of(CLIENT, "020 7946 0001")));
        record = browsing.address("/clients/" + id);
    }

    @AfterEach
    void close() {
        line.mend();
        browsing.close();
    }

    @AfterAll
    void endOfTheLine() {
        line.close();
    }

    @Test
    void afterSigningOutInOneTabTheOtherShowsTheRecordNoMore() {
        var here = reading();
        var there = here.context().newPage();
        there.navigate(record);
        visible(there);

        signOut(here);

        gone(there);
        assertThat(there.getByText("You have been signed out")).isVisible();
        Browsing.settled(there, "signed-out-elsewhere");
        assertThat(there.title()).doesNotContain(CLIENT);
    }

    @Test
    void whoseCookiesAreDeletedIsToldToSignInAgain() {
        var page = reading();
        page.context().clearCookies();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Plan a session")).first().click();

        assertThat(page.getByText("You have been signed out")).isVisible();
        assertThat(page.getByText("Cookies disabled")).hasCount(0);
    }

    @Test
    void aRecordThatIsOpenGoesWhenSomebodyElseSignsInHere() {
        var other = users.make("noah." + UUID.randomUUID().toString().substring(0, 8), Role.FRONT_DESK);
        var here = reading();
        var there = here.context().newPage();
        there.navigate(record);
        visible(there);
        // nothing tells this tab what happens in the others
        there.evaluate("() => { BroadcastChannel.prototype.postMessage = () => {} }");

        signOut(here);
        Browsing.signIn(here, other.login(), TestUsers.PASSWORD);
        here.waitForURL(url -> !url.contains("/login"));

        gone(there);
    }

    @Test
    void goingBackAfterSigningOutShowsNothing() {
        inWholeBrowser();
        var page = reading();
        signOut(page);

        page.goBack();

        assertThat(page.getByLabel("Password").first().or(page.getByText("You have been signed out"))).isVisible();
        gone(page);
    }

    /** Vaadin loads such a page anew, which takes a moment in which it could be read. */
    @Test
    void aPageThatTheBrowserHadKeptIsHiddenUntilItIsLoadedAnew() {
        var page = reading();

        var read = page.evaluate("""
                client => {
                  const before = document.body.innerText.includes(client);
                  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
                  return [before, document.body.innerText.includes(client)];
                }""", CLIENT);

        assertThat(read).isEqualTo(List.of(true, false));
        visible(page);
    }

    @Test
    void whenTheTimeIsUpTheRecordGoesAlsoWithoutTheServer() {
        var page = page();
        Browsing.own(page).clock().install();
        signInTo(page);
        Browsing.settle(page);

        line.cut();
        page.clock().fastForward(Duration.ofMinutes(31).toMillis());

        hidden(page);
        assertThat(page.getByText("You have been signed out")).isVisible();
        Browsing.picture(page, "time-is-up-without-server");
    }

    @Test
    void theLockHidesTheRecordAlsoWithoutTheServerAndBringsItBackWithWhatWasTyped() {
        var page = page();
        Browsing.own(page).clock().install();
        signInTo(page);
        page.navigate(browsing.address("/settings?part=devices"));
        page.getByLabel("Name of this device").fill("Tablet " + UUID.randomUUID());
        page.getByText("Mark this device").click();
        Browsing.settle(page);
        page.navigate(browsing.address("/clients/new"));
        var name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).first();
        name.click();
        page.keyboard().type("Half a na");
        Browsing.settle(page);

        line.cut();
        clock.pass(Duration.ofMinutes(6));
        page.clock().fastForward(Duration.ofMinutes(6).toMillis());
        assertThat(name).isHidden();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Locked"))).isVisible();

        line.mend();
        page.clock().runFor(30_000);
        assertThat(page.getByLabel("Password").first()).isVisible();
        page.getByLabel("Password").first().fill(TestUsers.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(name).hasValue("Half a na");
    }

    @Test
    void whatTheServerHasEndedGoesByItselfAndComesBackAfterSigningIn() {
        var page = reading();

        page.context().clearCookies();
        page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");

        gone(page);
        assertThat(page.getByText("You have been signed out")).isVisible();
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).click();
        Browsing.signIn(page, maya.login(), TestUsers.PASSWORD);
        visible(page);
    }

    @Test
    void whatWasTypedInSettingsAndNotSavedIsThereAfterSigningInAgain() {
        var page = browsing.signedIn(page(), maya.login(), TestUsers.PASSWORD);
        page.navigate(browsing.address("/settings?part=links"));
        var address = page.getByLabel("Public address");
        address.fill("https://half.exam");
        address.blur();
        Browsing.settle(page);

        page.context().clearCookies();
        page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).click();
        Browsing.signIn(page, maya.login(), TestUsers.PASSWORD);

        assertThat(page.getByLabel("Public address")).hasValue("https://half.exam");
    }

    private Page page() {
        return browsing.page(1180, 820, ColorScheme.LIGHT);
    }

    private Page reading() {
        var page = page();
        signInTo(page);
        return page;
    }

    /** The shell brings no page back as people's browsers do. */
    private void inWholeBrowser() {
        browsing.close();
        browsing = Browsing.inWholeBrowser(line.port());
    }

    private void signInTo(Page page) {
        browsing.signedIn(page, maya.login(), TestUsers.PASSWORD);
        page.navigate(record);
        visible(page);
    }

    private static void signOut(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("You: ")).first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
        page.waitForURL(url -> url.contains("/login"));
    }

    private static void visible(Page page) {
        assertThat(page.getByText(CLIENT).first()).isVisible();
    }

    private static void hidden(Page page) {
        assertThat(page.getByText(CLIENT).first()).isHidden();
    }

    /** Not hidden: not there. */
    private static void gone(Page page) {
        assertThat(page.getByText(CLIENT)).hasCount(0);
    }
}
