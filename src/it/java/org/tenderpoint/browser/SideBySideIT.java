package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/**
 * What was done, what it led to and what is planned, looked at side by side: on the recommendation and on the next
 * plan.
 */
@BrowserTest
class SideBySideIT extends InBrowser {

    private static final Work LOWER = new Work(BodyPart.of(Region.LOWER_BACK), Modality.DEEP_TISSUE, 3, 20);
    private static final Work GLUTES = new Work(BodyPart.of(Region.GLUTES), Modality.SWEDISH, 3, 20);
    private static final Work CALVES = new Work(BodyPart.of(Region.CALVES), Modality.SWEDISH, 2, 20);

    @Autowired
    private FollowUpScene scene;

    @Autowired
    private SessionService sessions;
    @Autowired
    private PlanService plans;
    @Autowired
    private FeedbackService feedback;
    private final String login = "maya." + UUID.randomUUID();
    private UserRecord maya;
    private ClientId client;
    private FollowUpId followUp;
    private SessionId next;
    private AssessmentId result;

    @BeforeEach
    void aSoreSessionAndThePlanOfTheNext() {
        maya = users.make(login, Role.THERAPIST);
        users.as(maya, () -> soreSession(maya));
    }

    private void soreSession(UserRecord maya) {
        client = make.client("Nadia Petrov", Sessions.harmless(List.of(LOWER, GLUTES, CALVES)));
        var first = make.arrived(client, Sessions.calmVisit(), LOWER, GLUTES);
        make.screened(first);
        sessions.start(first);
        sessions.finish(first, Optional.empty());
        followUp = scene.of(first);
        result = feedback.give(followUp, FollowUpScene.draft(FollowUpScene.sore(5, 7))).assessment();
        var start = LocalDateTime.now().plus(Duration.ofDays(6)).withHour(10).withMinute(0).withSecond(0).withNano(0);
        next = plans.plan(new NewSession(client, maya.id(), start, 60, List.of(GLUTES, CALVES)));
    }

    /** By day, PlanAfterLastTimeTest reads the same without a browser. */
    @Test
    @Tag("night")
    @Tag("UC-07")
    void whatWasWorkedAndSoreStandsBesideThePlan() {
        var page = browsing.signedIn(login, 1180, 820, ColorScheme.LIGHT);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Browsing.turn(page, 1180, 820, scheme);
            page.navigate(browsing.address("/sessions/" + next + "/plan"));
            assertThat(page.locator(".therapist-fit")).containsText("No licence on file");
            Browsing.picture(page, "plan-therapist-" + scheme.name().toLowerCase());
            page.getByText("Compare with last time").click();
            assertThat(page.locator(".compared section").first()).containsText("Lower back: sore, 7 of 10");
            assertThat(page.locator(".compared section").last()).containsText("Calves: pressure 2");
            seen(page, page.locator(".compared"), "plan-compared-" + scheme.name().toLowerCase());
            page.getByText("On the body over time").click();
            assertThat(page.locator(".over-time")).containsText("Sore after 1 of 1 session");
            seen(page, page.locator(".over-time"), "plan-over-time-" + scheme.name().toLowerCase());
        }
    }

    /** By day, BodyOverTimeTest counts the same. */
    @Test
    @Tag("night")
    @Tag("UC-16")
    void theClientsPageShowsTheBodyOverTheLastSessions() {
        var page = browsing.signedIn(login, 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/clients/" + client));
        page.getByText("On the body over time").click();
        assertThat(page.locator(".over-time .map svg").first())
                .hasAttribute("aria-label", Pattern.compile("Lower back, left, sore after 1 session, at most 7"));
        assertThat(page.locator(".over-time")).containsText("Glutes: worked on once, pressure up to 3");
        seen(page, page.locator(".over-time"), "client-over-time");
    }

    @Test
    @Tag("UC-16")
    void whetherTheClientMayBeMassagedStandsAboveAllElse() {
        users.as(maya, () -> feedback.give(followUp, FollowUpScene.draft(FollowUpScene.sore(7, 8))));
        var page = browsing.signedIn(login, 390, 844, ColorScheme.LIGHT);
        page.navigate(browsing.address("/clients/" + client));
        standsFirst(page, "client-verdict-phone", List.of(".timeline-pane", ".keep-in-mind", ".felt"));
        page.setViewportSize(1180, 820);
        standsFirst(page, "client-verdict", List.of(".keep-in-mind"));
    }

    private static void standsFirst(Page page, String picture, List<String> above) {
        var verdict = page.locator(".ceilings-now .verdict");
        assertThat(verdict).isVisible();
        assertThat(verdict).isInViewport();
        Browsing.picture(page, picture);

        for (var below : above) {
            var other = page.locator(below).first();
            if (other.isVisible()) {
                org.assertj.core.api.Assertions.assertThat(verdict.boundingBox().y).as(below)
                        .isLessThan(other.boundingBox().y);
            }
        }
    }

    /** By day, RecommendationViewTest reads the same without a browser. */
    @Test
    @Tag("night")
    @Tag("UC-16")
    void theRecommendationShowsWhereItWasSoreOverThePressuresOfNextTime() {
        var page = browsing.signedIn(login, 1180, 820, ColorScheme.LIGHT);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Browsing.turn(page, 1180, 820, scheme);
            page.navigate(browsing.address("/assessments/" + result));
            var map = page.locator(".plan-map");
            assertThat(map.locator("svg")).hasCount(1);
            assertThat(map.locator("svg")).hasAttribute("aria-label",
                    Pattern.compile("Lower back, left, pressure .*sore"));
            assertThat(map.locator(".outline.sore")).hasCount(2);
            page.getByText("Compare worked and sore").click();
            assertThat(page.locator(".compared section").first()).containsText("pressure 3");
            assertThat(page.locator(".compared section").last()).containsText("sore, 5 of 10");
            seen(page, map, "recommendation-" + scheme.name().toLowerCase());
            seen(page, page.locator(".compared"), "recommendation-compared-" + scheme.name().toLowerCase());
            assertThat(page.locator(".why-sore")).containsText("Why was it sore?");
            seen(page, page.locator(".why-sore"), "recommendation-why-" + scheme.name().toLowerCase());
        }
    }

    private void seen(Page page, Locator what, String name) {
        what.scrollIntoViewIfNeeded();
        Browsing.settle(page);
        Browsing.flawless(page, name);
        page.setViewportSize(390, 844);
        what.scrollIntoViewIfNeeded();
        Browsing.settle(page);
        Browsing.flawless(page, name + "-phone");
        page.setViewportSize(1180, 820);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Browsing.picture(page, name + "-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
