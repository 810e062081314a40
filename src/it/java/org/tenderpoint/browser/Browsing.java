package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.tenderpoint.practice.TestUsers;

/** A browser on the program that a test has started, and what every such test does with it. */
final class Browsing implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int MEASURINGS = 20;
    private static final int MEASURING_MILLIS = 100;
    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    /** Who speaks to a browser says what stands on a control; axe looks at it only when told to. */
    private static final String SAID_AS_SEEN = "label-content-name-mismatch";
    /** The others read the elements, which are the same in light and in dark. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final boolean CLOSELY = Boolean.getBoolean("look.closely");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    /**
     * How a link within the program leads on, once what leads on already has arrived; false where no page of it is
     * open, or none but this one, or where it did not lead there.
     */
    private static final String WITHIN = """
            async address => {
                const flow = window.Vaadin?.Flow;
                if (!Object.keys(flow?.clients ?? {}).length || address === location.href) {
                    return false;
                }
                for (let i = 0; i < 250 && flow.navigation; i++) {
                    await new Promise(later => setTimeout(later, 20));
                }
                const to = new URL(address);
                return new Promise(led => {
                    window.addEventListener('vaadin-navigated', ({ detail }) =>
                        led(detail.pathname === to.pathname && detail.search === to.search), { once: true });
                    setTimeout(() => led(false), 10000);
                    window.dispatchEvent(new CustomEvent('vaadin-router-go', { detail: to }));
                });
            }""";
    /** In the page itself, and read in once: no page has frames, and to read it in takes as long as a small page. */
    private static final String VIOLATIONS = """
            options => axe.run(document, options).then(({ violations }) => violations.flatMap(({ id, impact, nodes }) =>
                nodes.map(({ target, html }) => ({ rule: id, impact, target: JSON.stringify(target), html }))))""";
    private static final List<int[]> SIZES = List.of(
            new int[]{1366, 900}, new int[]{1180, 820}, new int[]{834, 1112}, new int[]{390, 844});
    private static final List<int[]> SMALLEST = List.of(new int[]{1180, 820}, new int[]{390, 844});
    /** High enough for all that stands on a page. */
    private static final int WHOLE = 2600;
    private static final Path PICTURES = Path.of("target/screenshots");
    /** A file for each look that this build has taken, so that no other virtual machine takes it again. */
    private static final Path SEEN = Path.of("target/seen",
            System.getProperty("build.begun", UUID.randomUUID().toString()).replace(':', '-'));

    /** Without script, and for everybody: from here the next test goes where it likes. */
    private static final String RESTING = "/logo.svg";
    private static final int MILLIS_TO_REST = 5_000;
    private static final String FORGET = """
            () => {
                localStorage.clear();
                sessionStorage.clear();
                window.name = '';
            }""";
    /** Pages that others have left, empty again: one that is new takes twice as much of the processor. */
    private static final Map<Kind, Deque<Page>> IDLE = new HashMap<>();
    /** Kept, for one that ends takes away what another session of the page has set up, as devices with passkeys. */
    private static final Map<Page, CDPSession> SESSIONS = new WeakHashMap<>();
    private static final Set<Page> OWN = Collections.newSetFromMap(new WeakHashMap<>());

    private final Browser browser;
    private final Runnable end;
    private final String root;
    /** In the order in which they were opened. */
    private final Map<BrowserContext, Kind> opened = new LinkedHashMap<>();
    private final List<Duration> answers = new ArrayList<>();
    private final Consumer<Request> timing = this::time;

    /** What a page has from its beginning. */
    private record Kind(Browser browser, String zone, String locale, boolean touched) {}

    /** @param port where the program listens */
    Browsing(int port) {
        this(port, Browsers.shared(), () -> {});
    }

    /** In the browser as people have it. */
    static Browsing inWholeBrowser(int port) {
        return new Browsing(port, Browsers.whole(), () -> {});
    }

    /** @param executable a browser of its own */
    static Browsing with(Path executable, int port) {
        var playwright = Browsers.playwright();
        return new Browsing(port, Browsers.launch(playwright, Optional.of(executable)), playwright::close);
    }

    private Browsing(int port, Browser browser, Runnable end) {
        this.browser = browser;
        this.end = end;
        root = "http://127.0.0.1:" + port;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** A page of its own, with cookies of its own. */
    Page page(int width, int height, ColorScheme scheme) {
        return page(width, height, scheme, "Europe/London", "en-GB");
    }

    /** The same somewhere else: by the clock of another zone, in another language. */
    Page page(int width, int height, ColorScheme scheme, String zone, String locale) {
        return page(width, height, scheme, zone, locale, false);
    }

    private Page page(int width, int height, ColorScheme scheme, String zone, String locale, boolean touched) {
        var kind = new Kind(browser, zone, locale, touched);
        var idle = IDLE.computeIfAbsent(kind, _ -> new ArrayDeque<>()).poll();
        var page = idle == null ? fresh(kind) : idle;
        opened.put(page.context(), kind);
        page.setDefaultTimeout(PATIENCE_MILLIS);
        turn(page, width, height, scheme);
        return page;
    }

    private static Page fresh(Kind kind) {
        return kind.browser().newContext(new Browser.NewContextOptions()
                .setTimezoneId(kind.zone())
                .setLocale(kind.locale())
                .setHasTouch(kind.touched())
                .setIsMobile(kind.touched())).newPage();
    }

    /**
     * Nobody else gets this page afterwards: the test listens to it, or changes what a page finds in its browser.
     */
    static Page own(Page page) {
        OWN.add(page);
        return page;
    }

    /** What speaks to the browser about this page; whoever changes something by it changes it back. */
    static CDPSession session(Page page) {
        return SESSIONS.computeIfAbsent(page, open -> open.context().newCDPSession(open));
    }

    /**
     * The same, signed in as a user of {@link TestUsers}; empty, for each page that is opened takes half a second of a
     * core.
     */
    Page signedIn(String login, int width, int height, ColorScheme scheme) {
        return signedIn(page(width, height, scheme), login, TestUsers.PASSWORD);
    }

    /** The same on a screen that is touched. */
    Page touched(String login, int width, int height) {
        return signedIn(touched(width, height), login, TestUsers.PASSWORD);
    }

    Page touched(int width, int height) {
        return page(width, height, ColorScheme.LIGHT, "Europe/London", "en-GB", true);
    }

    /** In a browser that has kept nothing. */
    Page first(int width, int height) {
        var kind = new Kind(browser, "Europe/London", "en-GB", false);
        var page = own(fresh(kind));
        opened.put(page.context(), kind);
        page.setViewportSize(width, height);
        return page;
    }

    /** Sends what the form for signing in sends; the form itself has tests of its own. */
    Page signedIn(Page page, String login, String password) {
        var csrf = CSRF.matcher(page.request().get(address("/login")).text());
        assertThat(csrf.find()).as("the form's own token").isTrue();
        var answer = page.request().post(address("/login"), RequestOptions.create().setMaxRedirects(0).setForm(
                FormData.create().set("username", login).set("password", password)
                        .set("_csrf", csrf.group(1))));
        assertThat(answer.headers().get("location")).as("where %s lands", login).doesNotContain("/login");
        return page;
    }

    /** Fills in and sends the form for signing in, which is open. */
    static void signIn(Page page, String login, String password) {
        page.getByLabel("Name").first().fill(login);
        page.getByLabel("Password").first().fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
    }

    /** Times the answers to a page from now on: a page that tells the test of each request costs more. */
    Page timed(Page page) {
        page.onRequestFinished(timing);
        return page;
    }

    private void time(Request request) {
        if (request.url().contains("v-r=uidl")) {
            var timed = request.timing();
            answers.add(Duration.ofNanos((long) ((timed.responseStart - timed.requestStart) * 1_000_000)));
        }
    }

    /** How long the program took for each answer to something that was pressed or typed, on all timed pages so far. */
    List<Duration> answers() {
        return List.copyOf(answers);
    }

    String address(String path) {
        return root + path;
    }

    /** The one button of this name. */
    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The error beside its field: what is read out says the same once more for a moment. */
    static Locator error(Page page, String text) {
        return page.locator("[slot=error-message]").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** The first button of this name. */
    static Locator firstButton(Page page, String name) {
        return button(page, name).first();
    }

    /** Goes on to a page of the program as its links do, where one is open: to load one costs ten times as much. */
    static void go(Page page, String address) {
        settle(page);
        if (!(boolean) page.evaluate(WITHIN, address)) {
            page.navigate(address);
        }
        settle(page);
    }

    /** Opens a screen of the program, which is then there with its charts. */
    static void show(Page page, String address) {
        go(page, address);
        PlaywrightAssertions.assertThat(page.locator("h1").first()).isVisible();
        PlaywrightAssertions.assertThat(page.getByText("This page could not be shown")).hasCount(0);
        drawn(page);
    }

    /** Waits until each chart is drawn. */
    static void drawn(Page page) {
        page.waitForFunction(
                "() => [...document.querySelectorAll('chart-drawing')].every(drawing => drawing.shadowRoot?.querySelector('svg'))");
    }

    /** Waits until lists have measured their columns, which takes the next frames. */
    static void measured(Page page) {
        page.waitForTimeout(MEASURING_MILLIS);
        settle(page);
    }

    /**
     * The same page, once the screen is so large and somebody's system has these colours: another page costs a second.
     */
    static void turn(Page page, int width, int height, ColorScheme scheme) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** In light and in dark, as somebody's system changes from one to the other. @param look told the name of each */
    static void inBothColours(Page page, Consumer<String> look) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            look.accept(scheme.name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Where nothing at all may be found, in light and dark: on a tablet and a phone, at night also on a laptop and on a
     * tablet that stands upright. Leaves the page as large as it was.
     */
    static void inEverySize(Page page, String name) {
        var before = page.viewportSize();
        for (var size : CLOSELY ? SIZES : SMALLEST) {
            page.setViewportSize(size[0], size[1]);
            measured(page);
            inBothColours(page, colours -> flawless(page, name + "-" + size[0] + "-" + colours));
            assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s is no wider than %s", name, size[0]).isTrue();
        }
        if (CLOSELY) {
            for (int width : List.of(1180, 390)) {
                page.setViewportSize(width, WHOLE);
                measured(page);
                screenshot(page, name + "-" + width + "-whole");
            }
        }
        turn(page, before.width, before.height, ColorScheme.LIGHT);
    }

    /** The same of a page for whoever has its link, as it stands there and in German. */
    static void inEveryLanguage(Page page, String name) {
        inEverySize(page, name + "-en");
        var german = page.context().newPage();
        var chosen = page.url().replaceFirst("[?].*", "") + "?lang=";
        german.navigate(chosen + "de");
        german.navigate(page.url());
        inEverySize(german, name + "-de");
        german.navigate(chosen + "en");
        german.close();
    }

    /**
     * Once the program has answered: no control lies over another, and, where a screen is seen for the first time, it
     * keeps the accessibility rules that a machine can check (in other colours those of colours), a finger hits what is
     * to be pressed, and it leaves a picture for people. At night so does each step, and keeps them all.
     */
    static void settled(Page page, String name) {
        settled(page, name, GRAVE::contains);
    }

    /** The same where nothing at all may be found: on the screens on which most of the day is spent. */
    static void flawless(Page page, String name) {
        settled(page, name, _ -> true);
    }

    private static void settled(Page page, String name, Predicate<String> impact) {
        settle(page);
        // where nothing at all may be found, a milder look before does not count
        var how = impact.test("minor") ? " flawless" : "";
        if (toBeLookedAt(page, how)) {
            screenshot(page, name);
            var all = isFirst(screen(page) + how) || CLOSELY;
            assertThat(violations(page, impact, all)).as("findings of axe on " + name).isEmpty();
        }
        if (isFirst(screen(page) + " touched, " + page.viewportSize().width) || CLOSELY) {
            assertThat(Targets.small(page)).as("targets smaller than a finger on " + name).isEmpty();
        }
        // a list whose width has just changed measures its rows in the next frames
        var over = overlaps(page);
        for (int frames = 0; frames < MEASURINGS && !over.isEmpty(); frames++) {
            page.waitForTimeout(MEASURING_MILLIS);
            over = overlaps(page);
        }
        assertThat(over).as("controls that lie over others on " + name).isEmpty();
    }

    /** Whether this screen has not been seen yet in these colours; at night, always. */
    static boolean toBeLookedAt(Page page) {
        return toBeLookedAt(page, "");
    }

    private static boolean toBeLookedAt(Page page, String how) {
        var dark = page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches");
        return isFirst(screen(page) + " " + dark + how) || CLOSELY;
    }

    private static String screen(Page page) {
        return ID.matcher(URI.create(page.url()).getPath()).replaceAll("id");
    }

    private static boolean isFirst(String look) {
        try {
            Files.createFile(Files.createDirectories(SEEN).resolve(URLEncoder.encode(look, StandardCharsets.UTF_8)));
            return true;
        } catch (FileAlreadyExistsException seen) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the program has answered. */
    static void settle(Page page) {
        page.waitForFunction("() => !window.Vaadin || Object.values(window.Vaadin.Flow?.clients ?? {})"
                + ".every(client => !client.isActive || !client.isActive())");
    }

    /** The question of a call is on the screen, and its card hears keys: a key that is pressed before that is lost. */
    static void asked(Page page, String question) {
        PlaywrightAssertions.assertThat(page.locator("#call-question")).containsText(question);
        page.waitForFunction("() => document.activeElement?.closest('.call-card')");
    }

    /** Taps a part of a body map that takes a choice, which then says that it is chosen. */
    static void choose(Locator map, String view, String part) {
        var path = map.locator("svg[data-view=" + view + "] [data-part='" + part + "']");
        path.click();
        PlaywrightAssertions.assertThat(path).hasAttribute("aria-pressed", "true");
    }

    /** Whether this is the night's run. */
    static boolean closely() {
        return CLOSELY;
    }

    /** Of a step on the way, for people who look at what the night has left. */
    static void picture(Page page, String name) {
        if (CLOSELY) {
            screenshot(page, name);
        }
    }

    private static void screenshot(Page page, String name) {
        // what changes its colours has changed them
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** The same of a page of paper. */
    static void picture(PDDocument paper, int number, String name) throws IOException {
        if (CLOSELY) {
            ImageIO.write(new PDFRenderer(paper).renderImageWithDPI(number, 80), "png",
                    Files.createDirectories(PICTURES).resolve(name + ".png").toFile());
        }
    }

    /**
     * Pairs of controls that lie over each other, which no tap can tell apart. What floats over a page on purpose, as
     * dialogs, a heading that stays and the bar at the bottom do, is left out, and so are the parts of a body map and
     * what has been scrolled out of sight.
     */
    @SuppressWarnings("unchecked")
    static List<String> overlaps(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                    const floating = 'nav, dialog, [popover], [role=dialog], [role=listbox], vaadin-notification-card, '
                        + 'vaadin-notification-container, body-map, svg, [aria-hidden=true]';
                    const floats = one => one && (['sticky', 'fixed'].includes(getComputedStyle(one).position)
                        || floats(one.parentElement));
                    const inSight = (box, one) => {
                        const parent = one.assignedSlot || one.parentElement || one.getRootNode().host;
                        if (!parent || parent === document.documentElement) {
                            return box;
                        }
                        if (getComputedStyle(parent).overflow === 'visible') {
                            return inSight(box, parent);
                        }
                        const { left, top, right, bottom } = parent.getBoundingClientRect();
                        return inSight({ left: Math.max(box.left, left), top: Math.max(box.top, top),
                            right: Math.min(box.right, right), bottom: Math.min(box.bottom, bottom) }, parent);
                    };
                    const boxes = [...document.querySelectorAll('vaadin-button, button, a[href], vaadin-radio-button, '
                        + 'vaadin-checkbox, vaadin-text-field, vaadin-combo-box, vaadin-select, vaadin-date-picker, '
                        + 'vaadin-integer-field')]
                        .filter(one => one.checkVisibility() && !one.closest(floating) && !floats(one))
                        .map(one => ({ one, box: inSight(one.getBoundingClientRect(), one) }))
                        .filter(({ box }) => box.right > box.left && box.bottom > box.top);
                    const words = ({ one }) => one.localName + ' ' + (one.innerText || one.label || '').trim();
                    const found = [];
                    boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
                        const left = Math.max(a.box.left, b.box.left), top = Math.max(a.box.top, b.box.top);
                        const wide = Math.min(a.box.right, b.box.right) - left;
                        const high = Math.min(a.box.bottom, b.box.bottom) - top;
                        if (wide <= 3 || high <= 3 || a.one.contains(b.one) || b.one.contains(a.one)) {
                            return;
                        }
                        // scrolled out of sight, neither is there to be tapped
                        const seen = document.elementFromPoint(left + wide / 2, top + high / 2);
                        if (seen && (a.one.contains(seen) || b.one.contains(seen))) {
                            found.push(words(a) + ' | ' + words(b));
                        }
                    }));
                    return found;
                }""");
    }

    /** What axe finds serious or critical: the rule and where. */
    static List<String> violations(Page page) {
        return violations(page, GRAVE::contains, true);
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, Predicate<String> impact, boolean all) {
        if (!(boolean) page.evaluate("() => !!window.axe")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        var rules = all
                ? Map.of("type", "tag", "values", LEVELS)
                : Map.of("type", "rule", "values", OF_COLOURS);
        var found = (List<Map<String, Object>>) page.evaluate(VIOLATIONS, Map.of("runOnly", rules,
                "rules", Map.of(SAID_AS_SEEN, Map.of("enabled", true)),
                // what keeps a rule is not described element by element, which takes longer than to look
                "resultTypes", List.of("violations")));
        return found.stream()
                .filter(one -> impact.test(String.valueOf(one.get("impact"))))
                // the figures drawn on a mark of a chart stand in its name in a sentence
                .filter(one -> !(SAID_AS_SEEN.equals(one.get("rule"))
                        && String.valueOf(one.get("html")).startsWith("<g ")))
                // a cell of a list that is filled by what is pressed in it
                .filter(one -> !("target-size".equals(one.get("rule"))
                        && String.valueOf(one.get("html")).startsWith("<td ")))
                .map(one -> one.get("rule") + " " + one.get("target") + " " + one.get("html"))
                .toList();
    }

    @Override
    public void close() {
        opened.forEach(this::leave);
        opened.clear();
        end.run();
    }

    /** Before the test ends. */
    void leave(Page page) {
        var context = page.context();
        leave(context, opened.remove(context));
    }

    /** For the next test, if there is but the page itself to leave. */
    private void leave(BrowserContext context, Kind kind) {
        var pages = context.pages();
        if (pages.size() == 1 && !OWN.contains(pages.getFirst())) {
            var page = pages.getFirst();
            try {
                page.navigate(address(RESTING), new Page.NavigateOptions().setTimeout(MILLIS_TO_REST));
                page.evaluate(FORGET);
                context.clearCookies();
                page.offRequestFinished(timing);
                page.mouse().move(0, 0);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
                IDLE.get(kind).add(page);
                return;
            } catch (PlaywrightException _) {
                // the program has ended before
            }
        }
        context.close();
    }
}
