package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.asked;
import static org.tenderpoint.browser.Browsing.settled;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;

/** What a client has told of a session reaches whoever meets them next, by link, in a call and at the next arrival. */
@BrowserTest
@Tag("UC-08")
class ToldBeforeIT extends InBrowser {

    @Autowired
    private FollowUpScene scene;

    @Autowired
    private SessionService sessions;
    @Autowired
    private PlanService plans;
    @Autowired
    private CallService calls;
    @Autowired
    private CheckInLinkService links;
    @Autowired
    private JdbcClient jdbc;

    private UserRecord maya;

    @BeforeEach
    void prepare() {
        weeksAgo(9);
        maya = users.make("maya", Set.of(Role.THERAPIST, Role.MANAGER));
        users.practiceByLink();
    }

    @Test
    void chestPainByLinkStandsOnEveryScreenOfTheClientBeforeTheOtherQuestionsAreAnswered() {
        users.make("desk", Role.FRONT_DESK);
        var client = users.as(maya, () -> make.named("Emil Okonkwo", Sessions.harmless(List.of(GENTLE_BACK))));
        var followUp = users.as(maya, () -> scene.of(treated(client)));
        clock.pass(Duration.ofHours(50));
        var next = users.as(maya, () -> plans.plan(new NewSession(
                client, maya.id(), LocalDateTime.ofInstant(clock.instant(), ZONE), 60, List.of(GENTLE_BACK))));

        var phone = browsing.page(390, 844, ColorScheme.LIGHT);
        phone.navigate(browsing.address("/c/" + users.as(maya, () -> token(followUp))));
        tap(phone, "Good, not sore Not then and not now");
        phone.getByText("Chest pain").first().click();
        tap(phone, "That is all");
        phone.getByRole(AriaRole.GROUP).first().getByLabel("Yes").check();
        phone.getByRole(AriaRole.GROUP).nth(1).getByLabel("No", new Locator.GetByLabelOptions().setExact(true)).check();
        tap(phone, "Next");
        tap(phone, "I cannot call");

        var page = browsing.signedIn("maya", 1366, 900, ColorScheme.LIGHT);
        for (var address : List.of(
                "/", "/follow-ups", "/alerts", "/follow-ups/" + followUp + "/call", "/clients/" + client,
                "/sessions/" + next + "/screening", "/sessions/" + next + "/arrival")) {
            Browsing.go(page, browsing.address(address));
            assertThat(page.getByText("Chest pain or tightness").first()).isVisible();
            assertThat(page.getByText("asks for a call").first()).isVisible();
            settled(page, "told-" + address.replaceAll("[^a-z]+", "-"));
        }
        Browsing.go(page, browsing.address("/"));
        // the day's own row and the one of whom to ring
        assertThat(page.locator(".list-state").getByText("Call the emergency number")).hasCount(2);
        assertThat(page.locator(".list-state").getByText("Expected")).hasCount(0);

        var desk = browsing.signedIn("desk", 834, 1112, ColorScheme.DARK);
        for (var address : List.of("/", "/follow-ups?whose=all", "/alerts", "/clients/" + client)) {
            Browsing.go(desk, browsing.address(address));
            assertThat(desk.getByText("asks for a call").first()).isVisible();
            assertThat(desk.getByText("Chest pain or tightness")).hasCount(0);
            settled(desk, "told-desk-" + address.replaceAll("[^a-z]+", "-"));
        }
    }

    @Test
    void theCallAsksNothingAnewThatWasAnsweredByLinkWithinTheHour() {
        var client = users.as(maya, () -> make.named("Nadia Petrov", Sessions.harmless(List.of(GENTLE_BACK))));
        var followUp = users.as(maya, () -> scene.of(treated(client)));
        clock.pass(Duration.ofHours(60));
        var phone = browsing.page(390, 844, ColorScheme.LIGHT);
        phone.navigate(browsing.address("/c/" + users.as(maya, () -> token(followUp))));
        tap(phone, "Good, not sore Not then and not now");
        tap(phone, "None of these");

        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/follow-ups/" + followUp + "/call"));
        asked(page, "A good time");
        keys(page, "y");
        asked(page, "The problem now");
        assertThat(page.locator(".told-box").first()).containsText("No warning sign");
        settled(page, "told-call");
        keys(page, "2");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Good to hear.")).isVisible();
        assertThat(page.getByText("Ordinary soreness")).hasCount(0);
        assertThat(page.getByText("What helps at home, if the client asks")).hasCount(0);
        settled(page, "told-read-out");
    }

