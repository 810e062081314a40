package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The first quarter of an hour of a practice: the printed link, set-up, signing in, people, settings, signing out. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"server.address=127.0.0.1",
        "tenderpoint.data=target/set-up/${random.uuid}/data", "tenderpoint.setup-code=seven brown hens 7"})
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
@Tag("UC-01")
class SetUpIT {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/setup\\?token=\\S+)");
    private static final String PASSWORD = "three blue otters sing";

    @Value("${tenderpoint.key-file}")
    Path keyFile;

    @LocalServerPort
    int port;

    private Browsing browsing;
    private Page page;
    private final List<String> foreign = new ArrayList<>();
    private final List<String> consoleErrors = new ArrayList<>();

    @BeforeEach
    void openBrowser() {
        browsing = new Browsing(port);
        page = browsing.page(1180, 820, ColorScheme.LIGHT);
        Browsing.own(page).onRequest(request -> {
            if (!request.url().startsWith("http://127.0.0.1:" + port) && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                foreign.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                consoleErrors.add(message.text());
            }
        });
    }

    @AfterEach
    void closeBrowser() {
        browsing.close();
    }

    @Test
    void aPracticeIsSetUpAndItsManagerSignsIn(CapturedOutput output) throws IOException {
        page.navigate(browsing.address("/"));
        assertThat(page.getByText("printed a one-time link")).isVisible();
        assertThat(field("Set-up code")).isVisible();
        noSeriousViolation();
        shot("setup-0-closed");
        fitsAPhone("setup-0-closed");

        page.navigate(browsing.address(printedLink(output)));
        assertThat(heading("Your account")).isVisible();
        // the token is out of the address bar
        page.waitForURL(browsing.address("/setup"));
        shot("setup-1-account");
        fitsAPhone("setup-1-account");
        aBackupMayBeRestoredInstead();
        field("Your name").fill("Maya Okafor");
        field("Sign-in name").fill("maya");
        field("Password").fill("maya okafor 12");
        button("Next").click();
        assertThat(page.getByText("This uses names").first()).isVisible();
        noSeriousViolation();
        field("Password").fill(PASSWORD);
        button("Next").click();

        assertThat(heading("The practice")).isVisible();
        page.reload();
        assertThat(heading("The practice")).isVisible();
        button("Back").click();
        assertThat(field("Your name")).hasValue("Maya Okafor");
        button("Next").click();
        // both pages have a "Next": the second click must not hit the first page's once more
        assertThat(heading("The practice")).isVisible();
        button("Next").click();
        assertThat(Browsing.error(page, "Please fill this in.").first()).isVisible();
        field("Practice name").fill("Linden Street Massage");
        field("Phone that clients can call").fill("020 7946 0112");
        field("Emergency number").fill("999");
        noSeriousViolation();
        shot("setup-2-practice");
        fitsAPhone("setup-2-practice");
        button("Next").click();

        assertThat(heading("Opening hours")).isVisible();
        noSeriousViolation();
        shot("setup-3-hours");
        fitsAPhone("setup-3-hours");
        button("Next").click();
        assertThat(heading("Finish")).isVisible();
        fitsAPhone("setup-4-finish");
        button("Set up the practice").click();

        assertThat(heading("Your practice is ready")).isVisible();
        noSeriousViolation();
        shot("setup-5-recovery-copy");
        fitsAPhone("setup-5-recovery-copy");
        // nothing can be restored any more
        assertThat(page.getByText("I have a backup")).isHidden();
        var download = page.waitForDownload(() -> page.getByText("Download recovery copy").click());
        var key = Files.readString(keyFile);
        assertThat(Files.readString(download.path())).contains(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");

        page.getByText("Go to sign-in").click();
        assertThat(heading("Linden Street Massage")).isVisible();
        noSeriousViolation();
        shot("sign-in");
        signIn("maya", "not the right one at all");
        assertThat(page.getByText("That did not work")).isVisible();
        signIn("maya", PASSWORD);
        theFirstStepsAreOnToday();
        page.navigate(browsing.address("/users"));
        assertThat(heading("People")).isVisible();
        noSeriousViolation();
        shot("people");

        button("Invite someone").click();
        assertThat(page.getByText("You get a one-time link to hand over")).isVisible();
        field("Name").fill("Jonas Weiss");
        field("Sign-in name").fill("jonas");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Therapist"))).check();
        button("Create link").click();
        assertThat(page.getByText("Give this link to Jonas Weiss")).isVisible();
        var link = field("One-time link").inputValue();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        button("Copy").click();
        shot("people-link-copied");
        assertThat(page.getByText("Copied", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
        shot("people-link");

        Browsing.go(page, browsing.address("/settings"));
        assertThat(heading("Settings")).isVisible();
        Browsing.settled(page, "settings");
        Browsing.go(page, browsing.address("/audit"));
        assertThat(page.getByText("signed in").first()).isVisible();
        Browsing.settled(page, "trail");
        whatOnlyManagersSeeFitsAPhone();
        Browsing.go(page, browsing.address("/account"));
        assertThat(heading("Your account")).isVisible();
        Browsing.settled(page, "account");

        invitedPersonChoosesAPassword(link);
        assertThat(foreign).as("requests to elsewhere").isEmpty();
        assertThat(consoleErrors.stream().filter(text -> !text.contains("404") && !text.contains("403"))).isEmpty();
        // set-up is over for good
        page.navigate(browsing.address(printedLink(output)));
        assertThat(page.getByText("Page not found").first()).isVisible();
    }

    private void invitedPersonChoosesAPassword(String link) {
        try (var theirs = browsing.page(1280, 720, ColorScheme.LIGHT)) {
            theirs.navigate(link);
            theirs.getByLabel("Password").first().fill("seven green ladders lean");
            theirs.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save password")).click();
            assertThat(theirs.getByText("Your password is saved")).isVisible();
            theirs.navigate(link);
            assertThat(theirs.getByText("This link no longer works")).isVisible();
            theirs.navigate(browsing.address("/login"));
            Browsing.signIn(theirs, "jonas", "seven green ladders lean");
            theirs.waitForURL(url -> !url.contains("login"));
            theirs.navigate(browsing.address("/users"));
            assertThat(theirs.getByText("Your role cannot open this page").first()).isVisible();
        }
    }

    private void signIn(String name, String password) {
        Browsing.signIn(page, name, password);
        page.waitForLoadState();
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true)).first();
    }

    private static String printedLink(CapturedOutput output) {
        var link = LINK.matcher(output.getAll());
        assertThat(link.find()).as("a link is printed").isTrue();
        return link.group(1);
    }

    private void shot(String name) {
        Browsing.picture(page, name);
    }

    /** Nothing beyond the side, and what leads on at the lower edge. */
    private void fitsAPhone(String step) {
        page.setViewportSize(390, 844);
        Browsing.settle(page);
        assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("%s is no wider than a phone", step)
                .isTrue();
        var foot = page.locator(".foot");
        if (foot.count() > 0) {
            assertThat(foot.boundingBox().y + foot.boundingBox().height).as("the foot of %s", step).isGreaterThan(843);
        }
        shot(step + "-390");
        page.setViewportSize(1180, 820);
    }

    private void theFirstStepsAreOnToday() {
        assertThat(heading("First steps")).isVisible();
        assertThat(page.getByText("0 of 8 done")).isVisible();
        Browsing.settled(page, "first-steps");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        noSeriousViolation();
        shot("first-steps-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.getByText("Public address for links").click();
        assertThat(heading("Settings")).isVisible();
        page.navigate(browsing.address("/"));
        page.setViewportSize(390, 844);
        Browsing.settle(page);
        assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).isTrue();
        noSeriousViolation();
        heading("First steps").scrollIntoViewIfNeeded();
        shot("first-steps-390");
        page.setViewportSize(1366, 900);
        Browsing.settle(page);
        shot("first-steps-1366");
        page.setViewportSize(1180, 820);
        button("Dismiss").click();
        assertThat(heading("First steps")).isHidden();
        page.navigate(browsing.address("/settings/first-steps"));
        assertThat(button("Show on Today again")).isVisible();
        Browsing.settled(page, "first-steps-settings");
    }

    private void aBackupMayBeRestoredInstead() {
        page.getByText("I have a backup").click();
        assertThat(heading("I have a backup")).isVisible();
        assertThat(page.locator("main").boundingBox().width).isGreaterThan(800);
        noSeriousViolation();
        shot("setup-restore");
        var back = page.getByText("Back to set-up");
        assertThat(back.boundingBox().height).isGreaterThanOrEqualTo(44);
        back.click();
        assertThat(heading("Your account")).isVisible();
    }

    private void whatOnlyManagersSeeFitsAPhone() {
        page.setViewportSize(390, 844);
        for (var address : List.of("/audit/check", "/backups", "/settings/opened-records",
                "/settings/places", "/settings/retention", "/settings/archive", "/settings/measures",
                "/settings/import", "/settings/phone",
                "/clients/duplicates", "/account")) {
            Browsing.go(page, browsing.address(address));
            assertThat(page.locator("h1").first()).isVisible();
            Browsing.settle(page);
            assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s is no wider than the screen", address)
                    .isTrue();
            Browsing.settled(page, "manager" + address.replace('/', '-'));
        }
        page.setViewportSize(1180, 820);
    }

    private void noSeriousViolation() {
        assertThat(Browsing.violations(page)).isEmpty();
    }
}
