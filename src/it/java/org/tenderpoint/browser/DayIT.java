package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.firstButton;
import static org.tenderpoint.browser.Browsing.flawless;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.Moment;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.SnippetService;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/**
 * A therapist's day in a real browser: what is left from yesterday, who comes, and charting a session until it is
 * signed.
 */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
@Tag("UC-11")
class DayIT extends InBrowser {

    private static final Work BACK = new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 2, 30);
    private static final Work SHOULDERS = new Work(BodyPart.of(Region.SHOULDERS), Modality.SWEDISH, 2, 20);

    /** How much of the screen's width the narrowest row of the day leaves for who comes and for what. */
    private static final String WORDS_OF_ROWS = """
            () => Math.min(...[...document.querySelectorAll('.day .list-row > .grow')]
                .map(words => words.getBoundingClientRect().width)) / innerWidth + 1e-9""";

    @Autowired
    private SessionService sessions;
    @Autowired
    private PlanService plans;
    @Autowired
    private SnippetService snippets;
    @Autowired
    private CurrentUser user;

    @Test
    @Tag("UC-41")
    void aDayIsReadAndASessionChartedUntilItIsSigned() {
        var current = users.as(users.make("maya", Role.THERAPIST), this::dayOfOne);
        var page = browsing.signedIn("maya", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/"));
        assertThat(page.getByText("Notes to finish")).isVisible();
        assertThat(page.locator(".notes-to-finish a").first()).containsText("Owen Blake");
        flawless(page, "today");
        inALanguageOfLongerWords(page);
        page.setViewportSize(390, 844);
        flawless(page, "today-phone");
        assertThat((double) page.evaluate(WORDS_OF_ROWS)).as("of the screen, the words of a row")
                .isGreaterThanOrEqualTo(.5);
        page.setViewportSize(1180, 820);

        firstButton(page, "Start session").click();
        assertThat(page).hasURL(browsing.address("/sessions/" + current + "/screening"));
        firstButton(page, "Start session").click();
        assertThat(page).hasURL(browsing.address("/sessions/" + current));
        chart(page);
        firstButton(page, "Finish session").click();
        assertThat(page.getByText("Finished at 11:30")).isVisible();
        flawless(page, "chart-finished");
        aftercare(page);
        firstButton(page, "Sign note").click();
        assertThat(page.getByText("The session lasted less than a minute.")).isVisible();
        page.getByLabel("Why you sign it as it is").fill("All was done that stands here");
        firstButton(page, "Sign anyway").click();
        assertThat(firstButton(page, "Add amendment")).isVisible();
        flawless(page, "chart-signed");

        inTheDark(page, current);
    }

    /** "Fragen und prüfen" is wider than any of the English buttons. */
    private static void inALanguageOfLongerWords(Page page) {
        var beyond = page.evaluate("""
                () => [...document.querySelectorAll('.list-row')].filter(row => {
                    const button = row.querySelector('.list-action vaadin-button');
                    const state = row.querySelector('.list-state');
                    if (!button || !state) {
                        return false;
                    }
                    const said = button.textContent;
                    button.textContent = 'Fragen und prüfen, dann';
                    const one = button.getBoundingClientRect();
                    const other = state.getBoundingClientRect();
                    const over = one.left < other.right && one.top < other.bottom && other.top < one.bottom;
                    button.textContent = said;
                    return over;
                }).length""");
        org.assertj.core.api.Assertions.assertThat(beyond).as("buttons that lie over the state").isEqualTo(0);
    }

    @Test
    void theDesksFirstButtonKeepsTheEdgeOfThePhone() {
        users.make("edge.desk", Role.FRONT_DESK);
        var page = browsing.signedIn("edge.desk", 390, 844, ColorScheme.LIGHT);
        page.navigate(browsing.address("/"));

        var edge = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).boundingBox().x;

        assertThat(firstButton(page, "New client").boundingBox().x).isEqualTo(edge);
        flawless(page, "today-desk-phone");
    }

    @Test
    void whatWasTypedLastIsKeptThoughThePageIsLoadedAnewAtOnceOrLeft() {
        var current = users.as(users.make("rosa", Role.THERAPIST), this::dayOfOne);
        var page = browsing.signedIn("rosa", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + current + "/screening"));
        firstButton(page, "Start session").click();
        assertThat(page).hasURL(browsing.address("/sessions/" + current));
        var next = page.getByLabel("What next");
        for (int turn = 1; turn <= 5; turn++) {
            next.fill("Loaded anew for time " + turn);
            page.reload();
            assertThat(next).hasValue("Loaded anew for time " + turn);
        }
        next.fill("Gone to another address");
        page.navigate(browsing.address("/clients"));
        page.navigate(browsing.address("/sessions/" + current));
        assertThat(next).hasValue("Gone to another address");
        // as a keyboard that speaks or corrects does: a second event about the same words
        next.fill("Said once");
        next.dispatchEvent("input", Map.of("bubbles", true, "composed", true));
        page.reload();
        assertThat(next).hasValue("Said once");
    }

    private void chart(Page page) {
        var map = page.locator("body-map").first();
        map.locator("svg[data-view=back] [data-part='glutes:left']").click();
        assertThat(page.locator(".done-row")).hasCount(3);
        assertThat(page.locator(".save-state")).containsText("Saved");
        var more = firstButton(page, "More: Minutes: Glutes");
        more.click();
        more.press("Enter");
        assertThat(more).isFocused();
        assertThat(page.getByText("62 of 60 min")).isVisible();
        page.getByLabel("What the client says").fill("Stiff on waking, 4 of 10. No leg symptoms.");
        page.getByLabel("What next").pressSequentially("/again ");
        assertThat(page.getByLabel("What next")).hasValue("Same plan in two weeks. ");
        flawless(page, "chart");
        page.setViewportSize(390, 844);
        flawless(page, "chart-phone");
        page.setViewportSize(1180, 820);
        page.reload();
        assertThat(page.getByLabel("What next")).hasValue("Same plan in two weeks.");
        assertThat(page.locator(".done-row")).hasCount(3);
    }

    @Test
    void anOldBrowserIsToldSo() {
        var page = browsing.page(1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/login"));
        var told = page.locator("#old-browser");
        assertThat(told).isHidden();

        Browsing.own(page).addInitScript("CSS.supports = () => false");
        page.reload();
        assertThat(told).containsText("This browser is too old for these screens");
        assertThat(told).isVisible();
    }

    private void aftercare(Page page) {
        var chart = page.url();
        firstButton(page, "Aftercare for the client").click();
        assertThat(page.getByText("Good for you now")).isVisible();
        page.getByLabel("Slow breath").check();
        assertThat(page.locator(".home-thing").getByText("Slow breath")).isVisible();
        flawless(page, "aftercare");
        var paper = page.locator("a.button-link[target=_blank]").getAttribute("href");
        assertThat(page.request().get(browsing.address("/" + paper)).headers().get("content-disposition"))
                .as("opens beside the page").startsWith("inline");
        page.setViewportSize(390, 844);
        flawless(page, "aftercare-phone");
        page.setViewportSize(1180, 820);
        Browsing.go(page, chart);
        assertThat(firstButton(page, "Sign note")).isVisible();
    }

    private void inTheDark(Page page, SessionId session) {
        Browsing.turn(page, 1180, 820, ColorScheme.DARK);
        Browsing.go(page, browsing.address("/"));
        assertThat(page.getByText("Notes to finish")).isVisible();
        flawless(page, "today-dark");
        Browsing.go(page, browsing.address("/sessions/" + session));
        assertThat(firstButton(page, "Add amendment")).isVisible();
        flawless(page, "chart-dark");
        Browsing.go(page, browsing.address("/sessions/" + session + "/aftercare"));
        assertThat(page.getByText("Good for you now")).isVisible();
        flawless(page, "aftercare-dark");
        Browsing.go(page, browsing.address("/snippets"));
        assertThat(page.getByText("/again", new Page.GetByTextOptions().setExact(true))).isVisible();
        flawless(page, "snippets-dark");
    }

    /** Someone to ring, a note left from yesterday, two sessions over, one here, two to come. */
    private SessionId dayOfOne() {
        at("2026-03-09T10:00:00Z");
        snippets.keep("again", "Same plan in two weeks.");
        sessions.sign(finished("Nadia Petrov"), "nothing to add");
        at("2026-03-11T15:00:00Z");
        finished("Owen Blake");
        at("2026-03-12T09:00:00Z");
        sessions.sign(finished("Elena Marsh"), "nothing to add");
        at("2026-03-12T10:15:00Z");
        finished("Tomás Rivera");
        at("2026-03-12T11:30:00Z");
        var here = ready("Hannah Lindqvist");
        planned("Greta Holm", 13, 30, Recorded.YES);
        planned("Luca Bianchi", 17, 15, Recorded.NO);
        return here;
    }

    private SessionId finished(String name) {
        return sessions.finish(sessions.start(ready(name)).id(), Optional.empty()).id();
    }

    private SessionId ready(String name) {
        var client = make.named(name, Sessions.harmless(List.of(BACK, SHOULDERS)));
        var session = make.arrived(client, Sessions.calmVisit(), BACK, SHOULDERS);
        make.answeredAndScreened(session, client);
        return session;
    }

    private void planned(String name, int hour, int minute, Recorded feelsPainEasily) {
        var client = make.named(name, Sessions.harmless(List.of(BACK, SHOULDERS))
                .with(Condition.LOW_PAIN_THRESHOLD, ConditionAnswer.of(feelsPainEasily)));
        plans.plan(new NewSession(
                client, user.id(), LocalDateTime.of(2026, 3, 12, hour, minute), 60, List.of(BACK, SHOULDERS)));
    }

    private void at(String moment) {
        clock.set(Instant.parse(moment));
    }
}