    /** By day, LeftAtArrivalTest leaves such an arrival without a browser. */
    @Test
    @Tag("night")
    void aLineTickedAtAnArrivalThatIsLeftStandsOnTodayAndOnTheScreening() {
        var client = users.as(maya, () -> make.named("Fenna Left", Sessions.harmless(List.of(GENTLE_BACK))));
        users.as(maya, () -> scene.of(treated(client)));
        clock.pass(Duration.ofHours(72));
        var next = users.as(maya, () -> plans.plan(new NewSession(
                client, maya.id(), LocalDateTime.ofInstant(clock.instant(), ZONE), 60, List.of(GENTLE_BACK))));

        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + next + "/arrival"));
        page.getByText("None of these", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("No pain, no hard training").click();
        page.getByText("None of these", new Page.GetByTextOptions().setExact(true)).click();
        var leg = page.locator(".arrival-follow-up")
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Yes").setExact(true)).nth(5);
        leg.check();
        Browsing.settle(page);

        for (var address : List.of("/", "/sessions/" + next + "/screening", "/clients/" + client)) {
            Browsing.go(page, browsing.address(address));
            assertThat(page.getByText("Fenna Left").first()).isVisible();
            assertThat(page.getByText("not told which").first()).isVisible();
            settled(page, "left-" + address.replaceAll("[^a-z]+", "-"));
        }
        Browsing.go(page, browsing.address("/sessions/" + next + "/arrival"));
        page.getByText("None of these", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("No pain, no hard training").click();
        page.getByText("None of these", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".arrival-follow-up")
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Yes").setExact(true)).nth(5))
                .isChecked();
        settled(page, "left-form");
    }

    @Test
    void aColleagueOnTheCallKeepsNobodyFromTheNextSession() {
        var client = users.as(maya, () -> make.named("Ines Duarte", Sessions.harmless(List.of(GENTLE_BACK))));
        var followUp = users.as(maya, () -> scene.of(treated(client)));
        clock.pass(Duration.ofHours(70));
        var next = users.as(maya, () -> plans.plan(new NewSession(
                client, maya.id(), LocalDateTime.ofInstant(clock.instant(), ZONE), 60, List.of(GENTLE_BACK))));
        users.as(users.make("nils", Role.THERAPIST), () -> {
            calls.take(followUp);
            return followUp;
        });

        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + next + "/arrival"));
        page.getByText("None of these", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("No pain, no hard training").click();
        page.getByText("None of these", new Page.GetByTextOptions().setExact(true)).click();
        var denied = page.locator(".arrival-follow-up")
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("No").setExact(true));
        assertThat(denied).hasCount(9);
        for (int i = 0; i < 9; i++) {
            denied.nth(i).check();
            // what the program answers may move the next one away from the click
            Browsing.settle(page);
        }
        page.locator(".arrival-follow-up")
                .getByRole(AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName("Good, not sore"))
                .check();
        page.getByText("Confirm and screen").click();
        page.waitForURL(url -> url.endsWith("/screening"));
        settled(page, "told-screened");
    }

    private SessionId treated(ClientId client) {
        var id = make.arrived(client, Sessions.calmVisit(), GENTLE_BACK);
        make.screened(id);
        sessions.start(id);
        return sessions.finish(id, Optional.empty()).id();
    }

    private String token(FollowUpId followUp) {
        var address = links.make(followUp).address();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static void tap(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).click();
    }

    private static void keys(Page page, String... answers) {
        for (var answer : answers) {
            page.keyboard().press(answer);
        }
    }
}
