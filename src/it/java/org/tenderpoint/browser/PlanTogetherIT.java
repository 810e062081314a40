package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.referral.NewReferral;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.ui.GivenAdjustments;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** Planning beside each other and beside oneself: quick hands, a second editor, a colleague's session. */
@BrowserTest
@Tag("UC-07")
class PlanTogetherIT extends InBrowser {

    @Autowired
    private Visits visits;
    @Autowired
    private PlanService plans;
    @Autowired
    private GivenAdjustments adjustments;
    @Autowired
    private ReferralService referrals;

    @Test
    void quickPressesOfOnePersonAreAllKeptAndNobodyElseIsBlamed() {
        var maya = users.make("plan.maya", Role.THERAPIST);
        var session = overItsLimits(maya, "Quinn Quick");
        var page = browsing.signedIn("plan.maya", 1366, 900, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + session + "/screening"));
        assertThat(page.getByText("Use 2")).hasCount(3);

        page.evaluate("() => [...document.querySelectorAll('.work-row vaadin-button')]"
                + ".filter(button => button.textContent === 'Use 2').forEach(button => button.click())");

        assertThat(page.getByText("Over by 1")).hasCount(0);
        assertThat(page.getByText("Somebody else")).hasCount(0);
        assertThat(pressures(maya, session)).containsExactly(2, 2, 2);
    }

    @Test
    void whyATimeDoesNotSuitIsReadInTheWholeWidthOfTheForm() {
        var maya = users.make("plan.maya.busy", Role.THERAPIST);
        var when = visits.today().plusDays(3).atTime(10, 0);
        users.as(maya, () -> plans.plan(new NewSession(
                visits.client("Bea Busy", harmless()), maya.id(), when, 60, List.of())));
        var other = users.as(maya, () -> plans.plan(new NewSession(
                visits.client("Otto Other", harmless()), maya.id(), when.plusHours(2), 60, List.of())));
        var page = browsing.signedIn("plan.maya.busy", 1366, 900, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + other + "/plan"));
        var time = page.locator(".plan-view vaadin-time-picker");
        var beside = time.boundingBox().width;

        time.locator("input").fill("10:00");
        time.locator("input").press("Tab");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save plan")).click();

        assertThat(Browsing.error(page, "The therapist has another session at that time")).isVisible();
        assertThat(time.boundingBox().width).isGreaterThan(beside * 2);
        assertThat(time.locator("input")).isFocused();
    }

    @Test
    void aRealSecondEditorIsToldWithBothPlansAndTheNoticeGoesWithThePage() {
        var maya = users.make("plan.maya.second", Role.THERAPIST);
        var jonas = users.make("plan.jonas.second", Role.THERAPIST);
        var session = overItsLimits(maya, "Sue Second");
        var page = browsing.signedIn("plan.maya.second", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + session + "/screening"));
        assertThat(page.getByText("Use 2")).hasCount(3);

        users.as(jonas, () -> {
            var planned = plans.byId(session).orElseThrow();
            plans.changePlan(session, planned.version(), List.of(swedish(Region.MID_BACK, 1)));
        });
        page.getByText("Use 2").first().click();

        var notice = page.locator(".plan-edited");
        assertThat(notice).containsText("has changed this plan");
        assertThat(notice).containsText("Saved plan");
        assertThat(notice).containsText("Mid back: Swedish, pressure 1, 20 min");
        assertThat(notice).containsText("Mid back: Swedish, pressure 2, 20 min");
        Browsing.settled(page, "plan-second-editor");
        assertThat(pressures(maya, session)).containsExactly(1);

        Browsing.go(page, browsing.address("/"));
        Browsing.go(page, browsing.address("/sessions/" + session + "/screening"));
        assertThat(page.locator(".work-row")).hasCount(1);
        assertThat(notice).isHidden();
    }

    /** By day, ScreeningScreensTest presses the same button without a browser. */
    @Test
    @Tag("night")
    @Tag("UC-16")
    void allThatWasLearnedIsTakenOverByOneButtonAndTakenBackByOne() {
        var maya = users.make("plan.maya.learned", Role.THERAPIST);
        var session = users.as(maya, () -> {
            var client = visits.client("Lea Learned", harmless());
            var planned = visits.planned(
                    client, visits.today().plusDays(3).atTime(9, 0), deepTissue(Region.NECK),
                    deepTissue(Region.SHOULDERS));
            visits.nothingNew(planned, client);
            adjustments.cap(client, BodyPart.of(Region.NECK), 1);
            adjustments.cap(client, BodyPart.of(Region.SHOULDERS), 2);
            adjustments.minutes(client, BodyPart.of(Region.NECK), 10);
            adjustments.without(client, Modality.DEEP_TISSUE);
            adjustments.rather(client, Modality.SWEDISH);
            return planned;
        });
        var page = browsing.signedIn("plan.maya.learned", 1366, 900, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + session + "/screening"));
        for (var look : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Browsing.turn(page, 1366, 900, look);
            assertThat(page.locator(".before-after-line")).hasCount(2);
            Browsing.settled(page, "plan-learned-" + look);
            page.setViewportSize(390, 844);
            Browsing.settled(page, "plan-learned-phone-" + look);
            page.setViewportSize(1366, 900);

            page.getByText("Apply all 4").click();
            assertThat(page.locator(".before-after")).isHidden();
            assertThat(pressures(maya, session)).containsExactly(1, 2);
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start session")))
                    .isEnabled();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo").setExact(true)).click();
            assertThat(page.locator(".before-after")).isVisible();
            assertThat(pressures(maya, session)).containsExactly(3, 3);
        }
    }

    /** By day, ScreeningScreensTest takes one over without a browser. */
    @Test
    @Tag("night")
    void aColleaguesSessionIsTakenOverBeforeItIsPreparedAndNotRefusedAtItsEnd() {
        var maya = users.make("plan.maya.gives", Role.THERAPIST);
        users.make("plan.jonas.takes", Role.THERAPIST);
        var session = users.as(maya, () -> visits.planned(
                visits.client("Cara Colleague", harmless()), visits.today().plusDays(5).atTime(9, 0),
                swedish(Region.NECK, 2)));
        var page = browsing.signedIn("plan.jonas.takes", 1180, 820, ColorScheme.LIGHT);
        for (var where : List.of("/plan", "/screening", "/arrival")) {
            Browsing.go(page, browsing.address("/sessions/" + session + where));
            assertThat(page.getByText("Take over this session")).isVisible();
            Browsing.settled(page, "plan-colleague" + where.replace('/', '-'));
        }
        assertThat(page.locator(".red-flags")).hasCount(0);

        page.getByText("Take over this session").click();
        assertThat(page.locator(".red-flags")).isVisible();
        assertThat(page.getByText("Take over this session")).hasCount(0);
    }

    /** By day, AuditViewTest reads the same without a browser. */
    @Test
    @Tag("night")
    @Tag("UC-24")
    void whoOpenedARecordIsAnsweredInOneStepFromTheClientsPage() {
        var maya = users.make("plan.maya.looks", Role.THERAPIST);
        users.make("plan.manager", Role.MANAGER);
        var client = users.as(maya, () -> visits.client("Wanda Who", harmless()));
        var looking = browsing.signedIn("plan.maya.looks", 1180, 820, ColorScheme.LIGHT);
        looking.navigate(browsing.address("/clients/" + client));
        assertThat(looking.getByText("Wanda Who").first()).isVisible();

        var page = browsing.signedIn("plan.manager", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/clients/" + client));
        page.getByText("Who opened this record").click();

        assertThat(page.locator(".audit-lookers")).containsText(maya.name());
        assertThat(page.locator("vaadin-grid")).containsText("Wanda Who");
        Browsing.settled(page, "trail-of-a-client");
        page.setViewportSize(390, 844);
        Browsing.settled(page, "trail-of-a-client-phone");
    }

    /** By day, LiveListTest reads the same without a browser. */
    @Test
    @Tag("night")
    void theFrontDesksListHoldsNoStepOnWhichTheyHaveNoButton() {
        var maya = users.make("plan.maya.refers", Role.THERAPIST);
        users.make("plan.desk", Role.FRONT_DESK);
        users.as(maya, () -> referrals.offer(new NewReferral(
                visits.client("Rhea Referred", harmless()), Discipline.PHYSIO, Optional.empty(), false)));
        var therapist = browsing.signedIn("plan.maya.refers", 1180, 820, ColorScheme.LIGHT);
        therapist.navigate(browsing.address("/follow-ups?whose=mine&day=any&what=work"));
        assertThat(therapist.locator(".task-line").getByRole(AriaRole.BUTTON)).hasCount(1);

        var desk = browsing.signedIn("plan.desk", 1180, 820, ColorScheme.LIGHT);
        desk.navigate(browsing.address("/follow-ups?day=any&what=work"));
        assertThat(desk.locator(".follow-up-filters")).isVisible();
        assertThat(desk.locator(".task-line")).hasCount(0);
        assertThat(desk.getByText("Rhea Referred")).hasCount(0);
        Browsing.settled(desk, "list-of-the-front-desk");
    }

    private static Work deepTissue(Region region) {
        return new Work(BodyPart.of(region), Modality.DEEP_TISSUE, 3, 20);
    }

    private SessionId overItsLimits(UserRecord therapist, String name) {
        return users.as(therapist, () -> {
            var client = visits.client(name, harmless()
                    .withPressurePreference(Map.of())
                    .with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)
                            .with(Detail.SEVERITY, "osteoporosis")
                            .with(Detail.FRAGILITY_FRACTURE, "no")));
            return visits.planned(
                    client, visits.today().plusDays(2).atTime(9, 0), swedish(Region.MID_BACK, 3),
                    swedish(Region.LOWER_BACK, 3),
                    swedish(Region.UPPER_BACK, 3));
        });
    }

    private List<Integer> pressures(UserRecord who, SessionId session) {
        return users.as(who, () -> plans.byId(session).orElseThrow().plan().stream().map(Work::pressure).toList());
    }
}
