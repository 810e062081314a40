package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;

/**
 * Somebody types and at once closes the tab, loads it anew or goes elsewhere, also while the program takes its time
 * over something else: what was typed is there.
 */
@BrowserTest
@ExtendWith(OutputCaptureExtension.class)
@Tag("UC-04")
@Tag("UC-11")
class LeftPageIT extends InBrowser {

    @Autowired
    private SessionService sessions;

    @Test
    void aNoteIsKeptWhenItsTabIsClosedAtOnce(CapturedOutput output) {
        leave("maya.closes", false, LeftPageIT::closeTab, output);
    }

    @Test
    void aNoteIsKeptWhenItsTabIsClosedBeforeTheProgramHasAnswered(CapturedOutput output) {
        leave("maya.closes.early", true, LeftPageIT::closeTab, output);
    }

    @Test
    void aNoteIsKeptWhenItsPageIsLoadedAnewBeforeTheProgramHasAnswered(CapturedOutput output) {
        leave("maya.reloads.early", true, page -> page.evaluate("() => { location.reload(); }"), output);
    }

    @Test
    void aNoteIsKeptWhenSomebodyGoesElsewhereBeforeTheProgramHasAnswered(CapturedOutput output) {
        leave("maya.goes.early", true, page -> page.evaluate("() => { location.href = 'about:blank'; }"), output);
    }

    @Test
    void aNoteIsKeptWhenSomebodyGoesBackWithinTheProgram(CapturedOutput output) {
        leave("maya.goes.back", false, Page::goBack, output);
    }

    @Test
    void aChoiceIsKeptWhenItsTabIsClosedBeforeTheProgramHasAnswered() {
        var maya = users.make("maya.chooses", Role.THERAPIST);
        var client = users.as(maya, () -> make.started(Sessions.GENTLE_BACK).client());
        var page = intake(browsing.signedIn("maya.chooses", 1180, 820, ColorScheme.LIGHT), client);
        answerNothing(page);
        choose(page, "Scoliosis");
        choose(page, "Arthritis");
        closeTab(page);

        var again = intake(browsing.signedIn("maya.chooses", 1180, 820, ColorScheme.LIGHT), client);
        assertThat(again.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Scoliosis"))
                .first().getByLabel("Yes")).isChecked();
        assertThat(again.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Arthritis"))
                .first().getByLabel("Yes")).isChecked();
    }

    private void leave(String login, boolean unanswered, Consumer<Page> how, CapturedOutput output) {
        var maya = users.make(login, Role.THERAPIST);
        var session = users.as(maya, () -> make.started(Sessions.GENTLE_BACK).id());
        var page = browsing.signedIn(login, 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/"));
        Browsing.go(page, browsing.address("/sessions/" + session));
        var note = page.getByLabel("What the client says");
        note.fill("Stiff on waking");
        awaitNote(maya, session, "Stiff on waking");
        Browsing.settle(page);
        if (unanswered) {
            answerNothing(page);
            // a message is under way from here on
            page.getByLabel("What you found").fill("Tight");
            page.keyboard().press("Tab");
        }
        note.focus();
        page.keyboard().press("End");
        page.keyboard().type(", better through the day");
        how.accept(page);

        awaitNote(maya, session, "Stiff on waking, better through the day");
        assertThat(output).doesNotContain("Message ID sync error");
    }

    /** From now on no message of the page arrives, except the one that the browser sends when the page is gone. */
    private static void answerNothing(Page page) {
        page.evaluate("() => { XMLHttpRequest.prototype.send = () => {}; }");
    }

    private static void closeTab(Page page) {
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
    }

    private Page intake(Page page, ClientId client) {
        page.navigate(browsing.address("/clients/" + client + "/intake"));
        Browsing.settle(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Spine and joints ")))
                .click();
        Browsing.settle(page);
        return page;
    }

    private static void choose(Page page, String question) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question))
                .first().getByLabel("Yes").check();
    }

    private void awaitNote(UserRecord by, SessionId session, String words) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(users.as(by, () -> sessions.open(session)).orElseThrow().note().subjective())
                        .isEqualTo(words));
    }
}
