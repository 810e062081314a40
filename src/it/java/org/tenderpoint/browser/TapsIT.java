package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.settle;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.Moment;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.evening.EveningLinks;
import org.tenderpoint.intake.evening.EveningService;
import org.tenderpoint.intake.evening.EveningVisit;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.Soap;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.page.TypedBirth;

/**
 * How many taps the jobs of every day take, counted in a real browser: a touch is one, and so is a text that is typed.
 */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
class TapsIT extends InBrowser {

    private static final String DISC = "Herniated (“slipped”) disc";
    private static final Work BACK = new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 2, 30);
    private static final Work SHOULDERS = new Work(BodyPart.of(Region.SHOULDERS), Modality.SWEDISH, 2, 30);

    /** The buttons and radios of a plan that share ground with another one. */
    private static final String COVERED = """
            view => {
              const shown = [...view.querySelectorAll('vaadin-button, vaadin-radio-button')]
                .map(each => ({name: each.getAttribute('aria-label') || each.innerText, box: each.getBoundingClientRect()}))
                .filter(each => each.box.width > 0)
              return shown.flatMap((one, i) => shown.slice(i + 1)
                .filter(other => Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 1
                  && Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 1)
                .map(other => one.name + ' and ' + other.name))
            }""";

    private Regulars regulars;
    @Autowired
    private ClientService clients;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private ConsentService consents;
    @Autowired
    private SessionService sessions;
    @Autowired
    private CurrentUser user;
    @Autowired
    private PlanService plans;
    @Autowired
    private EveningLinks links;
    @Autowired
    private EveningService evenings;
    @Autowired
    private TransactionOperations transaction;

    /** With what a person presses. */
    enum Means {
        MOUSE, TOUCH, KEYBOARD
    }

    private Page page;
    private Means means = Means.MOUSE;
    private int taps;
    private final List<String> typed = new ArrayList<>();

    @BeforeEach
    void prepare(@Autowired AutowireCapableBeanFactory beans) {
        regulars = beans.createBean(Regulars.class);
        means = Means.MOUSE;
        taps = 0;
        typed.clear();
    }

    @Test
    @Tag("UC-04")
    void anOrdinaryClientsFirstIntakeTakesAtMost12TapsAndNoWait() {
        clock.set(Instant.parse("2026-03-09T10:00:00Z"));
        users.make("taps.first", Role.THERAPIST);
        var client = users.as(users.make("taps.first", Role.THERAPIST), this::newcomer);
        page = browsing.timed(browsing.signedIn("taps.first", 1180, 820, ColorScheme.LIGHT));
        page.navigate(browsing.address("/clients/" + client));
        button("Intake").first().waitFor();
        // nothing that is said may have to be waited for before the next press
        page.setDefaultTimeout(3_000);
        tap(button("Intake"));
        for (int section = 0; section < 5; section++) {
            tap(button("No to all others"));
        }
        tap(choice("Sore after massage before", "Never"));
        tap(button("No, nothing else"));
        tap(button("Yes to all three"));
        assertThat(page.getByLabel("Signed by")).hasValue("Ana First");
        sign();
        settled(page, "intake-signed");
        tap(button("Confirm intake"));
        assertThat(page.getByText("First intake").first()).isVisible();

        said("an ordinary client's first intake", 12);
        var kept = users.as(users.make("taps.first", Role.THERAPIST), () -> intakes.latest(client)).orElseThrow();
        assertThat(kept.answers().complete()).isTrue();
        assertThat(kept.answers().consents().signature().isEmpty()).isFalse();
        assertThat(consents.contactRefused(client)).isFalse();
        consentPage(client);
    }

    @Test
    @Tag("UC-04")
    void aNewClientWithADiscIsInASessionAfterAtMost35ClicksAndNoKeyButNamePhoneAndBirthDate() {
        clock.set(Instant.parse("2026-03-09T10:00:00Z"));
        users.make("taps.new", Role.THERAPIST);
        page = browsing.timed(browsing.signedIn("taps.new", 1180, 820, ColorScheme.LIGHT));
        page.navigate(browsing.address("/"));
        tap(button("New client"));
        keys("Jo Fox", "02079460123", "3/6/90");
        tap(button("Save, then intake"));
        tap(choice(DISC, "Yes"));
        tap(choice("Where: " + DISC, "Low back"));
        tap(choice("Since when: " + DISC, "> 12 wk"));
        tap(choice("Numb, tingling or weak now: " + DISC, "No"));
        tap(choice("Doctor knows: " + DISC, "Yes"));
        for (var next : List.of("Heart and blood", "Skin and feeling", "Other health", "Surgery and injury",
                "Preferences")) {
            tap(button("No to all others"));
            assertThat(heading(next)).isFocused();
        }
        tap(choice("Sore after massage before", "Never"));
        tap(button("No, nothing else"));
        tap(button("Yes to all three"));
        sign();
        tap(button("Confirm: client is here"));
        // who comes for the first time answers each of these
        for (int flag = 0; flag < 13; flag++) {
            tap(page.locator(".red-flags .question").nth(flag)
                    .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("No").setExact(true)));
        }
        tap(button("No pain, no hard training: confirm"));
        page.waitForURL(Pattern.compile(".*/screening"));
        tap(page.locator("body-map svg[data-view=back] [data-part='calves:left']"));
        settled(page, "taps-new-planned");
        tap(page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(Pattern.compile("firm.*calves")))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("2").setExact(true)));
        tap(button("Nothing does"));
        tap(button("Start session"));
        page.waitForURL(Pattern.compile(".*/sessions/[0-9a-f-]{36}"));
        assertThat(button("Finish session")).isVisible();

        said("a new client with a disc, until the session has started", 35);
        System.out
                .println("Typed for a new client with a disc: " + typed + " (no more than name, phone and birth date)");
        assertThat(typed).as("name, phone and birth date").hasSize(3);
    }

    /** By day, ArrivalByLinkTest presses the same three without a browser. */
    @Test
    @Tag("night")
    @Tag("UC-39")
    void whoAnsweredByLinkTheEveningBeforeTakesAtMost3TapsAtTheDoor() {
        var session = users.as(users.make("taps.link", Set.of(Role.THERAPIST, Role.MANAGER)), () -> {
            var client = regulars.lastTime(clock, "Lia Link", BACK, SHOULDERS);
            var planned = regulars.plannedAgain(clock, client, BACK, SHOULDERS);
            users.practiceByLink();
            clock.set(Instant.parse("2026-03-22T19:00:00Z"));
            var address = requireNonNull(transaction.execute(_ -> links.link(
                    new EveningVisit(planned, client, user.id(), Instant.parse("2026-03-23T11:00:00Z")),
                    Locale.ENGLISH, clock.instant())));
            var ticket = new LinkTicket(address.substring(address.lastIndexOf('/') + 1), "b".repeat(43));
            evenings.recognise(ticket, new TypedBirth("12/4/1985", ""));
            List.of("flags", "pain", "since").forEach(screen -> evenings.answer(
                    ticket, new SelfIntakeTap(screen, Map.of("go", List.of("none")))));
            clock.set(Instant.parse("2026-03-23T10:50:00Z"));
            plans.arrive(planned);
            return planned;
        });
        page = browsing.timed(browsing.signedIn("taps.link", 1180, 820, ColorScheme.LIGHT));
        page.navigate(browsing.address("/sessions/" + session + "/arrival"));
        tap(choice("Anything new since last night?", "No"));
        tap(button("Confirm and screen"));
        page.waitForURL(Pattern.compile(".*/screening"));
        tap(button("Start session"));
        page.waitForURL(Pattern.compile(".*/sessions/" + session));

        said("a client who answered by link, at the door", 3);
    }

    @Test
    @Tag("UC-08")
    void whoComesBackAfterNineMonthsWithAnOpenFollowUpTakesAtMost8Taps() {
        var session = users.as(users.make("taps.months", Role.THERAPIST),
                () -> regulars.plannedAfterMonths(clock, "Mona Months", BACK, SHOULDERS));
        page = browsing.timed(browsing.signedIn("taps.months", 1180, 820, ColorScheme.LIGHT));
        page.navigate(browsing.address("/"));
        tap(button("Arrived"));
        tap(button("None of these"));
        tap(button("No pain, no hard training"));
        tap(page.locator("vaadin-radio-button").filter(
                new Locator.FilterOptions().setHasText("Good, not sore")));
        tap(button("None of these"));
        tap(button("Confirm and screen"));
        page.waitForURL(Pattern.compile(".*/screening"));
        settled(page, "months-later-screened");
        tap(button("Start session"));
        page.waitForURL(Pattern.compile(".*/sessions/" + session));

        said("a client who comes back after nine months", 8);
    }

    /** Touched on a tablet upright: between a phone and the landscape that others use. */
    @Test
    @Tag("UC-08")
    @Tag("night")
    void soItDoesOnATabletThatStandsUpright() {
        aReturnVisitWithNothingNewTakesAtMost6TapsFromTodayToTheStartedSessionAndIsNeverRed(Means.TOUCH, 834, 1112);
    }

    @ParameterizedTest
    @CsvSource({"MOUSE, 1366, 900", "KEYBOARD, 1180, 820", "TOUCH, 390, 844"})
    @Tag("UC-08")
    void aReturnVisitWithNothingNewTakesAtMost6TapsFromTodayToTheStartedSessionAndIsNeverRed(
            Means with, int width, int height) {
        var login = "taps.return." + width;
        var session = users.as(users.make(login, Role.THERAPIST), () -> regulars.plannedAgain(
                clock, regulars.lastTime(clock, "Rene Return " + width, BACK, SHOULDERS), BACK, SHOULDERS));
        means = with;
        page = browsing.timed(with == Means.TOUCH
                ? browsing.touched(login, width, height)
                : browsing.signedIn(login, width, height, ColorScheme.LIGHT));
        page.navigate(browsing.address("/"));
        tap(button("Arrived"));
        nothingIsNew();
        settled(page, "returning-screened");
        said("a returning client without change, once here", 5);
        assertThat(page.locator(".verdict.stop, .verdict.clearance, .verdict.urgent, .left-to-settle:visible"))
                .hasCount(0);
        tap(button("Start session"));
        page.waitForURL(Pattern.compile(".*/sessions/" + session));
        assertThat(button("Finish session")).isVisible();

        said("a return visit from Today to the started session at " + width + " by " + with, 6);
    }

    @Test
    @Tag("UC-11")
    void aSessionLikeTheLastOneIsChartedWithAtMost3Taps() {
        var session = users.as(users.make("taps.repeat", Role.THERAPIST), () -> {
            var client = regulars.lastTime(clock, "Paul Repeat", BACK, SHOULDERS);
            clock.set(Instant.parse("2026-03-23T10:00:00Z"));
            // half of what was done last time is planned, so that taking it over adds something
            var planned = make.arrived(client, Sessions.calmVisit(), BACK);
            make.answeredAndScreened(planned, client);
            // typed, not tapped; a chart with an empty note is asked about before it is signed
            sessions.saveNote(sessions.start(planned).id(), 0, new Soap("", "", "", "As before."));
            clock.set(clock.instant().plus(Duration.ofMinutes(55)));
            return planned;
        });
        page = browsing.timed(browsing.signedIn("taps.repeat", 1180, 820, ColorScheme.LIGHT));
        page.navigate(browsing.address("/sessions/" + session));
        tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Same as .*")))
                .first());
        assertThat(page.locator(".done-row")).hasCount(2);
        settled(page, "chart-same");
        tap(button("Finish session"));
        assertThat(button("Sign note")).isVisible();
        tap(button("Sign note"));
        assertThat(button("Add amendment")).isVisible();

        said("charting a session like the last one", 3);
        var kept = users.as(users.make("taps.repeat", Role.THERAPIST), () -> sessions.open(session)).orElseThrow();
        assertThat(kept.signed()).isTrue();
    }

    @Test
    @Tag("UC-16")
    void whatWasLearnedIsOnTheNextPlanWithOneTapAndNoControlLiesOnAnother() {
        var therapist = users.make("taps.learned", Role.THERAPIST);
        var client = users.as(therapist, () -> regulars.lastTime(
                clock, "Lea Learned", FollowUpScene.sore(3, 6),
                new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 4, 30), SHOULDERS));
        clock.set(Instant.parse("2026-03-16T10:00:00Z"));
        page = browsing.timed(browsing.signedIn("taps.learned", 1366, 900, ColorScheme.LIGHT));
        page.navigate(browsing.address("/clients/" + client));
        tap(button("Plan a session"));
        assertThat(page.locator(".last-time-note")).containsText("Last time: lower back sore for ");
        assertThat(page.locator(".last-time-note")).containsText("4, 30 min \u2192 now ");
        assertThat(page.locator(".work-row")).hasCount(2);
        settled(page, "plan-from-what-was-learned");

        said("what was learned on the next plan", 1);
        for (int width : new int[]{1366, 1180, 834}) {
            page.setViewportSize(width, 900);
            assertThat(page.locator(".plan-view").evaluate(COVERED)).as("at " + width).isEqualTo(List.of());
        }
        page.setViewportSize(1366, 900);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("List").setExact(true))
                .check(new Locator.CheckOptions().setForce(true));
        settled(page, "plan-from-what-was-learned-list");
        button("Undo").click();
        assertThat(page.locator(".work-row")).hasCount(0);
    }

    private void nothingIsNew() {
        tap(button("None of these"));
        tap(button("No pain, no hard training"));
        tap(button("None of these"));
        tap(button("Confirm and screen"));
        page.waitForURL(Pattern.compile(".*/screening"));
    }

    private ClientId newcomer() {
        return clients.create(new ClientDetails(
                "Ana First", Optional.of(LocalDate.of(1990, 6, 3)), "020 7946 0123", "", PreferredChannel.PHONE, "",
                Locale.ENGLISH, EmergencyContact.NONE, "", "", Optional.of(user.id())));
    }

    /** Two lines with a mouse; counted as one tap. First a dot, which is said to be none, and cleared. */
    private void sign() {
        var sheet = page.locator("signature-sheet");
        sheet.scrollIntoViewIfNeeded();
        sheet.click();
        assertThat(page.locator(".field-problem")).containsText("only a dot");
        button("Clear: Signature").click();
        assertThat(page.locator(".field-problem")).isHidden();
        line(0.15);
        line(0.5);
        taps++;
        assertThat(button("Clear: Signature")).isVisible();
        settle(page);
    }

    private void line(double start) {
        var sheet = page.locator("signature-sheet");
        sheet.scrollIntoViewIfNeeded();
        var box = sheet.boundingBox();
        page.mouse().move(box.x + box.width * start, box.y + box.height * 0.7);
        page.mouse().down();
        for (int i = 1; i <= 12; i++) {
            page.mouse().move(
                    box.x + box.width * Math.min(0.99, start + i * 0.025),
                    box.y + box.height * (0.5 + 0.3 * Math.sin(i * 1.3)));
        }
        page.mouse().up();
    }

    /** Upright between two lines: what was drawn is seen and stays as it was, and the next line joins it. */
    @Test
    void aSignatureStaysWhenTheTabletIsTurned() {
        clock.set(Instant.parse("2026-03-09T10:00:00Z"));
        var client = users.as(users.make("taps.turned", Role.THERAPIST), this::newcomer);
        page = browsing.timed(browsing.signedIn("taps.turned", 1180, 820, ColorScheme.LIGHT));
        page.navigate(browsing.address("/clients/" + client + "/intake?section=consent"));
        tap(button("Yes to all three"));
        sign();
        var sheet = page.locator("signature-sheet");
        var drawn = (String) sheet.evaluate("sheet => sheet.lines");

        page.setViewportSize(820, 1180);
        settle(page);

        assertThat(sheet.evaluate("sheet => sheet.lines")).isEqualTo(drawn);
        assertThat((Boolean) sheet.evaluate("""
                sheet => {
                  const paper = sheet.shadowRoot.querySelector('canvas');
                  const { width, height } = paper;
                  return paper.getContext('2d').getImageData(0, 0, width, height).data.some((value) => value > 0);
                }""")).as("is seen").isTrue();
        line(0.8);
        settle(page);
        assertThat((String) sheet.evaluate("sheet => sheet.lines")).startsWith(drawn + ";");
    }

    /** A slow line and a finger that stays: the answer is saved, and the page says so, before the finger is lifted. */
    @Test
    void theTapThatLeavesAFieldIsHeardAsWell() {
        clock.set(Instant.parse("2026-03-09T10:00:00Z"));
        var client = users.as(users.make("taps.slow", Role.THERAPIST), this::newcomer);
        page = browsing.timed(browsing.signedIn("taps.slow", 1180, 820, ColorScheme.LIGHT));
        page.navigate(browsing.address("/clients/" + client + "/intake?section=preferences"));
        page.getByLabel("Massages elsewhere in 12 months").locator("input").first().click();
        page.keyboard().type("5");

        step("Consent").hover();
        page.mouse().down();
        assertThat(step("Preferences")).containsText("1/8");
        page.mouse().up();

        assertThat(
                page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Consent").setExact(true)).first())
                .isVisible();
    }

    /** The signature is seen again, in the dark and on a phone too, and cannot be drawn over. */
    private void consentPage(ClientId client) {
        Browsing.turn(page, 390, 844, ColorScheme.DARK);
        Browsing.go(page, browsing.address("/clients/" + client + "/consent"));
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Signature of Ana First")).first())
                .isVisible();
        settled(page, "consent-signature-dark-phone");
        var lines = page.locator("signature-sheet").first();
        var before = lines.evaluate("sheet => sheet.lines");
        lines.click();
        assertThat(lines.evaluate("sheet => sheet.lines")).isEqualTo(before);
    }

    private void said(String job, int most) {
        System.out.println("Taps for " + job + ": " + taps + " (at most " + most + "); " + answers());
        assertThat(taps).as("taps for " + job).isLessThanOrEqualTo(most);
    }

    /** Not bounded here, where other tests run as well. */
    private String answers() {
        var millis = browsing.answers().stream().map(Duration::toMillis).sorted().toList();
        return millis.size() + " answers of the program, half within " + millis.get(millis.size() / 2)
                + " ms, the longest " + millis.getLast() + " ms";
    }

    /** One field after the other, as Tab leads. */
    private void keys(String... fields) {
        for (var text : fields) {
            if (!typed.isEmpty()) {
                page.keyboard().press("Tab");
            }
            page.keyboard().type(text);
            typed.add(text);
        }
        settle(page);
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private void tap(Locator what) {
        switch (means) {
            case MOUSE -> what.first().click();
            case TOUCH -> what.first().tap();
            // where Tab leads; Space presses a button and chooses an answer
            case KEYBOARD -> what.first().press("Space");
        }
        taps++;
        settle(page);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private Locator step(String name) {
        var step = page.locator(".intake-section").filter(new Locator.FilterOptions().setHasText(name)).first();
        step.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return step;
    }

    private Locator choice(String question, String answer) {
        return page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question)).first()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(answer).setExact(true));
    }
}
