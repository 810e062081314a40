package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.flawless;
import static org.tenderpoint.browser.Browsing.settle;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.Moment;
import org.tenderpoint.followup.AdjustmentService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.Soap;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/** What was agreed reaches the hands, a session keeps its time, and a signature is asked about: in a real browser. */
@BrowserTest
@Moment("2026-11-18T09:00:00Z")
@Tag("UC-11")
class LimitsAndTimesIT extends InBrowser {

    private static final BodyPart NECK = BodyPart.of(Region.NECK);
    private static final Work DEEP_NECK = new Work(NECK, Modality.DEEP_TISSUE, 3, 20);
    private static final Work GENTLE_NECK = new Work(NECK, Modality.SWEDISH, 1, 10);

    @Autowired
    private FollowUpScene scene;

    @Autowired
    private SessionService sessions;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private AdjustmentService adjustments;
    @Autowired
    private HoldService holds;

    @Test
    void whatWasAgreedAfterASoreNeckIsFlaggedWhenLastTimesWorkIsTakenOver() {
        clock.set(Instant.parse("2026-11-18T09:00:00Z"));
        var maya = users.make("maya.limits", Role.THERAPIST);
        var session = users.as(maya, this::afterASoreNeck);
        var page = chart("maya.limits", session, 1366, 900, ColorScheme.LIGHT);
        assertThat(page.getByText("Agreed for today:")).containsText("Neck: 1 at most");

        button(page, Pattern.compile("Same as .*")).click();
        var question = page.locator(".copy-question");
        assertThat(question).containsText("Neck: 3, today at most 1");
        assertThat(question).containsText("no Deep tissue today");
        assertThat(question).containsText("20 min, today at most 10 min");
        assertThat(page.locator("vaadin-select").first()).containsText("Swedish");
        settle(page);
        flawless(page, "limits-copy-asked");

        button(page, "Copy as it was").click();
        assertThat(page.locator(".limit-questions .limit-row")).hasCount(3);
        assertThat(page.getByText("Above today’s limit: Neck").first()).isVisible();
        settle(page);
        flawless(page, "limits-beyond");
        for (int i = 0; i < 3; i++) {
            var row = page.locator(".limit-questions .limit-row").filter(
                    new Locator.FilterOptions().setHas(page.locator(".limit-why:visible"))).first();
            row.locator("input").fill("Asked for it twice");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Record it anyway")).click();
            assertThat(page.getByText("Because: Asked for it twice")).hasCount(i + 1);
        }
        button(page, "Back within today’s limits").click();
        assertThat(page.locator(".limit-questions")).isHidden();
        assertThat(page.locator(".done-row")).hasCount(1);
        settle(page);
        flawless(page, "limits-within");
        assertThat(users.as(maya, () -> sessions.open(session)).orElseThrow().work()).containsExactly(GENTLE_NECK);

        var phone = chart("maya.limits", session, 390, 844, ColorScheme.DARK);
        button(phone, Pattern.compile("Same as .*")).click();
        button(phone, "Copy within today’s limits").click();
        assertThat(phone.locator(".done-row")).hasCount(1);
        settle(phone);
        flawless(phone, "limits-phone");
    }

    /** By day, SessionEndTest writes such a chart and signs an empty note without a browser. */
    @Test
    @Tag("night")
    void aSessionThatIsChartedLateKeepsThePlansTimesAndIsAskedAboutBeforeItIsSigned() {
        clock.set(Instant.parse("2026-11-20T12:35:00Z"));
        var maya = users.make("maya.late", Role.THERAPIST);
        var session = users.as(maya, () -> make.startedLate(Duration.ofMinutes(95), Sessions.GENTLE_BACK).id());
        var page = chart("maya.late", session, 1180, 820, ColorScheme.LIGHT);
        assertThat(page.getByText("More time has passed than planned")).isVisible();
        settle(page);
        flawless(page, "times-proposed");

        button(page, "Finish session").click();
        assertThat(page.getByText("Session 11:00 – 12:00")).isVisible();
        button(page, "Sign note").click();
        var question = page.locator(".sign-off");
        assertThat(question).containsText("The note is empty");
        settle(page);
        flawless(page, "sign-asked");
        assertThat(users.as(maya, () -> sessions.open(session)).orElseThrow().signed()).isFalse();
        question.locator("input").fill("A quiet session, nothing to add");
        button(page, "Sign anyway").click();
        assertThat(page.getByText(Pattern.compile("Signed by .*12:35"))).isVisible();
        settle(page);
        flawless(page, "signed");
    }

    private SessionId afterASoreNeck() {
        var client = make.client("Sofia Sore", Sessions.harmless(List.of(DEEP_NECK)));
        var first = make.arrived(client, Sessions.calmVisit(), DEEP_NECK);
        make.screened(first);
        sessions.start(first);
        clock.pass(Duration.ofMinutes(30));
        sessions.finish(first, Optional.empty());
        clock.pass(Duration.ofHours(50));
        var followUp = scene.of(first);
        feedback.give(followUp, FollowUpScene.draft(
                FollowUpScene.sore(2, 7).with(CallScript.REGIONS, "neck")));
        holds.openHolds(client)
                .forEach(hold -> holds.liftByOrigin(hold.origin(), hold.kind(), Phrase.typed("spoke with her")));
        clock.pass(Duration.ofDays(3));
        return next(client);
    }

    private SessionId next(ClientId client) {
        var id = make.arrived(client, Sessions.calmVisit(), GENTLE_NECK);
        make.screened(id);
        adjustments.standing(client).forEach(line -> adjustments.apply(line.id(), id));
        var session = sessions.start(id);
        sessions.saveNote(id, session.noteVersion(), new Soap("", "", "", "Gently."));
        return id;
    }

    private Page chart(String login, SessionId session, int width, int height, ColorScheme scheme) {
        var page = browsing.signedIn(login, width, height, scheme);
        page.navigate(browsing.address("/sessions/" + session));
        return page;
    }

    private static Locator button(Page page, Object name) {
        var options = new Page.GetByRoleOptions();
        return page.getByRole(AriaRole.BUTTON, name instanceof Pattern pattern
                ? options.setName(pattern)
                : options.setName((String) name).setExact(true)).first();
    }
}
