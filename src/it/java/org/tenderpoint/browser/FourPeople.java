package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.practice.account.TestCodes;

/**
 * The manager, a therapist, the front desk and a client at their own screens. A sign-in is over before the next day.
 */
final class FourPeople {

    static final String MANAGER = "maya";
    static final String THERAPIST = "jonas";
    static final String DESK = "noor";
    /** Where clients reach the practice from outside. */
    static final String PUBLIC = "https://care.example.org";

    private static final List<List<String>> INVITED = List.of(
            List.of("Jonas Weiss", THERAPIST, "Therapist"), List.of("Ines Duarte", "ines", "Therapist"),
            List.of("Noor Haddad", DESK, "Front desk"));

    private final Nodes nodes;
    private final LifeBook book;
    /** What the manager's browser keeps, so that it is not asked for a code for thirty days. */
    private final List<Cookie> trusted = new ArrayList<>();
    private @Nullable Instant askedAgain;
    private byte[] secret = {};
    /** Who has signed in with their own hands. */
    private final Set<String> byForm = new HashSet<>();
    private @Nullable Browsing browsing;

    FourPeople(Nodes nodes, LifeBook book) {
        this.nodes = nodes;
        this.book = book;
    }

    /** To the program as it runs now. */
    void come() {
        if (browsing == null) {
            browsing = new Browsing(nodes.port());
        }
    }

    /** As it stops, or before it is killed. */
    void leave() {
        if (browsing != null) {
            browsing.close();
            browsing = null;
        }
    }

    /** The same as {@link #setUp}, through the services behind those screens. */
    void setUpByServices() {
        var lines = new ArrayList<>(List.of(ManagersHands.token(nodes.printed()), PUBLIC, Hands.PASSWORD));
        INVITED.forEach(one -> lines.add(
                one.get(0) + "\t" + one.get(1) + "\t" + one.get(2).toUpperCase(Locale.ROOT).replace(' ', '_')));
        nodes.one().say("set-up", String.join("\n", lines));
    }

    /** Sets the practice up and invites those who work there. */
    void setUp() {
        var page = page();
        var screens = hands(page);
        var manager = new ManagersHands(screens);
        manager.setUp(nodes.printed());
        manager.publicAddress(PUBLIC);
        for (var one : INVITED) {
            var link = manager.invite(one.get(0), one.get(1), one.get(2));
            var theirs = page();
            new ClientsHands(hands(theirs)).choosePassword(link);
            browsing.leave(theirs);
            book.count("people invited");
        }
        screens.signOut();
        browsing.leave(page);
    }

    /** Somebody signs in, does something, and signs out. */
    void as(String login, Consumer<Hands> what) {
        var page = page();
        if (login.equals(MANAGER)) {
            page.context().addCookies(trusted);
        }
        var hands = hands(page);
        if (login.equals(MANAGER) && askedAgain != null && nodes.now().isAfter(askedAgain)) {
            page.navigate(browsing.address("/login"));
            Browsing.signIn(page, MANAGER, Hands.PASSWORD);
            trust(page, hands, TestCodes.now(secret, Clock.fixed(nodes.now(), Nodes.ZONE)));
        } else if (byForm.add(login) || several()) {
            hands.signIn(login, Hands.PASSWORD);
        } else {
            // the form and the page that comes after it are two pages more
            browsing.signedIn(page, login, Hands.PASSWORD);
        }
        book.count("sign-ins");
        try {
            what.accept(hands);
            hands.signOut();
        } catch (RuntimeException | AssertionError failed) {
            Browsing.picture(page, "long-life-failed-on-day-" + book.day());
            throw failed;
        }
        browsing.leave(page);
    }

    /**
     * The manager turns on a code at each sign-in, mistypes the password, comes in with a recovery code, and is not
     * asked again on that browser.
     */
    void secondFactor() {
        var page = page();
        var manager = hands(page);
        manager.signIn(MANAGER, Hands.PASSWORD);
        manager.go("/account/second-factor");
        secret = new Base32().decode(page.locator("span.secret").textContent().replace(" ", ""));
        manager.field("Code").fill(TestCodes.now(secret, Clock.fixed(nodes.now(), Nodes.ZONE)));
        manager.field("Current password").fill(Hands.PASSWORD);
        manager.button("Turn on").click();
        assertThat(manager.heading("Your ten recovery codes")).isVisible();
        var recovery = page.locator(".factor-codes li").first().textContent();
        manager.button("I have them, sign in again").click();
        assertThat(manager.button("Sign in")).isVisible();
        manager.go("/login");
        Browsing.signIn(page, MANAGER, "three blue otters swim");
        manager.visible("Name and password do not match");
        Browsing.signIn(page, MANAGER, Hands.PASSWORD);
        trust(page, manager, recovery);
        book.count("second factors");
        manager.signOut();
        browsing.leave(page);
    }

