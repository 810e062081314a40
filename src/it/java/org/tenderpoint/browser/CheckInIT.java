package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.followup.assessment.HomeCareService;
import org.tenderpoint.followup.assessment.HomeCareService.HomeOffer;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.followup.home.HomeThing;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;

/** The client's check-in on a phone with a weak line, in a real browser, with the taps counted. */
@BrowserTest
@Tag("UC-14")
class CheckInIT extends FollowUpsInBrowser {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final int MOST_BYTES = 100_000;

    @Autowired
    private CheckInLinkService links;
    @Autowired
    private HomeCareService home;
    private UserRecord maya;
    private final AtomicInteger taps = new AtomicInteger();
    private final AtomicInteger screens = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    @BeforeEach
    void reachable() {
        maya = users.make("maya", Set.of(Role.THERAPIST, Role.MANAGER));
        users.practiceByLink();
    }

    @Test
    void whoIsFineIsThroughWithThreeTapsOnAWeakLine() {
        var page = phone(ColorScheme.LIGHT);
        onAWeakLine(counted(page));
        page.navigate(browsing.address("/c/" + link(true)));
        assertThat(page).hasURL(browsing.address("/check-in"));
        settled(page, "check-in-sore");
        tap(page, "Good, not sore Not then and not now");
        settled(page, "check-in-safety");
        tap(page, "None of these");
        settled(page, "check-in-benefit");
        tap(page, "Much better");
        assertThat(page.getByText("Thank you.")).isVisible();
        settled(page, "check-in-fine");
        assertThat(page.evaluate("() => document.documentElement.scrollHeight"))
                .as("who is fine reads one screen, with when to call on it")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(Number.class))
                .matches(high -> high.doubleValue() <= HEIGHT);
        assertThat(page.getByText("chest, breath, face, arm")).isVisible();
        page.getByText("All signs").click();
        assertThat(page.getByText("chest pain, hard breathing")).isVisible();
        page.getByText("A few more questions").click();
        page.getByText("Would you come again?").scrollIntoViewIfNeeded();
        settled(page, "check-in-fine-after");
        assertThat(taps.get()).isLessThanOrEqualTo(3);
        assertThat(bytes.get()).as("bytes of four pages with styles").isPositive().isLessThan(MOST_BYTES);
        System.out.printf("Check-in, all well: %d taps, %d bytes%n", taps.get(), bytes.get());
    }

    @Test
    void anEmergencyIsSaidAtOnceInTheDarkAndInGermanToo() {
        var page = phone(ColorScheme.DARK);
        page.navigate(browsing.address("/c/" + link(false)));
        page.getByText("Deutsch").click();
        tap(page, "Es tut noch weh Noch ein paar Fragen");
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Jetzt")).getByLabel("4").check();
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Als es am schlimmsten war"))
                .getByLabel("5").check();
        settled(page, "check-in-numbers-dark");
        tap(page, "Es wird besser");
        page.getByText("Schmerz oder Enge in der Brust").check();
        settled(page, "check-in-safety-dark");
        tap(page, "Das ist alles");
        settled(page, "check-in-line-dark");
        page.getByRole(AriaRole.GROUP).first().getByLabel("Ja").check();
        page.getByRole(AriaRole.GROUP).nth(1).getByLabel("Nein").check();
        page.getByRole(AriaRole.GROUP).nth(2).getByLabel("Nein").check();
        tap(page, "Weiter");
        assertThat(page.getByRole(AriaRole.HEADING).getByText("Rufen Sie jetzt 999 an.")).isVisible();
        settled(page, "check-in-emergency-dark");
        tap(page, "Ich habe angerufen");
        place(page, "back", "lower_back-left");
        assertThat(page.locator(".tapped label:visible").first()).containsText("Unterer Rücken, Links");
        settled(page, "check-in-places-dark");
        tap(page, "Überall, wo massiert wurde");
        settled(page, "check-in-feel-dark");
    }

    /** The whole way of an ordinary client who is still sore, without script as each page of it is. */
    @Test
    void whoIsSoreIsThroughWithEightScreensAndFourteenTaps() {
        var page = phone(ColorScheme.LIGHT);
        counted(page);
        sore(page, link(false), name -> screen(page, name));

        System.out.printf("Check-in, sore: %d screens (at most 8), %d taps (at most 14), %d bytes%n", screens.get(),
                taps.get(), bytes.get());
        assertThat(screens.get()).isLessThanOrEqualTo(8);
        assertThat(taps.get()).isLessThanOrEqualTo(14);
    }

    @Test
    @Tag("UC-41")
    void whoHasSomethingToDoAtHomeTapsNoMoreAndIsAskedAboutItAfterTheResult() {
        var page = phone(ColorScheme.LIGHT);
        var followUp = users.as(maya, () -> {
            var made = scene.finished("Oskar Brandt", Duration.ofHours(60));
            home.give(made.session(), home.of(made.session()).orElseThrow().offers().stream().limit(HomeThing.MOST)
                    .map(HomeOffer::thing).collect(Collectors.toSet()));
            return made.id();
        });
        sore(page, token(users.as(maya, () -> links.make(followUp).address())), name -> screen(page, name));

        assertThat(screens.get()).isLessThanOrEqualTo(8);
        assertThat(taps.get()).isLessThanOrEqualTo(14);
        page.getByText("A few more questions").click();
        assertThat(page.getByText("Did you do what we gave you for home?")).isVisible();
    }

    @Test
    @Tag("night")
    void whatWhoIsSoreIsAskedIsWholeInEverySizeColourAndLanguage() {
        var page = phone(ColorScheme.LIGHT);
        sore(page, link(false), name -> Browsing.inEveryLanguage(page, "check-in-" + name));
    }

    private void sore(Page page, String token, Consumer<String> look) {
        page.navigate(browsing.address("/c/" + token));
        look.accept("sore-1");
        tap(page, "Still sore A few more questions");
        choose(page, "At its worst", "6");
        choose(page, "Now", "5");
        var cell = page.locator(".cells span").first().boundingBox();
        assertThat(cell.width).as("a number of the scale").isGreaterThanOrEqualTo(33);
        assertThat(cell.height).isGreaterThanOrEqualTo(56);
        look.accept("sore-2");
        tap(page, "Getting better");
        look.accept("sore-3");
        tap(page, "None of these");
        place(page, "back", "lower_back-left");
        assertThat(page.locator(".tapped label:visible").first()).containsText("Lower back, left");
        look.accept("sore-4");
        assertThat(bytes.get()).as("bytes up to the places, with styles").isLessThan(MOST_BYTES);
        tap(page, "All over the worked part");
        mark(page, "Tender");
        look.accept("sore-5");
        tap(page, "During the massage");
        mark(page, "It helps");
        look.accept("sore-6");
        tap(page, "A little");
        mark(page, "No");
        mark(page, "Too deep");
        look.accept("sore-7");
        tap(page, "No change");
        assertThat(page.getByText("Thank you.")).isVisible();
        look.accept("sore-8");
    }

    @Test
    void thePlacesAreAListTooForWhomThePictureIsNoHelp() {
        var page = phone(ColorScheme.LIGHT);
        page.navigate(browsing.address("/c/" + link(false)));
        tap(page, "Still sore A few more questions");
        choose(page, "Now", "3");
        choose(page, "At its worst", "4");
        tap(page, "Getting better");
        tap(page, "None of these");
        // by keyboard: the picture is for fingers
        page.getByLabel("As a list").focus();
        page.keyboard().press("Space");
        assertThat(page.locator("details.area")).hasCount(6);
        assertThat(page.locator(".pic")).isHidden();
        page.getByText("Shoulders and back").focus();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Lower back")).getByLabel("Left").check();
        settled(page, "check-in-places-list");
        tap(page, "All over the worked part");
        page.getByLabel("Back").click();
        // what is ticked is in sight on the picture, and its name takes it away again
        var chip = page.locator(".tapped label:visible").first();
        assertThat(chip).containsText("Lower back, left");
        chip.click();
        assertThat(page.locator("input[name=regions]:checked")).hasCount(0);
    }

    /** Languages are chosen by keyboard; the longest texts and those that stand there twice fit on a phone. */
    @Test
    void everyLanguageFitsOnAPhone() {
        for (var way : List.of(
                List.of("es", "Español", "Bien, no me duele Ni después ni ahora", "Nada de esto", "Mucho mejor"),
                List.of("fr", "Français", "Bien, aucune douleur Ni après ni maintenant", "Rien de tout cela",
                        "Beaucoup mieux"))) {
            var page = phone(ColorScheme.LIGHT);
            page.navigate(browsing.address("/c/" + link(true)));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(way.get(1))).focus();
            page.keyboard().press("Enter");
            for (int step = 2; step < way.size(); step++) {
                fits(page, "check-in-" + way.getFirst() + "-" + (step - 1));
                tap(page, way.get(step));
            }
            assertThat(page.getByText("chest pain, hard breathing")).isVisible();
            fits(page, "check-in-" + way.getFirst() + "-4");
            browsing.leave(page);
        }
    }

    private static void fits(Page page, String name) {
        settled(page, name);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).as("nothing is wider than " + name)
                .isEqualTo(WIDTH);
    }

    @Test
    void whoSendsOnceTheLinkHasEndedIsToldThatItDidNotComeAndWhomToCall() {
        var followUp = users.as(maya, () -> scene.finishedLight("Nadia Petrov", Duration.ofHours(67)).id());
        var page = phone(ColorScheme.DARK);
        page.navigate(browsing.address("/c/" + token(users.as(maya, () -> links.make(followUp).address()))));
        users.as(maya, () -> {
            links.revoke(followUp);
            return null;
        });

        tap(page, "Good, not sore Not then and not now");

        assertThat(page.getByText("What you have just sent did not reach us: please call us.")).isVisible();
        assertThat(page.locator("a[href='tel:999']")).isVisible();
        Browsing.flawless(page, "check-in-gone");
    }

    @Test
    void staffHandsALinkOver() {
        users.as(maya, () -> scene.finished("Nadia Petrov", Duration.ofHours(67)));
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/follow-ups"));
        page.getByLabel("More about").first().click();
        page.getByText("Check-in link", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByAltText("The link as a QR code")).isVisible();
        settled(page, "check-in-link");
        page.setViewportSize(WIDTH, HEIGHT);
        settled(page, "check-in-link-phone");
    }

    private Page phone(ColorScheme scheme) {
        return browsing.page(WIDTH, HEIGHT, scheme);
    }

    /** Whose bytes are counted. */
    private CDPSession counted(Page page) {
        var tools = Browsing.own(page).context().newCDPSession(page);
        tools.send("Network.enable");
        tools.on("Network.loadingFinished", done -> bytes.addAndGet(done.get("encodedDataLength").getAsLong()));
        return tools;
    }

    /** 400 kbit/s and 400 ms, as at the edge of a net. */
    private static void onAWeakLine(CDPSession tools) {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 400);
        line.addProperty("downloadThroughput", 50_000);
        line.addProperty("uploadThroughput", 50_000);
        tools.send("Network.emulateNetworkConditions", line);
    }

    private void screen(Page page, String name) {
        screens.incrementAndGet();
        fits(page, "check-in-" + name);
    }

    private void choose(Page page, String question, String number) {
        taps.incrementAndGet();
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question).setExact(true))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(number).setExact(true)).check();
    }

    private void mark(Page page, String answer) {
        taps.incrementAndGet();
        page.locator(".chip")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + answer + "\\s*$")))
                .locator("input").check();
    }

    /** As a finger does: in the middle of the place as it is drawn. */
    private void place(Page page, String view, String part) {
        taps.incrementAndGet();
        var at = (List<?>) page.locator(".pic ." + view + " ." + part).evaluate("""
                label => {
                    const box = label.getBoundingClientRect();
                    const points = getComputedStyle(label).clipPath.match(/[\\d.]+(?=%)/g).map(Number);
                    const middle = which => {
                        const own = points.filter((_, i) => i % 2 === which);
                        return (Math.min(...own) + Math.max(...own)) / 200;
                    };
                    return [box.left + box.width * middle(0), box.top + box.height * middle(1)];
                }""");
        page.mouse().click(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue());
    }

    private void tap(Page page, String button) {
        taps.incrementAndGet();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
        page.waitForLoadState();
    }

    private String link(boolean light) {
        var address = users.as(maya, () -> links.make(light
                ? scene.finishedLight("Nadia Petrov", Duration.ofHours(67)).id()
                : scene.finished("Oskar Brandt", Duration.ofHours(60)).id())
                .address());
        return token(address);
    }

    private static String token(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
