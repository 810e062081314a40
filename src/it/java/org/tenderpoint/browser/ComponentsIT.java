package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import gallery.Gallery;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;

/** The shell and the components in a real browser, on the pages of the gallery. */
@SpringBootTest(classes = Gallery.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "server.address=127.0.0.1",
        "vaadin.productionMode=true",
        "vaadin.allowed-packages=org.tenderpoint,gallery",
        "spring.datasource.url=jdbc:h2:mem:unused"
})
@Tag("browser")
@Tag("again")
@TestInstance(Lifecycle.PER_CLASS)
class ComponentsIT {

    /** @param looked whether it is looked at with rules that a machine can check */
    private record Device(String name, int width, int height, ColorScheme scheme, boolean looked) {}

    private static final List<Device> DEVICES = List.of(
            new Device("tablet", 1180, 820, ColorScheme.LIGHT, true),
            new Device("tablet-dark", 1180, 820, ColorScheme.DARK, true),
            new Device("phone", 390, 844, ColorScheme.LIGHT, true),
            new Device("laptop", 1440, 900, ColorScheme.LIGHT, true),
            // a tablet of 1180 by 820 at 200 %
            new Device("twice-the-text", 590, 410, ColorScheme.LIGHT, false));
    private static final String SCROLLED = "() => [...document.querySelectorAll('*')].map(one => one.scrollTop).join()";
    private static final int FRAMES = 20;
    private static final int FRAME_MILLIS = 100;
    private static final List<String> PAGES = List.of("day", "answers", "pieces", "map", "charts", "empty",
            "no-such-page");

    @LocalServerPort
    int port;

    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Consumer<Request> asked = request -> requests.add(request.url());
    private final Consumer<ConsoleMessage> told = this::told;
    private Browsing browsing;
    private Page shared;
    private Page page;

    /** One page for all tests that do not need their own: on each, the browser would read in the program again. */
    @BeforeAll
    void openBrowser() {
        browsing = new Browsing(port);
        shared = browsing.page(1180, 820, ColorScheme.LIGHT);
        page = shared;
    }

    @BeforeEach
    void asAtFirst() {
        page = shared;
        requests.clear();
        complaints.clear();
    }