    /** Gives the code that is asked for; this browser is not asked again for some time. */
    private void trust(Page page, Hands manager, String code) {
        manager.field("Code").fill(code);
        page.getByLabel("Do not ask on this browser for 30 days").check();
        manager.button("Sign in").click();
        page.waitForURL(url -> !url.contains("/login"));
        trusted.clear();
        page.context().cookies().stream().filter(cookie -> !cookie.name.equals("JSESSIONID")).forEach(trusted::add);
        askedAgain = nodes.now().plus(Duration.ofDays(29));
    }

    /** A client, who signs in nowhere. */
    void onThePhone(Consumer<Hands> what) {
        var phone = page();
        Browsing.turn(phone, 390, 844, ColorScheme.LIGHT);
        what.accept(hands(phone));
        browsing.leave(phone);
    }

    /** A node is killed under somebody's hands: who was on it signs in again, on another one, and that is all. */
    void whileANodeIsKilled() {
        var page = page();
        var desk = hands(page);
        var usual = timed(() -> desk.signIn(DESK, Hands.PASSWORD));
        page.navigate(browsing.address("/clients"));
        var used = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(OneAddress.COOKIE))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        var dying = nodes.named(used);
        var rounds = CompletableFuture.runAsync(() -> dying.told("rounds"));
        nodes.kill(used);
        var again = timed(() -> {
            desk.signIn(DESK, Hands.PASSWORD);
            page.navigate(browsing.address("/clients"));
            page.waitForURL(url -> url.contains("/clients"));
        });
        rounds.exceptionally(_ -> null).join();
        book.tell("day %2d  node %s killed: signed in again and back after %.1f s; signing in takes %.1f s".formatted(
                book.day(), used, again.toMillis() / 1e3, usual.toMillis() / 1e3));
        if (again.compareTo(usual.multipliedBy(3).plusSeconds(10)) > 0) {
            book.wrong("somebody waited " + again + ", where signing in takes " + usual);
        }
        desk.signOut();
        browsing.leave(page);
    }

    /** Somebody is typing where a node stops for its update: on another one the words are there again. */
    void whileANodeIsUpdated(String name) {
        var page = page();
        page.context().addCookies(List.of(new Cookie(OneAddress.COOKIE, name).setUrl(browsing.address("/"))));
        var therapist = hands(page);
        therapist.signIn(THERAPIST, Hands.PASSWORD);
        therapist.go("/clients");
        page.locator(".person-name:visible").first().click();
        page.waitForURL(Pattern.compile(".*/clients/[0-9a-f-]{36}$"));
        var intake = therapist.path() + "/intake";
        var goals = "Typed on node " + name;
        therapist.go(intake);
        goals(page).fill(goals);
        assertThat(page.locator(".save-state")).containsText("Draft saved");

        var stopping = timed(() -> nodes.stop(name));
        var again = timed(() -> {
            therapist.signIn(THERAPIST, Hands.PASSWORD);
            therapist.go(intake);
            assertThat(goals(page)).hasValue(goals);
        });
        book.tell("day %2d  node %s stopped for its update in %.1f s: signed in again and typing on after %.1f s"
                .formatted(
                        book.day(), name, stopping.toMillis() / 1e3, again.toMillis() / 1e3));
        therapist.button("Discard draft").click();
        therapist.signOut();
        browsing.leave(page);
    }

    /** The field of the intake that is open. */
    static Locator goals(Page page) {
        Browsing.settle(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Preferences "))).click();
        return page.getByLabel("Goals");
    }

    static Duration timed(Runnable what) {
        long begun = System.nanoTime();
        what.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Hands hands(Page page) {
        return new Hands(browsing, page, Hands.Looking.NOT);
    }

    /** Where there are several nodes, nobody takes over a connection, since each leads to one of them. */
    private Page page() {
        var page = browsing.page(1180, 820, ColorScheme.LIGHT);
        return several() ? Browsing.own(page) : page;
    }

    private boolean several() {
        return nodes.names().size() > 1;
    }
}
