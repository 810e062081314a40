package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.flawless;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/**
 * The intake that a client fills in alone, in a real browser: on a phone by a link, and on a tablet with no way out.
 */
@BrowserTest
@Tag("UC-05")
class SelfIntakeIT extends InBrowser {

    private static final int MOST_TAPS = 25;

    @Autowired
    private ClientService clients;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private SelfIntakeLinkService links;
    private final AtomicInteger taps = new AtomicInteger();
    private final AtomicLong scripts = new AtomicLong();
    private UserRecord maya;
    private ClientId client;

    @BeforeEach
    void prepare() {
        maya = users.make("maya", Set.of(Role.THERAPIST, Role.MANAGER));
        client = users.as(maya, () -> {
            users.practiceByLink();
            return clients.create(new ClientDetails(
                    "Ana Berger", Optional.of(LocalDate.of(1984, 3, 12)), "020 7946 0011", "", PreferredChannel.TEXT,
                    "",
                    Locale.ENGLISH, EmergencyContact.NONE, "", "", Optional.empty()));
        });
    }

    @Test
    void anOrdinaryClientIsThroughOnAPhone() {
        var page = browsing.page(390, 844, ColorScheme.LIGHT);
        Browsing.own(page).onRequest(request -> scripts.addAndGet(request.resourceType().equals("script") ? 1 : 0));
        page.navigate(browsing.address("/i/" + token()));
        assertThat(page).hasURL(browsing.address("/self-intake"));
        flawless(page, "self-intake-birth");
        fill(page, "Your date of birth", "12.3.1984");
        tap(page, "Next");
        flawless(page, "self-intake-group");
        check(page, "Slipped (herniated) disc", "Yes");
        tap(page, "No to all others");
        flawless(page, "self-intake-details");
        check(page, "Where is it?", "Lower back");
        check(page, "Since when?", "More than 12 weeks");
        check(page, "Is anything numb, tingling or weak now?", "No");
        tap(page, "Next");
        for (int group = 2; group <= 5; group++) {
            tap(page, "None of these");
        }
        fill(page, "Your medicines", "Vitamin D");
        flawless(page, "self-intake-wishes");
        tap(page, "Next");
        check(page, "Back", "3");
        page.getByText("Places that must not be touched").click();
        page.getByText("Head, face, neck").last().click();
        flawless(page, "self-intake-body");
        tap(page, "Next");
        flawless(page, "self-intake-anything-else");
        tap(page, "No, nothing else");
        page.getByRole(AriaRole.GROUP).first().getByLabel("Yes").check();
        page.getByRole(AriaRole.GROUP).nth(1).getByLabel("Yes").check();
        taps.addAndGet(2);
        fill(page, "Your name", "Ana Berger");
        flawless(page, "self-intake-consent");
        tap(page, "Next");
        flawless(page, "self-intake-send");
        tap(page, "Send to my therapist");
        assertThat(page.getByText("Your therapist will review it with you.")).isVisible();
        flawless(page, "self-intake-thanks");
        System.out.printf("Self-intake by link, one condition and a medicine: %d taps, %d scripts%n", taps.get(),
                scripts.get());

        assertThat(taps.get()).isLessThanOrEqualTo(MOST_TAPS);
        assertThat(scripts.get()).isZero();
        review();
    }

    /** In the dark, in German, and on a screen as wide as a tablet. */
    @Test
    void itReadsAsWellInTheDarkAndInGerman() {
        var page = browsing.page(820, 1180, ColorScheme.DARK);
        page.navigate(browsing.address("/i/" + token()));
        page.getByText("Deutsch").click();
        page.getByLabel("Ihr Geburtsdatum").fill("im Frühling");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Weiter")).click();
        assertThat(page.getByText("Bitte schreiben Sie Tag, Monat, Jahr, etwa 17.5.2024.")).isVisible();
        flawless(page, "self-intake-birth-wrong-dark");
        page.getByLabel("Ihr Geburtsdatum").fill("12. März 1984");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Weiter")).click();
        assertThat(page.getByText("Rücken, Knochen und Gelenke")).isVisible();
        flawless(page, "self-intake-group-dark");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nichts davon")).click();
        flawless(page, "self-intake-group-two-dark");
    }

