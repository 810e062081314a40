package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.firstButton;
import static org.tenderpoint.browser.Browsing.flawless;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tenderpoint.Moment;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/** The questions of the visit, answered on a phone the evening before, rung about, and taken up at the door. */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
@Tag("UC-39")
class EveningIT extends InBrowser {

    private static final Work BACK = new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 2, 30);
    private static final Instant EVENING = Instant.parse("2026-03-22T19:00:00Z");
    @Autowired
    private PlanService plans;
    @Autowired
    private PracticeService practice;

    private final AtomicLong scripts = new AtomicLong();
    private Regulars regulars;

    @BeforeEach
    void prepare(@Autowired AutowireCapableBeanFactory beans) {
        regulars = beans.createBean(Regulars.class);
    }

    @Test
    void aWarningSignIsRungAboutThatEveningAndTheRestIsTakenUpAtTheDoor() {
        var maya = users.make("evening.maya", Set.of(Role.THERAPIST, Role.MANAGER));
        var session = users.as(maya, () -> {
            var planned = regulars.plannedAgain(clock, regulars.lastTime(clock, "Eve Ahead", BACK), BACK);
            clock.set(EVENING);
            return planned;
        });
        users.make("evening.desk", Set.of(Role.FRONT_DESK));
        onThePhone(handedOver(maya, session));

        var page = browsing.signedIn("evening.maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/"));
        assertThat(page.locator(".told-by-link")).containsText("pain 4");
        assertThat(page.locator(".told-by-link")).containsText("a new medicine");
        // the day itself stands first
        assertThat(page.locator(".told-by-link + *")).hasCount(0);
        assertThat(page.locator(".told-by-link")).isInViewport();
        settled(page, "evening-today");
        var exactly = new Locator.GetByTextOptions().setExact(true);
        page.locator(".follow-up-lines").getByText("Call", exactly).first().click();
        page.waitForURL("**/sessions/" + session + "/told");
        assertThat(page.getByText("Fever now")).isVisible();
        settled(page, "evening-call");
        var desk = browsing.signedIn("evening.desk", 390, 844, ColorScheme.LIGHT);
        desk.navigate(browsing.address("/follow-ups"));
        assertThat(desk.getByText("is on this call")).isVisible();
        desk.locator(".task-line").getByText("Call", exactly).click();
        assertThat(desk.getByText("has this call open")).isVisible();
        flawless(desk, "evening-call-phone");
        page.getByLabel("What came of the call").fill("No fever, was only warm. Comes as planned.");
        firstButton(page, "Call done").click();
        page.waitForURL("**/follow-ups*");
        firstButton(desk, "No answer").click();
        assertThat(desk.getByText("has called about this already")).isVisible();
        settled(desk, "evening-call-rung");
        desk.navigate("about:blank");

        page.navigate("about:blank");
        clock.set(EVENING.plus(Duration.ofHours(15)));
        users.as(maya, () -> {
            plans.arrive(session);
            return true;
        });
        // whoever was signed in the evening before is not any more
        var door = browsing.signedIn("evening.maya", 1180, 820, ColorScheme.LIGHT);
        door.navigate(browsing.address("/sessions/" + session + "/arrival"));
        assertThat(door.getByText("Anything new since last night?").first()).isVisible();
        assertThat(door.locator(".by-link")).containsText(
                new String[]{"fever now: not sure", "On the phone: No fever, was only warm"});
        settled(door, "evening-door");
        door.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("No").setExact(true)).click();
        assertThat(door.locator(".red-flags .question:visible")).hasCount(1);
        settled(door, "evening-door-left");
    }

    private void onThePhone(String token) {
        var page = browsing.page(390, 844, ColorScheme.LIGHT);
        Browsing.own(page).onRequest(request -> scripts.addAndGet(request.resourceType().equals("script") ? 1 : 0));
        page.navigate(browsing.address("/e/" + token));
        assertThat(page).hasURL(browsing.address("/evening"));
        assertThat(page.getByText("Eve Ahead")).hasCount(0);
        page.getByLabel("Your date of birth").fill("1/1/1990");
        firstButton(page, "Next").click();
        assertThat(page.getByText("4 more tries are left.")).isVisible();
        page.getByLabel("Your date of birth").fill("12/4/1985");
        firstButton(page, "Next").click();
        flawless(page, "evening-flags");
        answer(page, "Fever now", "Don’t know");
        firstButton(page, "No to all others").click();
        answer(page, "Pain now", "4");
        flawless(page, "evening-pain");
        firstButton(page, "Next").click();
        answer(page, "Is this the pain that you know, no worse than usual?", "Yes");
        firstButton(page, "Next").click();
        answer(page, "A new medicine", "Yes");
        flawless(page, "evening-since");
        firstButton(page, "No to all others").click();
        assertThat(page.getByText("we will call you")).isVisible();
        flawless(page, "evening-done");
        assertThat(scripts.get()).isZero();
    }

    private static void answer(Page page, String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question)).first()
                .getByLabel(answer).check();
    }

    /** From the client's page, where the front desk looks; the plan offers it, too. */
    private String handedOver(UserRecord maya, SessionId session) {
        users.as(maya, () -> {
            var set = practice.current().orElseThrow();
            return practice.change(
                    ChangedSettings.of(set.settings(), "publicAddress", "https://care.example.org", "eveningQuestions",
                            true),
                    set.version());
        });
        var page = browsing.signedIn("evening.desk", 390, 844, ColorScheme.DARK);
        page.navigate(browsing.address("/sessions/" + session + "/plan"));
        assertThat(firstButton(page, "Create link")).isVisible();
        var client = users.as(maya, () -> plans.byId(session).orElseThrow().client());
        page.navigate(browsing.address("/clients/" + client));
        firstButton(page, "Create link").click();
        page.locator(".qr").scrollIntoViewIfNeeded();
        assertThat(page.locator(".handed-link a").boundingBox().height).as("a thumb hits it")
                .isGreaterThanOrEqualTo(44);
        settled(page, "evening-handed");
        var address = page.getByLabel("Link to copy", new Page.GetByLabelOptions().setExact(true)).inputValue();
        return List.of(address.split("/")).getLast();
    }
}
