package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.Moment;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** A client's history and their copy, in a real browser: on the screen, on a phone, and on paper. */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("UC-27")
@Tag("night")
@Tag("browser")
class ClientCopyIT extends InBrowser {

    /** To make one takes seconds. */
    private static @Nullable ClientId vera;

    @Autowired
    private WholeRecord whole;
    @Autowired
    private ClientRightsService rights;

    private ClientId client;

    @BeforeEach
    void aWholeRecord() {
        var maya = users.make("maya", Role.THERAPIST);
        client = vera = vera == null ? users.as(maya, () -> whole.make("Vera Ganz")) : vera;
    }

    @Test
    void aTherapistLooksBackPrintsAndHandsTheCopyOver() throws IOException {
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        history(page);
        copy(page);
    }

    @Test
    void aManagerRestrictsARecordAndHandsTheReceiptOver() {
        var mona = users.make("mona", Role.MANAGER);
        var page = browsing.signedIn("mona", 1180, 820, ColorScheme.LIGHT);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var colours = scheme.name().toLowerCase(Locale.ROOT);
            Browsing.turn(page, 1180, 820, scheme);
            fits(page, "/clients/" + client + "/rights", "rights-" + colours);
            if (scheme == ColorScheme.LIGHT) {
                page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("The client wants it")).check();
                button(page, "Restrict the record").click();
                var file = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Receipt: restricted"));
                assertThat(file).isVisible();
                Assertions.assertThat(page.waitForDownload(file::click).suggestedFilename()).isEqualTo("receipt.pdf");
            }
            fits(page, "/clients/" + client + "/rights", "rights-restricted-" + colours);
            fits(page, "/settings/retention", "retention-" + colours);
        }
        users.as(mona, () -> {
            rights.lift(client);
            return true;
        });
    }

    /** After those who take her to live. */
    @Test
    @Order(Integer.MAX_VALUE)
    @Tag("UC-36")
    void aManagerRecordsADeathAndEveryPageOfTheClientSaysIt() {
        users.make("marta", Role.MANAGER);
        var page = browsing.signedIn("marta", 1180, 820, ColorScheme.LIGHT);
        fits(page, "/clients/" + client + "/death", "death");
        button(page, "Record the death").click();
        assertThat(Browsing.error(page, "Say from whom you know it.")).isVisible();
        Browsing.inBothColours(page, colours -> settled(page, "death-missing-" + colours));
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("The day is not known")).check();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Family")).check();
        button(page, "Record the death").click();
        assertThat(page).hasURL(browsing.address("/clients/" + client));

        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var colours = scheme.name().toLowerCase(Locale.ROOT);
            Browsing.turn(page, 1180, 820, scheme);
            for (var one : List.of("", "/death")) {
                fits(page, "/clients/" + client + one, "death-recorded" + one.replace('/', '-') + "-" + colours);
                assertThat(page.getByRole(AriaRole.REGION).or(page.getByRole(AriaRole.MAIN))
                        .getByText("has died").first()).isVisible();
            }
        }
    }

    private void fits(Page page, String address, String name) {
        Browsing.go(page, browsing.address(address));
        assertThat(page.locator("h1").first()).isVisible();
        settled(page, name);
        page.setViewportSize(390, 844);
        settled(page, name + "-phone");
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("scrolls sideways")
                .isLessThanOrEqualTo(390);
        page.setViewportSize(1180, 820);
    }

    private void history(Page page) {
        Browsing.go(page, browsing.address("/clients/" + client));
        assertThat(page.getByText("For the next session").first()).isVisible();
        assertThat(page.locator("felt-course svg")).hasCount(3);
        Browsing.inBothColours(page, colours -> {
            settled(page, "history-" + colours);
            page.setViewportSize(390, 844);
            settled(page, "history-" + colours + "-phone");
            Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("scrolls sideways").isLessThanOrEqualTo(390);
            page.setViewportSize(1180, 820);
        });
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Browsing.picture(page, "history-print");
        assertThat(page.getByLabel("Show", new Page.GetByLabelOptions().setExact(true)).first()).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void copy(Page page) throws IOException {
        Browsing.go(page, browsing.address("/clients/" + client + "/copy"));
        assertThat(page.getByLabel("Your password")).isVisible();
        Browsing.inBothColours(page, colours -> settled(page, "client-copy-" + colours));
        page.getByLabel("Your password").first().fill(TestUsers.PASSWORD);
        button(page, "Prepare copy").click();
        var file = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Copy to read and print"));
        assertThat(file).isVisible();
        Browsing.inBothColours(page, colours -> {
            settled(page, "client-copy-ready-" + colours);
            page.setViewportSize(390, 844);
            settled(page, "client-copy-ready-" + colours + "-phone");
            page.setViewportSize(1180, 820);
        });
        var loaded = page.waitForDownload(file::click);
        Assertions.assertThat(loaded.suggestedFilename()).isEqualTo("client-copy.pdf");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(loaded.path()))) {
            System.out.printf("A client's copy on paper: %d pages%n", pdf.getNumberOfPages());
            for (int number : List.of(0, 1, pdf.getNumberOfPages() / 2)) {
                Browsing.picture(pdf, number, "client-copy-paper-" + number);
            }
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
