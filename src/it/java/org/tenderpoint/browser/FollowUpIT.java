package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** A follow-up call by keyboard alone, from the list to the recommendation, in a real browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"server.address=127.0.0.1", "tests=calls"})
@ActiveProfiles("test")
@Import({TestUsers.class, FollowUpScene.class})
class FollowUpIT {

    @LocalServerPort int port;

    @Autowired private TestUsers users;
    @Autowired private FollowUpScene scene;

    @MockitoBean private DoneWorkReader work;
    @MockitoBean private ScreeningService screening;

    private Browsing browsing;

    @BeforeEach
    void openBrowser() {
        browsing = new Browsing(port);
    }

    @AfterEach
    void closeBrowser() {
        browsing.close();
    }

    @Test
    void aCallGoesFromTheListToTheRecommendationByKeyboard() {
        var maya = users.make("maya", Role.THERAPIST);
        var made = users.as(maya, () -> {
            scene.finished("Oskar Brandt", Duration.ofHours(100));
            return scene.finished("Nadia Petrov", Duration.ofHours(67));
        });
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/follow-ups"));
        assertThat(page.getByText("Nadia Petrov")).isVisible();
        settled(page, "followup-follow-ups");

        page.navigate(browsing.address("/follow-ups/" + made.id() + "/call"));
        question(page, "A good time");
        keys(page, "y");
        question(page, "Chest pain, hard to breathe");
        settled(page, "followup-call-start");
        for (var next : List.of("Fainted, seeing", "Numb, tingling", "Numb between", "Fever", "Calf", "Dark pee", "Sore now")) {
            keys(page, "n");
            question(page, next);
        }
        page.keyboard().press("1");
        page.keyboard().press("0");
        assertThat(page.locator(".call-option.chosen")).hasText("10");
        page.keyboard().press("5");
        keys(page);
        question(page, "Sore at the worst");
        keys(page, "6");
        question(page, "Began");
        keys(page, "2");
        question(page, "How it goes");
        settled(page, "followup-call-middle");
        keys(page, "2");
        question(page, "Where");
        Browsing.choose(page.locator(".call-card body-map"), "back", "lower_back:left");
        settled(page, "followup-call-where");

        page.setViewportSize(390, 844);
        settled(page, "followup-call-phone");
        page.setViewportSize(1180, 820);
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Read this out"))).isVisible();
        settled(page, "followup-call-read-out");
        page.getByText("See what changes").click();
        assertThat(page.getByText("Agree plan")).isVisible();
        settled(page, "followup-recommendation");
        page.setViewportSize(390, 844);
        settled(page, "followup-recommendation-phone");
        var address = page.url();

        var dark = browsing.signedIn("maya", 1180, 820, ColorScheme.DARK);
        dark.navigate(address);
        assertThat(dark.getByText("Agree plan")).isVisible();
        settled(dark, "followup-recommendation-dark");
        for (var looking : List.of(page, dark)) {
            looking.getByText("Why this, and why not more?").click();
            assertThat(looking.getByText("What it rests on")).isVisible();
            looking.getByText("Why not more?", new Page.GetByTextOptions().setExact(true)).scrollIntoViewIfNeeded();
            settled(looking, "followup-recommendation-why" + (looking == dark ? "-dark" : "-phone"));
        }
    }

    @Test
    void anEmergencyIsSaidAtOnceAndWaitsAsAnAlert() {
        var maya = users.make("maya", Role.THERAPIST);
        var made = users.as(maya, () -> scene.finished("Emil Okonkwo", Duration.ofHours(50)));
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/follow-ups/" + made.id() + "/call"));
        question(page, "A good time");
        keys(page, "y");
        question(page, "Chest pain, hard to breathe");
        keys(page, "y");
        question(page, "Chest pain or tightness");
        page.keyboard().press("y");
        assertThat(page.getByRole(AriaRole.ALERT).getByText("Call 999 now")).isVisible();
        settled(page, "followup-call-emergency");

        page.navigate(browsing.address("/alerts"));
        assertThat(page.getByText("Emil Okonkwo")).isVisible();
        settled(page, "followup-alerts");
    }

    private static void question(Page page, String name) {
        assertThat(page.locator("#call-question")).containsText(name);
    }

    /** Each answer, then Enter; waits for the answer to be on the screen, as a person sees it. */
    private static void keys(Page page, String... answers) {
        for (var answer : answers) {
            page.keyboard().press(answer);
            assertThat(page.locator(".call-option.chosen")).not().hasCount(0);
        }
        page.keyboard().press("Enter");
    }
}
