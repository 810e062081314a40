package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.practice.Role;

/** A follow-up call by keyboard alone, from the list to the recommendation, in a real browser. */
@BrowserTest
@Tag("UC-13")
class FollowUpIT extends FollowUpsInBrowser {

    @Autowired
    JdbcClient jdbc;
    @Autowired
    FeedbackService feedback;

    @Test
    void aCallGoesFromTheListToTheRecommendationByKeyboard() {
        var maya = users.make("maya", Role.THERAPIST);
        var made = users.as(maya, () -> {
            scene.finished("Oskar Brandt", Duration.ofHours(100));
            return scene.finished("Nadia Petrov", Duration.ofHours(67));
        });
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        // any day: late on a Sunday her call is due on Monday
        page.navigate(browsing.address("/follow-ups?day=any"));
        assertThat(page.locator(".person-name").getByText("Nadia Petrov")).isVisible();
        settled(page, "followup-follow-ups");

        Browsing.go(page, browsing.address("/follow-ups/" + made.id() + "/call"));
        question(page, "A good time");
        keys(page, "y");
        question(page, "Chest pain, hard to breathe");
        settled(page, "followup-call-start");
        for (var next : List.of("Face, seeing", "Numb, tingling", "Numb between", "Fever", "Swollen leg",
                "Dark brown or red urine",
                "In pregnancy", "Anything else new",
                "Sore now")) {
            keys(page, "n");
            question(page, next);
        }
        page.keyboard().press("1");
        assertThat(page.locator(".call-option.chosen")).hasText("1");
        page.keyboard().press("0");
        question(page, "Sore at the worst");
        keys(page, "Backspace");
        question(page, "Sore now");
        assertThat(page.locator(".call-option.chosen")).hasText("10");
        keys(page, "5");
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
        why(page, "phone");

        Browsing.turn(page, 1180, 820, ColorScheme.DARK);
        page.reload();
        assertThat(page.getByText("Agree plan")).isVisible();
        settled(page, "followup-recommendation-dark");
        why(page, "dark");
    }

    private static void why(Page page, String name) {
        page.locator("soreness-course svg").scrollIntoViewIfNeeded();
        settled(page, "followup-recommendation-course-" + name);
        page.getByText("How this was decided").click();
        assertThat(page.getByText("Based on")).isVisible();
        page.getByText("Why not more?", new Page.GetByTextOptions().setExact(true)).scrollIntoViewIfNeeded();
        settled(page, "followup-recommendation-why-" + name);
    }

    @Test
    @Tag("UC-15")
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
        keys(page, "y");
        assertThat(page.getByRole(AriaRole.ALERT).getByText("Call 999 now")).isVisible();
        settled(page, "followup-call-emergency");

