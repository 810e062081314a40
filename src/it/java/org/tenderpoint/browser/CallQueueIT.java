package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.asked;
import static org.tenderpoint.browser.Browsing.settled;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.sore;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.Moment;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.platform.TakenCall;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;

/** Two people walk through one queue of calls, each in a browser of their own. */
@BrowserTest
@Tag("UC-13")
@Moment("2026-11-24T12:00:00Z")
class CallQueueIT extends FollowUpsInBrowser {

    @Autowired
    private CallService calls;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    private UserRecord maya;
    private UserRecord lena;

    @BeforeEach
    void twoPeople() {
        maya = users.make("maya.queue", Role.THERAPIST);
        lena = users.make("lena.queue", Role.FRONT_DESK);
    }

    @Test
    void alertsThenPromisesThenOverdueThenDueAndOneNumberEverywhere() {
        users.as(maya, () -> {
            scene.finishedLight("Quinn Due", Duration.ofHours(50));
            scene.finishedLight("Quinn Overdue", Duration.ofHours(130));
            feedback.give(scene.finished("Quinn Promised", Duration.ofHours(75)).id(), draft(sore(2, 4)));
            calls.attempt(scene.finishedLight("Quinn Later", Duration.ofHours(60)).id(), TryOutcome.CALL_LATER,
                    Optional.of(clock.instant().plus(Duration.ofMinutes(1))), "");
            return feedback.give(scene.finishedLight("Quinn Alert", Duration.ofHours(50)).id(),
                    draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        });

        var page = browsing.signedIn("maya.queue", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/follow-ups"));
        assertThat(row(page, "Quinn Due")).isVisible();
        var names = page.locator(".list-row .person-name").allInnerTexts().stream()
                .filter(name -> name.startsWith("Quinn")).toList();
        assertThat(names.getFirst()).isEqualTo("Quinn Alert");
        assertThat(names.subList(1, 3)).containsExactlyInAnyOrder("Quinn Later", "Quinn Promised");
        assertThat(names.subList(3, names.size())).containsExactly("Quinn Overdue", "Quinn Due");
        settled(page, "queue-light");

        var tab = number(page.getByText("Calls (").first().innerText());
        assertThat(number(page.locator("nav a[href='follow-ups']").first().innerText())).as("badge").isEqualTo(tab);
        Browsing.go(page, browsing.address("/"));
        var due = page.getByText("follow-ups due").first();
        assertThat(due).isVisible();
        assertThat(number(due.innerText().replaceFirst("^.*·", ""))).as("today").isEqualTo(tab);
        settled(page, "queue-today");

        var phone = browsing.signedIn("lena.queue", 390, 844, ColorScheme.LIGHT);
        phone.navigate(browsing.address("/follow-ups"));
        assertThat(row(phone, "Quinn Due")).isVisible();
        Browsing.inBothColours(phone, colours -> settled(phone, "queue-phone-" + colours));
        Browsing.turn(page, 1180, 820, ColorScheme.DARK);
        Browsing.go(page, browsing.address("/follow-ups"));
        assertThat(row(page, "Quinn Due")).isVisible();
        settled(page, "queue-dark");
        Browsing.turn(page, 834, 1112, ColorScheme.LIGHT);
        var name = row(page, "Quinn Due").locator(".person-name").boundingBox();
        assertThat(name.width).as("a name that can be read").isPositive();
        assertThat(name.x + name.width).as("on the screen of an upright tablet").isLessThan(834);
        assertThat(row(page, "Quinn Due").boundingBox().height).isLessThan(200);
        settled(page, "queue-upright");
    }

    @Test
    void aCallIsTakenWhileSomebodyIsOnItAndFreeWhenTheirPageIsClosed() {
        var made = users.as(maya, () -> scene.finishedLight("Rosa Taken", Duration.ofHours(300)));
        var mayas = browsing.signedIn("maya.queue", 1180, 820, ColorScheme.LIGHT);
        mayas.navigate(browsing.address("/follow-ups"));
        var lenas = browsing.signedIn("lena.queue", 834, 1112, ColorScheme.LIGHT);
        lenas.navigate(browsing.address("/follow-ups/" + made.id() + "/call"));
        asked(lenas, "A good time");

        assertThat(row(mayas, "Rosa Taken")).containsText("is on this call");
        settled(mayas, "queue-on-the-call");
        lenas.close(new Page.CloseOptions().setRunBeforeUnload(true));
        assertThat(row(mayas, "Rosa Taken").getByText("Call", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    /** By day, TakenCallTest takes one over without a browser. */
    @Test
    @Tag("night")
    void aSilentCallIsTakenOverOnlyWhenAskedAndWhatBothHeardStays() {
        var made = users.as(maya, () -> scene.finishedLight("Sven Silent", Duration.ofHours(300)));
        var lenas = browsing.signedIn("lena.queue", 1180, 820, ColorScheme.LIGHT);
        lenas.navigate(browsing.address("/follow-ups/" + made.id() + "/call"));
        asked(lenas, "A good time");
        lenas.keyboard().press("y");
        asked(lenas, "Chest");
        silent(made);

        var mayas = browsing.signedIn("maya.queue", 1180, 820, ColorScheme.LIGHT);
        mayas.navigate(browsing.address("/follow-ups/" + made.id() + "/call"));
        assertThat(mayas.getByText("may still be on this call").first()).isVisible();
        settled(mayas, "queue-take-over");
        mayas.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take over")).click();
        asked(mayas, "Chest");

        lenas.keyboard().press("n");
        assertThat(lenas.locator(".lost-call")).isVisible();
        assertThat(lenas.getByLabel("What you heard")).hasValue(Pattern.compile("A good time"));
        settled(lenas, "queue-lost");
    }

    private void silent(FollowUpScene.Made made) {
        jdbc.sql("update follow_ups set taken_until = ? where id = ?")
                .param(java.sql.Timestamp.from(
                        clock.instant().plus(TakenCall.TAKEN_FOR).minus(FollowUp.SILENT).minusSeconds(5)))
                .param(made.id().value())
                .update();
    }

    private static Locator row(Page page, String name) {
        return page.locator(".list-row").filter(new Locator.FilterOptions().setHasText(name)).first();
    }

    private static int number(String words) {
        return Integer.parseInt(words.replaceAll("\\D+", ""));
    }
}
