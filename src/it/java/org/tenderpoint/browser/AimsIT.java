package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.asked;
import static org.tenderpoint.browser.Browsing.button;
import static org.tenderpoint.browser.Browsing.flawless;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.AimSetRecord.Aim;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;

/** A client's own aims in a real browser: set at the intake, rated in a call and at a visit, drawn as a course. */
@BrowserTest
@Tag("UC-19")
class AimsIT extends InBrowser {

    @Autowired
    private FollowUpScene scene;

    @Autowired
    private SessionService sessions;
    @Autowired
    private PlanService plans;
    @Autowired
    private AimService aims;
    @Autowired
    private CallService calls;
    @Autowired
    private FeedbackService feedback;

    private UserRecord maya;

    @BeforeEach
    void prepare() {
        weeksAgo(9);
        maya = users.make("maya", Role.THERAPIST);
    }

    @Test
    @Tag("night")
    @Tag("browser")
    void setAtTheIntakeRatedInACallAndAtAVisitSeenAsACourse() {
        var client = users.as(maya, () -> make.named("Ines Duarte", Sessions.harmless(List.of(GENTLE_BACK))));
        setAtTheIntake(client);
        var first = users.as(maya, () -> treated(client, 8));
        clock.pass(Duration.ofHours(50));
        ratedInACall(first);
        users.as(maya, () -> weeksGoOn(client));
        ratedAtAVisit(client);
        seenAsACourse(client);
    }

    private void setAtTheIntake(ClientId client) {
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/clients/" + client + "/intake"));
        page.locator(".intake-section", new Page.LocatorOptions().setHasText("Preferences")).click();
        button(page, "Set goals").scrollIntoViewIfNeeded();
        flawless(page, "aims-intake");
        button(page, "Set goals").click();
        page.getByLabel("Complaint").fill("My lower back");
        row(page, 0, "Carry the shopping up the stairs", 3);
        row(page, 1, "Sit through a film without getting up", 2);
        flawless(page, "aims-set");
        page.setViewportSize(390, 844);
        page.locator(".aim-row").nth(1).scrollIntoViewIfNeeded();
        flawless(page, "aims-set-phone");
        button(page, "Save goals").click();
        assertThat(page.getByText("2 goals saved.")).isVisible();
        assertThat(page.getByText("Sit through a film without getting up").first()).isVisible();
        browsing.leave(page);
    }