        Browsing.go(page, browsing.address("/alerts"));
        assertThat(page.getByText("Emil Okonkwo")).isVisible();
        settled(page, "followup-alerts");
    }

    /** By day, DoctorViewTest asks and confirms it without a browser. */
    @Test
    @Tag("night")
    @Tag("UC-15")
    void whatTheDoctorSaidIsAskedInTheCallAndConfirmedByATherapist() {
        var vera = users.make("vera", Role.THERAPIST);
        users.make("desk", Role.FRONT_DESK);
        var made = users.as(vera, () -> {
            var one = scene.finished("Hedda Lind", Duration.ofHours(60));
            feedback.give(one.id(), FollowUpScene.draft(FollowUpScene.sore(7, 8)));
            return one;
        });
        jdbc.sql("update follow_ups set doctor_advised_at = session_end where id = ?").param(made.id().value())
                .update();
        var desk = browsing.signedIn("desk", 1180, 820, ColorScheme.LIGHT);
        desk.navigate(browsing.address("/follow-ups/" + made.id() + "/call"));
        question(desk, "A good time");
        Browsing.inEverySize(desk, "followup-call-doctor");
        // none of these keys answers the question of the script
        desk.getByLabel("Doctor\u2019s name").pressSequentially("Dr Yanni 1");
        desk.getByLabel("What was said").fill("A torn fibre");
        var day = desk.getByLabel("Massage again from");
        day.fill(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(ZoneOffset.UTC).plusDays(21)));
        day.press("Enter");
        desk.getByLabel("Limits for the massage").fill("not the left leg");
        desk.getByLabel("How did it end?").click();
        desk.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("A doctor found something small")).click();
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
        assertThat(desk.getByText("A therapist confirms it")).isVisible();
        question(desk, "A good time");
        Browsing.inEverySize(desk, "followup-call-doctor-said");

        var page = browsing.signedIn("vera", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/"));
        page.locator(".list-row", new Page.LocatorOptions().setHasText("Hedda Lind")).getByText("Read and confirm")
                .click();
        var said = page.locator(".plan-said");
        assertThat(said).containsText("limits: not the left leg");
        Browsing.inEverySize(page, "followup-doctor-to-confirm");
        said.getByText("Confirm").click();
        assertThat(said.getByText("Confirm")).hasCount(0);
        said.getByText("Correct").click();
        assertThat(page.getByLabel("Limits for the massage")).hasValue("not the left leg");
        Browsing.inEverySize(page, "followup-doctor-confirmed");
        page.getByLabel("Limits for the massage").fill("not the right leg");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
        assertThat(said).containsText("limits: not the right leg");
    }

    @Test
    void twoCallsInARowNeedNoMouseAndAnOrdinaryOneLessThanAMinute() {
        var nils = users.make("nils", Role.THERAPIST);
        users.as(nils, () -> {
            scene.finishedLight("Olga Late", FollowUpScene.DUE.plusHours(5));
            return scene.finishedLight("Piet Second", FollowUpScene.DUE);
        });
        var page = browsing.signedIn("nils", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/follow-ups?whose=" + nils.id()));
        assertThat(page.locator(".follow-ups .list-row").first()).isFocused();
        settled(page, "followup-list-keys");
        var keys = new Keys(page);

        long begun = System.nanoTime();
        keys.press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Olga Late"))).isVisible();
        keys.answer("A good time", "y");
        for (var line : List.of("Chest pain, hard to breathe", "Face, seeing", "Numb, tingling", "Numb between",
                "Fever", "Swollen leg", "Dark brown or red urine", "In pregnancy", "Anything else new")) {
            keys.answer(line, "n");
        }
        keys.answer("Sore now", "0");
        keys.answer("Sore at the worst", "3");
        keys.answer("Gone since", "2");
        keys.answer("The problem now", "2");
        keys.answer("The problem, 0 to 10", "2");
        keys.answer("Would come again", "y");
        question(page, "All asked");
        keys.press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Read this out"))).isVisible();
        double seconds = (System.nanoTime() - begun) / 1e9;
        int ofOne = keys.pressed;
        settled(page, "followup-call-next");

        keys.press("Alt+n");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Piet Second"))).isVisible();
        question(page, "A good time");
        keys.press("Alt+l");
        assertThat(page.getByText("How did the call end?")).isVisible();
        assertThat(page.locator(".head .avatar")).hasCount(1);
        assertThat(page.locator(".call-end")).isFocused();
        keys.press("2");
        assertThat(page.locator(".call-end .chosen")).containsText("Voicemail");
        settled(page, "followup-call-end");
        keys.press("/");
        page.keyboard().type("Rang out twice");
        keys.press("Enter");
        assertThat(page.getByText("Next try").first()).isVisible();
        assertThat(page.getByText("They have no calls due").or(page.locator(".follow-ups .list-row").first()))
                .isVisible();
        settled(page, "followup-list-after");
        org.assertj.core.api.Assertions
                .assertThat(jdbc.sql("select note from contact_tries").query(String.class).list())
                .as("Enter came right after the last key").contains("Rang out twice");
        System.out.printf(
                "One ordinary call by keyboard alone: %d keys, %.1f s scripted; two calls and a note without a mouse%n",
                ofOne, seconds);

        org.assertj.core.api.Assertions.assertThat(seconds).isLessThanOrEqualTo(60);
        org.assertj.core.api.Assertions.assertThat(ofOne).isLessThanOrEqualTo(20);
    }

    @Test
    void aRowThatOneTakesIsMarkedForTheOtherAndAnAlertShowsOnTodayByItself() {
        var lena = users.make("lena", Role.THERAPIST);
        users.make("desk", Role.FRONT_DESK);
        var made = users.as(lena, () -> scene.finished("Zora Live", Duration.ofHours(170)));
        var caller = browsing.signedIn("lena", 1180, 820, ColorScheme.LIGHT);
        var looking = browsing.signedIn("desk", 1180, 820, ColorScheme.LIGHT);
        looking.navigate(browsing.address("/follow-ups?whose=all"));
        var row = looking.locator(".follow-ups .list-row", new Page.LocatorOptions().setHasText("Zora Live"));
        assertThat(row.getByText("Call", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)))
                .isVisible();

        caller.navigate(browsing.address("/follow-ups/" + made.id() + "/call"));
        question(caller, "A good time");
        long taken = System.nanoTime();
        assertThat(row).containsText("Lena is on this call");
        double seconds = (System.nanoTime() - taken) / 1e9;
        System.out.printf("A taken row was marked in the other browser %.2f s after the call was on the screen%n",
                seconds);
        settled(looking, "followup-list-taken");
        Browsing.go(looking, browsing.address("/follow-ups/" + made.id() + "/call"));
        assertThat(looking.getByText("Lena is on this call now")).isVisible();

        Browsing.go(looking, browsing.address("/"));
        assertThat(looking.getByText("Calls due").first()).isVisible();
        keys(caller, "y");
        question(caller, "Chest pain, hard to breathe");
        keys(caller, "y");
        question(caller, "Chest pain or tightness");
        caller.keyboard().press("y");
        assertThat(looking.getByRole(AriaRole.ALERT)).isVisible();
        settled(looking, "today-alert-live");
        org.assertj.core.api.Assertions.assertThat(seconds).isLessThan(5);
    }

    @Test
    void theListIsReadableInEveryLightAndWidth() {
        var kira = users.make("kira", Role.THERAPIST, Role.MANAGER);
        users.as(kira, () -> {
            scene.finished("Bartholomew Featherstonehaugh-Cholmondeley", Duration.ofHours(130));
            scene.finished("Yusuf Aydin", Duration.ofHours(80));
            return scene.finished("Wanda Nowak", Duration.ofHours(52));
        });
        var page = browsing.signedIn("kira", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/follow-ups"));
        Browsing.inBothColours(page, colours -> {
            page.setViewportSize(1180, 820);
            assertThat(page.locator(".person-name").getByText("Yusuf Aydin")).isVisible();
            settled(page, "followup-list-1180-" + colours);
            page.getByLabel("More about Yusuf Aydin").click();
            var inTheMenu = page.getByText("Check-in link", new Page.GetByTextOptions().setExact(true));
            assertThat(inTheMenu).isVisible();
            Browsing.picture(page, "followup-list-menu-" + colours);
            page.keyboard().press("Escape");
            assertThat(inTheMenu).isHidden();
            page.setViewportSize(390, 844);
            settled(page, "followup-list-phone-" + colours);
        });
    }

    /** Presses keys and counts them. */
    private static final class Keys {

        private final Page page;
        private int pressed;

        Keys(Page page) {
            this.page = page;
        }

        void press(String key) {
            page.keyboard().press(key);
            pressed++;
        }

        void answer(String asked, String key) {
            question(page, asked);
            press(key);
        }
    }

    private static void question(Page page, String name) {
        Browsing.asked(page, name);
    }

    /** The call goes on by itself. */
    private static void keys(Page page, String... answers) {
        for (var answer : answers) {
            page.keyboard().press(answer);
        }
    }
}
