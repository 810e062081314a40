package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.flawless;
import static org.tenderpoint.browser.Browsing.settle;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.platform.document.Files;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.AttachmentService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/** What else belongs to a chart, in a real browser. */
@BrowserTest
@Tag("UC-11")
class ChartingIT extends InBrowser {

    @Autowired
    private SessionService sessions;
    @Autowired
    private AttachmentService attachments;

    @Test
    void photosAndPapersAreTakenShownAndHandedOutToNobodyElse() {
        var maya = users.make("maya.files", Role.THERAPIST);
        var session = users.as(maya, () -> make.started(Sessions.GENTLE_BACK).id());
        var page = chart("maya.files", session, 1180, 820, ColorScheme.LIGHT);

        choose(page, "IMG_0001.jpg", "image/jpeg", Files.picture("jpeg", 1200, 900));
        var small = page.locator("button.file-photo img");
        assertThat(small).isVisible();
        page.waitForFunction("() => document.querySelector('.file-photo img').naturalWidth === 320");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Photo 1")).first().fill("Left knee");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Photo 1")).first().press("Tab");
        choose(page, "letter.pdf", "application/pdf", Files.paper());
        assertThat(page.getByLabel("PDF: Document 2")).isVisible();
        settle(page);
        page.locator(".files").scrollIntoViewIfNeeded();
        flawless(page, "chart-files");
        page.waitForCondition(
                () -> users.as(maya, () -> attachments.of(session)).getFirst().caption().equals("Left knee"));

        // what it says it is does not matter, nor what it is called
        var refused = page.locator(".file-upload [role=alert]");
        choose(page, "IMG_0002.jpg", "image/jpeg", Files.heic());
        assertThat(refused).containsText("This is a HEIC photo");
        choose(page, "IMG_0003.jpg", "image/jpeg", Files.text("MZ and so on"));
        assertThat(refused).containsText("not a JPEG, PNG or PDF");
        choose(page, "IMG_0004.HEIC", "image/heic", Files.heic());
        assertThat(refused).containsText("This is a HEIC photo");
        choose(page, "big.jpg", "image/jpeg", new byte[11 * 1024 * 1024]);
        assertThat(refused).containsText("larger than 10 MB");
        flawless(page, "chart-files-refused");
        assertThat(page.locator(".files li")).hasCount(2);

        var opened = page.waitForResponse(
                response -> response.url().contains("VAADIN/dynamic")
                        && response.headers().getOrDefault("content-type", "").equals("image/jpeg"),
                () -> page.locator("button.file-photo").click());
        assertThat(page.locator(".file-large img, vaadin-dialog img").last()).isVisible();
        flawless(page, "chart-file-large");
        var headers = opened.headers();
        assertThat(headers.get("content-disposition")).isEqualTo("inline; filename=\"photo.jpg\"");
        assertThat(headers.get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(headers.get("cache-control")).contains("no-store");
        assertThat(headers.get("content-security-policy")).isEqualTo("default-src 'none'; sandbox");
        page.keyboard().press("Escape");
        var download = page.waitForDownload(() -> page.getByLabel("PDF: Document 2").click());
        assertThat(download.suggestedFilename()).isEqualTo("paper.pdf");

        // an address that was copied is nobody else's
        users.make("jonas.files", Role.THERAPIST);
        var other = browsing.signedIn("jonas.files", 1180, 820, ColorScheme.LIGHT);
        assertThat(other.request().get(opened.url()).headers().getOrDefault("content-type", ""))
                .doesNotContain("image");
        assertThat(browsing.page(1180, 820, ColorScheme.LIGHT).request().get(opened.url()).headers()
                .getOrDefault("content-type", ""))
                .doesNotContain("image");

        page.getByLabel("Remove: Document 2").click();
        assertThat(page.locator(".files li")).hasCount(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo").setExact(true)).last().click();
        assertThat(page.locator(".files li")).hasCount(2);

        for (var look : List.of(new Look("phone", 390, ColorScheme.LIGHT), new Look("dark", 1180, ColorScheme.DARK))) {
            Browsing.turn(page, look.width(), 820, look.scheme());
            page.locator(".files").scrollIntoViewIfNeeded();
            flawless(page, "chart-files-" + look.name());
        }
    }

    @Test
    void aLineIsTimedByTheKeyboardAndGoesOnAfterTheBrowserIsLost() {
        var maya = users.make("maya.times", Role.THERAPIST);
        var session = users.as(maya, () -> make.started(Sessions.GENTLE_BACK).id());
        var lost = chart("maya.times", session, 1180, 820, ColorScheme.LIGHT);
        lost.evaluate("() => { window.lights = []; navigator.wakeLock.request = async what => {"
                + " window.lights.push(what); return Object.assign(new EventTarget(), { release: async () => {} }); } }");
        lost.getByLabel("Time it: Lower back").focus();
        lost.keyboard().press("Enter");
        assertThat(lost.getByLabel("Stop: Lower back")).isFocused();
        assertThat(lost.locator("minutes-since")).hasText(new String[]{"0 min", "0 min"});
        // the screen stays on while a line is timed
        lost.waitForFunction("() => window.lights.includes('screen')");
        lost.context().close();

        var page = chart("maya.times", session, 1180, 820, ColorScheme.LIGHT);
        assertThat(page.getByLabel("Stop: Lower back")).isVisible();
        flawless(page, "chart-timed");
        page.getByLabel("Stop: Lower back").click();
        assertThat(page.getByText("Lower back: too short to count, so nothing changed")).isVisible();
        assertThat(page.getByLabel("Time it: Lower back")).isVisible();
    }

    @Test
    void lastTimeAndTodayStandSideBySideWhereOneViewOfTheBodyIsEnough() {
        var maya = users.make("maya.maps", Role.THERAPIST);
        var session = users.as(maya, () -> startedAgain(Sessions.GENTLE_BACK));
        var page = compared("maya.maps", session);
        for (var look : List.of(
                new Look("light", 1180, ColorScheme.LIGHT), new Look("dark", 1180, ColorScheme.DARK),
                new Look("phone", 390, ColorScheme.LIGHT))) {
            assertThat(oneAboveTheOther(page, look, "chart-compared-" + look.name())).as(look.name()).isFalse();
        }
    }

    @Test
    void onAPhoneTheyStandOneAboveTheOtherWhereBothViewsAreNeeded() {
        var maya = users.make("maya.both", Role.THERAPIST);
        var thighs = new Work(BodyPart.of(Region.THIGHS_FRONT), Modality.SWEDISH, 2, 15);
        var session = users.as(maya, () -> startedAgain(Sessions.GENTLE_BACK, thighs));

        var page = compared("maya.both", session);
        assertThat(oneAboveTheOther(page, new Look("wide", 1180, ColorScheme.LIGHT), "chart-compared-both")).isFalse();
        assertThat(oneAboveTheOther(page, new Look("phone", 390, ColorScheme.LIGHT), "chart-compared-both-phone"))
                .isTrue();
    }

    /** The second session of somebody whose first was like it. */
    private SessionId startedAgain(Work... work) {
        var client = make.client("Nora Again", Sessions.harmless(List.of(work)));
        var last = make.arrived(client, Sessions.calmVisit(), work);
        make.answeredAndScreened(last, client);
        sessions.start(last);
        sessions.finish(last, Optional.empty());
        var now = make.arrived(client, Sessions.calmVisit(), work);
        make.answeredAndScreened(now, client);
        return sessions.start(now).id();
    }

    private Page compared(String login, SessionId session) {
        var page = chart(login, session, 1180, 820, ColorScheme.LIGHT);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare with last time")).click();
        assertThat(page.locator(".compared > section")).hasCount(2);
        return page;
    }

    private static boolean oneAboveTheOther(Page page, Look look, String picture) {
        Browsing.turn(page, look.width(), 820, look.scheme());
        var maps = page.locator(".compared > section");
        maps.last().scrollIntoViewIfNeeded();
        flawless(page, picture);
        var first = maps.first().boundingBox();
        return first.y + first.height <= maps.last().boundingBox().y;
    }

    private record Look(String name, int width, ColorScheme scheme) {}

    private Page chart(String login, SessionId session, int width, int height, ColorScheme scheme) {
        var page = browsing.signedIn(login, width, height, scheme);
        page.navigate(browsing.address("/sessions/" + session));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Photos and documents")))
                .isVisible();
        return page;
    }

    private static void choose(Page page, String name, String type, byte[] file) {
        Locator input = page.locator(".file-upload vaadin-upload:not(.file-camera) input[type=file]");
        input.setInputFiles(new FilePayload(name, type, file));
    }
}