    @AfterEach
    void listenNoMore() {
        page.offRequest(asked);
        page.offConsoleMessage(told);
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @Test
    void everyPageIsAccessibleFitsEachScreenAndCallsNobody() {
        open(1180, 820, ColorScheme.LIGHT);
        for (var path : PAGES) {
            show(path);
            for (var device : DEVICES) {
                on(device, path);
                Browsing.picture(page, "components/" + device.name() + "-" + path);
                if (device.looked() && Browsing.toBeLookedAt(page)) {
                    assertThat(Browsing.violations(page)).as("%s on %s", path, device.name()).isEmpty();
                }
                fits(path + " on " + device.name());
            }
        }
        assertThat(requests).isNotEmpty()
                .allMatch(url -> url.startsWith("http://127.0.0.1:" + port + "/") || url.startsWith("data:"));
        assertThat(complaints).isEmpty();
    }

    /** The page that is open, on another screen; at night it is opened there. */
    private void on(Device device, String path) {
        Browsing.turn(page, device.width(), device.height(), device.scheme());
        if (Browsing.closely()) {
            show(path);
        }
    }

    /** What is drawn for its place is drawn anew in the next frames. */
    private void fits(String what) {
        for (int frames = 0; frames < FRAMES && !tooWide().isEmpty(); frames++) {
            page.waitForTimeout(FRAME_MILLIS);
        }
        assertThat(tooWide()).as(what).isEmpty();
    }

    @Test
    void onAPhoneNoWordOfAChoiceIsBrokenInTwo() {
        try (var whole = Browsing.inWholeBrowser(port)) {
            page = whole.page(390, 844, ColorScheme.LIGHT);
            show("day");
            noWordIsBroken("Überweisungsvorschläge");
        }
    }

    @Test
    void onAPhoneNoWordOfASmallChoiceIsBrokenInTwo() {
        open(390, 844, ColorScheme.LIGHT);
        show("day");
        page.evaluate("""
                () => {
                    const choice = document.querySelector('.segments');
                    choice.classList.add('small');
                    choice.style.flex = '0 0 160px';
                }""");
        noWordIsBroken("Überweisung");
    }

    private void noWordIsBroken(String word) {
        var lines = (int) page.evaluate("""
                word => {
                    const label = document.querySelector('.segments vaadin-radio-button label');
                    label.textContent = word;
                    const words = document.createRange();
                    words.selectNodeContents(label);
                    return words.getClientRects().length;
                }""", word);
        assertThat(lines).isEqualTo(1);
        assertThat(tooWide()).isEmpty();
    }

    @Test
    void aShortWordLiesInSightAboveTheBarOfAPhone() {
        open(390, 844, ColorScheme.LIGHT);
        show("pieces");
        page.getByText("Failure").click();
        var word = page.locator("vaadin-notification-card");
        assertThat(word).isVisible();

        assertThat(page.evaluate("""
                () => {
                    const word = document.querySelector('vaadin-notification-card').getBoundingClientRect();
                    const frame = document.querySelector('vaadin-notification-container').getBoundingClientRect();
                    const bar = document.querySelector('.rail').getBoundingClientRect();
                    return word.top >= frame.top && word.bottom <= frame.bottom && frame.bottom <= bar.top + 1;
                }""")).isEqualTo(true);
        word.getByRole(AriaRole.BUTTON).click();
        assertThat(word).hasCount(0);
    }

    @Test
    void whatIsTypedInStandsAboveTheButtonsOfAPhone() {
        open(390, 844, ColorScheme.LIGHT);
        show("pieces");

        assertThat((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('input, textarea')].filter(field => field.checkVisibility())
                    .filter(field => {
                        scrollTo(0, 0);
                        field.focus();
                        const place = field.getBoundingClientRect();
                        const seen = document.elementFromPoint(place.left + place.width / 2, place.bottom - 2);
                        return !!seen?.closest('.head-actions, .rail');
                    })
                    .map(field => field.outerHTML)""")).isEmpty();
    }

    @Test
    void theMapIsWorkedWithTheKeyboardAlone() {
        open(1180, 820, ColorScheme.LIGHT);
        show("map");
        var map = page.locator("body-map").first();
        var both = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Both sides")).first();
        both.click();
        assertThat(both).hasAttribute("aria-pressed", "false");
        part(map, "back", "mid_back:left").focus();

        page.keyboard().press("ArrowDown");
        assertThat(part(map, "back", "lower_back:left")).isFocused();
        assertThat(part(map, "back", "lower_back:left")).hasAttribute("aria-label",
                "Lower back, left, pressure 2, ceiling 2");

        page.keyboard().press("Enter");
        assertThat(part(map, "back", "lower_back:left")).hasAttribute("aria-label",
                "Lower back, left, pressure 3, ceiling 2");
        assertThat(part(map, "back", "lower_back:right")).hasAttribute("aria-label",
                "Lower back, right, pressure 2, ceiling 2");
        assertThat(page.getByText("lower_back:left=3")).isVisible();

        page.keyboard().press("ArrowRight");
        page.keyboard().press("5");
        assertThat(page.getByText("lower_back:right=5")).isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).first().click();
        assertThat(part(map, "back", "lower_back:right")).hasAttribute("aria-label",
                "Lower back, right, pressure 2, ceiling 2");
    }

    @Test
    void eachViewIsOneStopOfTheTabKey() {
        open(1180, 820, ColorScheme.LIGHT);
        show("map");

        var map = page.locator("body-map").first();
        assertThat(map.locator("svg [tabindex='0']")).hasCount(2);
        map.locator("svg[data-view=front] [tabindex='0']").focus();
        page.keyboard().press("Tab");
        assertThat(map.locator("svg[data-view=back] [tabindex='0']")).isFocused();
    }

    @Test
    void aDragPaintsWhatItCrossesAndBothSidesOfIt() {
        open(1180, 820, ColorScheme.LIGHT);
        show("map");
        var map = page.locator("body-map").first();
        drag(part(map, "front", "thighs_front:left"), part(map, "front", "shins:left"));

        assertThat(part(map, "front", "knees:right")).hasAttribute("aria-label", "Knees, right, pressure 3");
        // drawn in both views, so it is one
        assertThat(part(map, "back", "knees:left")).hasAttribute("aria-label", "Knees, left, pressure 3");
        assertThat(page.getByText(Pattern.compile("thighs_front=3.*knees=3.*shins=3"))).isVisible();
    }

    @Test
    void aTapOnTheMapIsAnsweredAtOnce() {
        open(1180, 820, ColorScheme.LIGHT);
        show("map");
        var map = page.locator("body-map").first();
        var parts = List.of("thighs_front:left", "shins:left", "knees:left", "thighs_front:right", "shins:right",
                "knees:right");
        part(map, "front", parts.getFirst()).click();
        var took = new ArrayList<Double>();
        for (int i = 0; i < 30; i++) {
            var path = part(map, "front", parts.get(i % parts.size()));
            path.evaluate(
                    """
                            path => {
                              window.tapTook = new Promise(done => {
                                let began;
                                window.addEventListener('pointerdown', () => { began = performance.now(); }, { capture: true, once: true });
                                new MutationObserver((changes, watch) => {
                                  if (began === undefined) return; // the answer to the tap before
                                  watch.disconnect();
                                  path.getBoundingClientRect();
                                  done(performance.now() - began);
                                })
                                    .observe(path, { attributes: true, attributeFilter: ['class'] });
                              });
                            }""");
            path.click();
            took.add(((Number) page.evaluate("() => window.tapTook")).doubleValue());
        }
        took.sort(null);
        System.out.printf("A tap on the map: median %.1f ms, slowest of 30 %.1f ms%n", took.get(15), took.getLast());

        assertThat(took.get(15)).isLessThanOrEqualTo(50);
    }

    @Test
    void aFingerThatIsDrawnOverTheMapPaintsAndDoesNotScrollEvenIfTheBrowserTakesItAway() {
        page = Browsing.own(browsing.touched(1180, 820));
        for (var last : List.of("touchEnd", "touchCancel")) {
            show("map");
            drawnByAFinger(last);
        }
        // where the whole page scrolls
        page.setViewportSize(834, 700);
        show("map");
        drawnByAFinger("touchEnd");
        browsing.leave(page);
    }

    private void drawnByAFinger(String last) {
        var map = page.locator("body-map").first();
        part(map, "front", "knees:left").scrollIntoViewIfNeeded();
        var before = page.evaluate(SCROLLED);
        var from = part(map, "front", "thighs_front:left").boundingBox();
        var to = part(map, "front", "shins:left").boundingBox();
        var finger = page.context().newCDPSession(page);
        for (int step = 0; step <= 25; step++) {
            double x = from.x + from.width / 2 + (to.x + to.width / 2 - from.x - from.width / 2) * step / 25;
            double y = from.y + from.height / 2 + (to.y + to.height / 2 - from.y - from.height / 2) * step / 25;
            touch(finger, step == 0 ? "touchStart" : "touchMove", x, y);
        }
        var up = new JsonObject();
        up.addProperty("type", last);
        up.add("touchPoints", new JsonArray());
        finger.send("Input.dispatchTouchEvent", up);
        finger.detach();

        assertThat(part(map, "front", "knees:left")).hasAttribute("aria-label", "Knees, left, pressure 3");
        assertThat(page.getByText(Pattern.compile("thighs_front=3.*knees=3.*shins=3"))).isVisible();
        assertThat(page.evaluate(SCROLLED)).as("how far the page and its panes are scrolled").isEqualTo(before);
        assertThat((String) map.locator("svg").first().evaluate("svg => getComputedStyle(svg).touchAction"))
                .as("what WebKit asks what a finger may do").isEqualTo("none");
    }

    private static void touch(CDPSession finger, String type, double x, double y) {
        var point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        var points = new JsonArray();
        points.add(point);
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyPlaceOfTheMapHasItsNameForWhoHearsIt() {
        open(1180, 820, ColorScheme.LIGHT);
        show("map");
        var parts = (List<List<String>>) page.locator("body-map").first().locator("[data-part]").evaluateAll(
                """
                        parts => parts.map(part => ['data-part', 'role', 'aria-label'].map(name => part.getAttribute(name)))""");
        var codes = new TreeSet<String>();
        for (var told : parts) {
            var part = BodyPart.parse(told.getFirst());
            codes.add(part.region().code());
            assertThat(told.get(1)).isEqualTo("button");
            assertThat(told.getLast()).as(part.code()).startsWith(part.label());
        }
        System.out.printf("Places of the map with a name: %d, of %d regions%n", parts.size(), codes.size());
        assertThat(codes).hasSize(Region.values().length);
    }

    @Test
    void aTapSelectsOneSideAndTheListSaysTheSame() {
        open(1180, 1400, ColorScheme.LIGHT);
        show("map");
        var board = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Where it hurts"));
        part(board.locator("body-map"), "back", "calves:right").click();
        assertThat(part(board.locator("body-map"), "back", "calves:left")).hasAttribute("aria-pressed", "false");

        board.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("List")).check();
        assertThat(board.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Calves, right, selected")))
                .hasAttribute("aria-pressed", "true");
    }

    @Test
    void aNewPageIsReadFromItsHeading() {
        open(1180, 820, ColorScheme.LIGHT);
        show("day");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sports")).click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Hannah Lindqvist")))
                .isFocused();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sports")))
                .hasAttribute("aria-current", "page");
        assertThat(page).hasTitle("Sports \u00b7 Tenderpoint");
    }

    @Test
    void theFirstVisitStaysLight() {
        page = browsing.first(1180, 820);
        var sizes = new ArrayList<Integer>();
        page.onResponse(response -> {
            if (response.ok()) {
                sizes.add(response.body().length);
            }
        });
        show("map");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        // not compressed; Vaadin's bundle is most of it
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isLessThan(4 * 1024 * 1024);
        System.out.printf("First visit: %d files, %d KB uncompressed%n", sizes.size(),
                sizes.stream().mapToInt(Integer::intValue).sum() / 1024);
        browsing.leave(page);
    }

    @Test
    void darkStaysDarkAfterAReload() {
        open(1180, 820, ColorScheme.LIGHT);
        show("day");
        look("Dark");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(16, 22, 20)");

        page.reload();
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(16, 22, 20)");
        look("System");
    }

    private void look(String chosen) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("You: Maya Okafor")).click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(chosen)).check();
    }

    @Test
    void anActionThatFailsSaysSoAndKeepsThePage() {
        open(1180, 820, ColorScheme.LIGHT);
        show("pieces");
        page.getByLabel("First name").fill("Hannah");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Crash")).click();

        assertThat(page.getByText(Pattern.compile("pass on the code [A-Z2-9]{6}"))).isVisible();
        assertThat(page.getByLabel("First name")).hasValue("Hannah");
    }

    @Test
    void anUnknownAddressIsAnsweredAsNotFound() {
        open(1180, 820, ColorScheme.LIGHT);

        assertThat(page.navigate("http://127.0.0.1:" + port + "/no-such-page").status()).isEqualTo(404);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Page not found"))).isVisible();
    }

    private void open(int width, int height, ColorScheme scheme) {
        Browsing.turn(page, width, height, scheme);
        page.onRequest(asked);
        page.onConsoleMessage(told);
    }

    private void told(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().contains("404")) {
            complaints.add(message.text());
        }
    }

    private void show(String path) {
        var address = browsing.address("/" + path);
        if (page.url().equals(address)) {
            // what was left begins anew
            Browsing.go(page, browsing.address("/" + PAGES.get((PAGES.indexOf(path) + 1) % PAGES.size())));
        }
        Browsing.go(page, address);
        page.locator("h1").waitFor();
        page.waitForFunction("() => !document.querySelector('vaadin-connection-indicator[loading]')");
    }

    /** What reaches beyond the right edge, if the page can be scrolled sideways. */
    @SuppressWarnings("unchecked")
    private List<String> tooWide() {
        return (List<String>) page.evaluate("""
                () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                    .filter(node => node.getBoundingClientRect().right > innerWidth + 1)
                    .map(node => node.tagName + '.' + node.className)""");
    }

    private void drag(Locator from, Locator to) {
        var start = from.boundingBox();
        var end = to.boundingBox();
        page.mouse().move(start.x + start.width / 2, start.y + start.height / 2);
        page.mouse().down();
        page.mouse().move(end.x + end.width / 2, end.y + end.height / 2,
                new com.microsoft.playwright.Mouse.MoveOptions().setSteps(25));
        page.mouse().up();
    }

    private static Locator part(Locator map, String view, String code) {
        return map.locator("svg[data-view=" + view + "] [data-part='" + code + "']");
    }
}