    private static void row(Page page, int number, String activity, int rating) {
        var row = page.locator(".aim-row").nth(number);
        row.getByLabel("In the client\u2019s words").fill(activity);
        row.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(String.valueOf(rating)).setExact(true))
                .check();
    }

    private void ratedInACall(SessionId session) {
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/follow-ups/" + scene.of(session) + "/call"));
        asked(page, "A good time");
        keys(page, "y");
        for (var next : List.of(
                "Chest pain", "Face, seeing", "Numb, tingling", "Numb between", "Fever", "Swollen leg",
                "Dark brown or red urine",
                "In pregnancy", "Anything else new")) {
            asked(page, next);
            keys(page, "n");
        }
        asked(page, "Sore now");
        keys(page, "0");
        asked(page, "Sore at the worst");
        keys(page, "0");
        asked(page, "The problem now");
        keys(page, "3");
        asked(page, "The problem, 0 to 10");
        keys(page, "6");
        asked(page, "Would come again");
        keys(page, "y");
        asked(page, "Carry the shopping");
        flawless(page, "aims-call");
        page.setViewportSize(390, 844);
        flawless(page, "aims-call-phone");
        page.setViewportSize(1180, 820);
        keys(page, "4");
        asked(page, "Sit through a film");
        keys(page, "u");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Read this out"))).isVisible();
        browsing.leave(page);
    }

    /** Four more sessions: told at visits and in calls, once not at all. */
    private void weeksGoOn(ClientId client) {
        int[][] weeks = {{6, 4, 3, 5}, {6, 5, 4, -1}, {4, 6, 5, 3}, {3, 7, 6, 2}};
        for (var week : weeks) {
            clock.pass(Duration.ofDays(9));
            var session = treated(client, week[0]);
            var asked = aims.current(client).orElseThrow().aims();
            aims.rate(client, session, AimWay.VISIT, Map.of(
                    asked.get(0).id(), OptionalInt.of(week[1]), asked.get(1).id(), OptionalInt.of(week[2])));
            clock.pass(Duration.ofHours(50));
            if (week[3] >= 0) {
                told(session, week[3], asked);
            }
        }
    }

    private void told(SessionId session, int complaint, List<Aim> asked) {
        var id = scene.of(session);
        calls.take(id);
        var said = FollowUpScene.fine().with(CallScript.COMPLAINT, String.valueOf(complaint));
        for (var step : calls.open(id).orElseThrow().further()) {
            said = said.with(step.code(), String.valueOf(9 - complaint));
        }
        feedback.give(id, FollowUpScene.draft(said));
    }

    private SessionId treated(ClientId client, int complaint) {
        var calm = Sessions.calmVisit();
        var id = make.arrived(client, new VisitAnswers(
                calm.redFlags(), OptionalInt.of(complaint), Set.of(GENTLE_BACK.part()), Recorded.YES,
                calm.strenuous48h(), Set.of(), true, calm.asks(), calm.since()), GENTLE_BACK);
        make.screened(id);
        sessions.start(id);
        return sessions.finish(id, Optional.empty()).id();
    }

    private void ratedAtAVisit(ClientId client) {
        clock.pass(Duration.ofDays(7));
        var session = users.as(maya, () -> {
            var id = plans.plan(new NewSession(
                    client, maya.id(), LocalDateTime.ofInstant(clock.instant(), ZONE), 60, List.of(GENTLE_BACK)));
            plans.arrive(id);
            return id;
        });
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + session + "/arrival"));
        for (var answer : List.of("None of these", "No pain, no hard training", "None of these")) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(answer)).click();
            Browsing.settle(page);
        }
        var section = page
                .locator(".section", new Page.LocatorOptions().setHasText("What the client wants to do again")).last();
        section.scrollIntoViewIfNeeded();
        section.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("8").setExact(true)).first().check();
        flawless(page, "aims-visit");
        page.setViewportSize(390, 844);
        section.scrollIntoViewIfNeeded();
        flawless(page, "aims-visit-phone");
        browsing.leave(page);
    }

    private void seenAsACourse(ClientId client) {
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/clients/" + client));
        button(page, "Progress").scrollIntoViewIfNeeded();
        flawless(page, "aims-client");
        button(page, "Progress").click();
        assertThat(page.locator("chart-drawing svg").first()).isVisible();
        assertThat(page.getByText("Personal goals, average of 0 to 10").first()).isVisible();
        flawless(page, "aims-course");
        var charts = page.locator("figure.chart");
        charts.nth(1).scrollIntoViewIfNeeded();
        charts.nth(1).getByRole(AriaRole.BUTTON).first().click();
        assertThat(charts.nth(1).getByRole(AriaRole.ROWHEADER).first()).isVisible();
        charts.nth(1).locator("table").scrollIntoViewIfNeeded();
        flawless(page, "aims-course-table");
        page.setViewportSize(390, 844);
        drawnAnew(page);
        charts.nth(0).scrollIntoViewIfNeeded();
        flawless(page, "aims-course-phone");
        charts.nth(2).scrollIntoViewIfNeeded();
        flawless(page, "aims-course-phone-activities");

        Browsing.turn(page, 1180, 820, ColorScheme.DARK);
        drawnAnew(page);
        flawless(page, "aims-course-dark");
        charts.nth(2).scrollIntoViewIfNeeded();
        flawless(page, "aims-course-dark-activities");
        Browsing.go(page, browsing.address("/clients/" + client + "/aims"));
        assertThat(page.getByText("Latest")).isVisible();
        flawless(page, "aims-now-dark");
        page.setViewportSize(390, 844);
        flawless(page, "aims-now-dark-phone");
        browsing.leave(page);
    }

    /** For the width that there is now. */
    private static void drawnAnew(Page page) {
        page.waitForFunction("() => [...document.querySelectorAll('chart-drawing')].every(one => "
                + "Math.abs(one.shadowRoot.querySelector('svg').viewBox.baseVal.width - one.clientWidth) < 20)");
    }

    /** Types an answer; the call goes on by itself. */
    private static void keys(Page page, String... pressed) {
        for (var key : pressed) {
            page.keyboard().press(key);
        }
    }
}
