package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.practice.Role;

/**
 * How many keys a follow-up call takes, and how many words its caller reads out: from the opened call to the ended one,
 * counted in a real browser.
 */
@BrowserTest
@Tag("UC-13")
class CallKeysIT extends FollowUpsInBrowser {

    private static final int LINES = 9;
    private static final String COUNT = "() => { window.keysPressed = 0;"
            + " window.addEventListener('keydown', () => window.keysPressed++, true); }";

    private Page page;
    private int asked;

    @BeforeEach
    void countAnew() {
        asked = 0;
    }

    @Test
    void aClientWhoIsNotSoreTakesAtMost20Keys() {
        call("nora.keys", "Nora Well");
        safety();
        answer("Sore now", "0");
        answer("Sore at the worst", "0");
        last();

        ended("a client who is not sore", 20, 198, 107);
    }

    /** By day, the shorter call counts its keys. */
    @Test
    @Tag("night")
    void aClientWhoIsSoreTakesAtMost40Keys() {
        call("sven.keys", "Sven Sore");
        page.setViewportSize(1180, 820);
        safety();
        answer("Sore now", "3");
        answer("Sore at the worst", "4");
        answer("Began", "2");
        answer("How it goes", "1");
        wholeBody();
        answer("Where", "l", "3", "Enter");
        answer("How far", "1");
        answer("Feels like", "1", "Enter");
        answer("Gentle moving helps", "y");
        answer("Worse with", "3", "Enter");
        answer("Holds back", "2");
        answer("Another cause", "6");
        answer("Pressure felt", "2");
        answer("Pain during it", "2");
        last();

        ended("a client who is sore", 40, 272, 136);
    }

    private void call(String login, String client) {
        var made = users.as(users.make(login, Role.THERAPIST), () -> scene.finished(client, Duration.ofHours(50)));
        page = browsing.signedIn(login, 1366, 900, ColorScheme.LIGHT);
        page.navigate(browsing.address("/follow-ups/" + made.id() + "/call"));
        Browsing.asked(page, "A good time");
        page.evaluate(COUNT);
    }

    /** On the smallest tablet the whole body is seen, front and back, and the way on, without scrolling. */
    private void wholeBody() {
        Browsing.asked(page, "Where");
        Browsing.inBothColours(page, colours -> Browsing.picture(page, "call-where-" + colours));
        var card = page.locator(".call-card");
        assertThat(card.locator("svg[data-view]")).hasCount(2);
        var pane = page.locator(".pane-scroll:has(.call-card)").boundingBox();
        for (var part : card.locator("svg[data-view], .call-go-on").all()) {
            var box = part.boundingBox();
            assertThat(box.y).isGreaterThanOrEqualTo(pane.y);
            assertThat(box.y + box.height).isLessThanOrEqualTo(pane.y + pane.height);
        }
    }

    private void safety() {
        answer("A good time", "y");
        for (int line = 0; line < LINES; line++) {
            answer("", "n");
        }
    }

    private void last() {
        answer("The problem now", "3");
        answer("The problem, 0 to 10", "2");
        answer("Would come again", "y");
    }

    private void answer(String question, String... keys) {
        Browsing.asked(page, question);
        var name = page.locator("#call-question").textContent();
        var spoken = page.locator(".call-words > span").last().textContent();
        asked += words(spoken);
        for (var key : keys) {
            page.keyboard().press(key);
        }
        // it goes on by itself, and the next question has the focus
        assertThat(page.locator("#call-question")).not().hasText(name);
    }

    private void ended(String job, int most, int mostAsked, int mostReadOut) {
        Browsing.asked(page, "All asked");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Read this out"))).isVisible();
        assertThat(page.locator(".call-next")).containsText("Nothing more to do for");
        page.waitForFunction("() => document.activeElement?.matches('.call-read')");
        settled(page, "call-keys-ended");
        int keys = (Integer) page.evaluate("() => window.keysPressed");
        int readOut = page.locator(".call-spoken:visible").allTextContents().stream().mapToInt(CallKeysIT::words).sum();
        System.out.println("Keys for a call, " + job + ": " + keys + " (at most " + most + "); words asked: " + asked
                + " (at most " + mostAsked + "), words read out at the end: " + readOut + " (at most " + mostReadOut
                + "); ends with: " + page.locator(".call-next").textContent());
        assertThat(keys).as("keys for " + job).isLessThanOrEqualTo(most);
        assertThat(asked).as("words asked of " + job).isLessThanOrEqualTo(mostAsked);
        assertThat(readOut).as("words read out to " + job).isLessThanOrEqualTo(mostReadOut);
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