    @Test
    void aTabletThatIsHandedOverHasNoWayOut() {
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        var context = page.context();
        var other = context.newPage();
        other.navigate(browsing.address("/clients"));
        assertThat(other.getByText("Ana Berger").first()).isVisible();
        page.navigate(browsing.address("/clients/" + client));
        page.getByText("Client fills it in").click();
        assertThat(page.getByText("Hand over the tablet")).isVisible();
        flawless(page, "self-intake-hand-over");
        page.getByText("Hand over the tablet").click();
        page.waitForURL(browsing.address("/self-intake/tablet"));
        assertThat(page.frameLocator("iframe").getByText("Back, bones and joints")).isVisible();
        flawless(page, "self-intake-kiosk");
        int tried = 0;

        // the tab that was open beside it
        assertThat(other.getByText("Ana Berger")).hasCount(0);
        other.close();
        tried++;
        page.goBack();
        assertThat(page.getByLabel("Password").first().or(page.getByText("Back, bones and joints"))).isVisible();
        assertThat(page.getByText("Ana Berger")).hasCount(0);
        assertThat(page.getByText("Hand over the tablet")).hasCount(0);
        Browsing.picture(page, "self-intake-kiosk-back");
        tried++;
        for (var path : List.of(
                "/", "/clients", "/clients/" + client, "/clients/" + client + "/intake",
                "/clients/" + Id.random(ClientId::new),
                "/follow-ups", "/settings", "/audit", "/account")) {
            page.navigate(browsing.address(path));
            assertThat(page.getByLabel("Password").first()).isVisible();
            assertThat(page.getByText("Ana Berger")).hasCount(0);
            tried++;
        }
        page.navigate(browsing.address("/self-intake"));
        assertThat(page.getByText("Back, bones and joints")).isVisible();
        page.reload();
        assertThat(page.getByText("Back, bones and joints")).isVisible();
        tried++;
        var tab = context.newPage();
        tab.navigate(browsing.address("/clients/" + client));
        assertThat(tab.getByLabel("Password").first()).isVisible();
        tab.navigate(browsing.address("/self-intake?at=3&client=" + Id.random(ClientId::new)));
        assertThat(tab.getByText("Back, bones and joints")).isVisible();
        tried += 2;
        page.getByText("Stop here and give the tablet back").click();
        assertThat(page.getByText("Please hand back the tablet.")).isVisible();
        flawless(page, "self-intake-ended");
        page.goBack();
        assertThat(page.getByText("Please hand back the tablet.")).isVisible();
        tried++;
        System.out.printf("Kiosk in a browser: %d ways out tried, 0 open%n", tried);
    }

    /** From the first press on, over all pages, until the tablet is given back. */
    @Test
    void aTabletThatIsHandedOverFillsTheScreen() {
        var page = browsing.signedIn("maya", 834, 1194, ColorScheme.LIGHT);
        page.navigate(browsing.address("/clients/" + client + "/self-intake"));
        page.getByText("Hand over the tablet").click();
        page.waitForURL(browsing.address("/self-intake/tablet"));
        var inside = page.frameLocator("iframe");
        inside.getByRole(AriaRole.BUTTON).getByText("None of these").click();
        assertThat(inside.getByText("Heart and blood")).isVisible();
        page.waitForFunction("() => document.fullscreenElement");
        inside.getByRole(AriaRole.BUTTON).getByText("None of these").click();
        assertThat(inside.getByText("Skin and feeling")).isVisible();
        assertThat(page.evaluate("() => document.fullscreenElement !== null")).isEqualTo(true);
        flawless(page, "self-intake-full-screen");
        inside.getByText("Stop here and give the tablet back").click();
        assertThat(inside.getByText("Please hand back the tablet.")).isVisible();
        page.waitForFunction("() => document.fullscreenElement === null");
        flawless(page, "self-intake-full-screen-left");
        inside.getByText("Sign in").click();
        page.waitForURL(browsing.address("/login"));
    }

    /** Where a browser has no full screen, as on an iPhone, all else is the same. */
    @Test
    void aTabletWithoutFullScreenAsksAllTheSame() {
        var page = browsing.signedIn("maya", 390, 844, ColorScheme.LIGHT);
        var errors = new AtomicInteger();
        Browsing.own(page).onPageError(error -> errors.incrementAndGet());
        Browsing.own(page).addInitScript("delete Element.prototype.requestFullscreen;");
        page.navigate(browsing.address("/clients/" + client + "/self-intake"));
        page.getByText("Hand over the tablet").click();
        var inside = page.frameLocator("iframe");
        inside.getByRole(AriaRole.BUTTON).getByText("None of these").click();
        assertThat(inside.getByText("Heart and blood")).isVisible();
        flawless(page, "self-intake-no-full-screen");
        assertThat(errors.get()).isZero();
    }

    /** What stands on record asks for more care than what was sent. */
    private void review() {
        users.as(maya, () -> intakes.confirm(client, Optional.empty(), Intakes.harmless()
                .with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES))));
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/clients/" + client));
        assertThat(page.getByText("Review answers")).isVisible();
        flawless(page, "self-intake-client");
        page.getByText("Review answers").click();
        assertThat(page.getByText("Less cautious than on record").first()).isVisible();
        flawless(page, "self-intake-review");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        flawless(page, "self-intake-review-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
        flawless(page, "self-intake-review-phone");
    }

    private void tap(Page page, String button) {
        taps.incrementAndGet();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
        page.waitForLoadState();
    }

    private void check(Page page, String question, String answer) {
        taps.incrementAndGet();
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question).setExact(true))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).check();
    }

    private void fill(Page page, String label, String text) {
        taps.incrementAndGet();
        page.getByLabel(label).fill(text);
    }

    private String token() {
        var address = users.as(maya, () -> links.make(client).address());
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
