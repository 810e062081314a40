package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.tenderpoint.platform.document.Files;

/** What a therapist does at the screens, from the intake to the call after the session. */
record TherapistsHands(Hands hands) {

    /** Twelve red flags, and whether anything else is new. */
    private static final int FLAGS = 13;

    /** The client's page is open; osteoporosis without a fracture, and no to all else. */
    void intake(String client) {
        hands.button("Intake").click();
        hands.choose("Osteoporosis or osteopenia", "Yes");
        hands.choose("Severity", "Osteoporosis");
        hands.choose("A bone broken by a small fall", "No");
        hands.seen("intake-spine");
        for (var next : List.of("Heart and blood", "Skin and feeling", "Other health", "Surgery and injury",
                "Preferences")) {
            hands.button("No to all others").click();
            hands.step(next);
        }
        hands.choose("Sore after massage before", "Never");
        hands.page().getByLabel("Massages elsewhere in 12 months").locator("input").first().fill("5");
        hands.page().keyboard().press("Tab");
        hands.seen("intake-preferences");
        hands.button("No, nothing else").click();
        hands.step("Consent");
        hands.choose("Consent to treatment", "Yes");
        hands.choose("Consent to be contacted", "Yes");
        hands.page().getByLabel("Signed by").fill(client);
        hands.page().keyboard().press("Tab");
        hands.seen("intake-consent");
        hands.button("Confirm intake").click();
        hands.page().waitForURL(Pattern.compile(".*/clients/[0-9a-f-]{36}$"));
        assertThat(hands.page().getByText("First intake").first()).isVisible();
        hands.seen("client");
    }

    void plan() {
        hands.button("Plan a session").click();
        thaiOnTheBack();
    }

    /** A session ahead, which what is learned until then may change. @param day as it is typed */
    void planNext(String client, String day) {
        hands.open(client);
        hands.button("Plan a session").click();
        var field = hands.page().locator("vaadin-date-picker input").first();
        field.fill(day);
        field.press("Enter");
        thaiOnTheBack();
    }

    private void thaiOnTheBack() {
        hands.page().locator(".paint-kind").click();
        // it may be marked as left out today
        hands.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^Thai"))).click();
        assertThat(hands.page().getByRole(AriaRole.OPTION)).hasCount(0);
        Browsing.settle(hands.page());
        addWork("Mid back", "mid_back:left");
        addWork("Lower back", "lower_back:left");
        hands.seen("plan");
        hands.button("Save plan").click();
        hands.page().waitForURL(Pattern.compile(".*/screening"));
        assertThat(hands.page().getByText("Not today").first()).isVisible();
        hands.seen("screening-provisional");
    }

    /** At 4, as the case has it: what is painted keeps within the limit, and more is asked for line by line. */
    private void addWork(String region, String part) {
        hands.page().locator(".plan-map svg[data-view=back] [data-part='" + part + "']").focus();
        hands.page().keyboard().press("4");
        var line = hands.page().locator(".work-row").filter(new Locator.FilterOptions().setHasText(region));
        var level = line.locator(".work-pressure .pressure");
        assertThat(level).isVisible();
        for (int now = Integer.parseInt(level.innerText()); now < 4; now++) {
            line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("More pressure: " + region)).click();
            assertThat(level).hasText(Integer.toString(now + 1));
        }
    }

    /** A client of somebody else, where each therapist reads the records of their own. */
    void openAllTheSame(String client, String reason) {
        hands.open(client);
        hands.type("Why you need it now", reason);
        hands.button("Open for 24 hours").click();
        hands.visible("The record is open to you until");
    }

    /** Whom the first line on Today that says so is about. */
    void arrive() {
        hands.go("/");
        hands.seen("today");
        hands.button("Arrived").click();
        flagsDenied();
    }

    void arrive(String client) {
        hands.go("/");
        hands.row(client, "Arrived").click();
        flagsDenied();
    }

    private void flagsDenied() {
        var flags = hands.page().locator(".red-flags .question");
        assertThat(flags).hasCount(FLAGS);
        for (int i = 0; i < FLAGS - 1; i++) {
            hands.check(no(flags.nth(i)));
        }
        hands.seen("arrival");
        // leads on
        no(flags.last()).click(new Locator.ClickOptions().setForce(true));
        hands.check(hands.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("0").setExact(true))
                .first());
        hands.choose("Hard training or physical work in the last 48 hours", "No");
        hands.button("Confirm and screen").click();
        hands.page().waitForURL(Pattern.compile(".*/screening"));
    }

    private static Locator no(Locator question) {
        return question.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("No").setExact(true));
    }

    void screening() {
        assertThat(hands.heading("Adapt the session")).isVisible();
        assertThat(hands.button("Start session")).isDisabled();
        for (int line = 0; line < 2; line++) {
            hands.page().locator(".work-row vaadin-select").nth(line).click();
            hands.pick("Swedish");
            var use = hands.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use 2")).first();
            use.click();
            Browsing.settle(hands.page());
        }
        likesItGentle();
        Browsing.settle(hands.page());
        assertThat(hands.button("Start session")).isEnabled();
        hands.seen("screening");
        hands.elsewhere("screening");
        hands.button("Start session").click();
    }

    /** How firm the client likes it was not asked at intake; it is asked here, once a region. */
    private void likesItGentle() {
        for (var region : List.of("mid back", "lower back")) {
            var asked = hands.page().getByRole(AriaRole.RADIOGROUP,
                    new Page.GetByRoleOptions().setName(Pattern.compile("firm.*" + region)));
            asked.first()
                    .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("2").setExact(true))
                    .click(new Locator.ClickOptions().setForce(true));
            assertThat(asked).hasCount(0);
        }
    }

    void chart() {
        note();
        sign();
    }

    /** The chart is open. */
    void note() {
        assertThat(hands.button("Finish session")).isVisible();
        hands.page().getByLabel("What the client says").fill("Stiff in the morning, no pain");
        hands.page().keyboard().press("Tab");
        assertThat(hands.page().getByText(Pattern.compile("Saved \\d\\d:\\d\\d"))).isVisible();
        hands.seen("session");
        hands.elsewhere("session");
    }

    /** The chart is open. */
    void photo() {
        hands.page().locator(".file-upload vaadin-upload:not(.file-camera) input[type=file]")
                .setInputFiles(new FilePayload("IMG_0001.jpg", "image/jpeg", Files.picture("jpeg", 1200, 900)));
        assertThat(hands.page().locator("button.file-photo img")).isVisible();
        var caption = hands.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Photo 1")).first();
        caption.fill("Posture, from behind");
        caption.press("Tab");
    }

    /** The chart is open. */
    void firmerThanAllowed(String reason) {
        hands.page().locator("body-map").first().locator("svg[data-view=back] [data-part='mid_back:left']").focus();
        hands.page().keyboard().press("4");
        var questions = hands.page().locator(".limit-questions .limit-row");
        assertThat(questions).hasCount(1);
        questions.locator("input").fill(reason);
        questions.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Record it anyway")).click();
        hands.visible("Because: " + reason);
    }

    void sign() {
        hands.button("Finish session").click();
        assertThat(hands.page().getByText("Finished at").first()).isVisible();
        hands.button("Sign note").click();
        var asked = hands.page().getByText("Check before you sign").first();
        assertThat(hands.page().getByText("Note signed").first().or(asked).first()).isVisible();
        if (asked.isVisible()) {
            // hands are quicker than a massage
            hands.page().getByLabel("Why you sign it as it is").first().fill("All was done that stands here");
            hands.button("Sign anyway").click();
            assertThat(hands.page().getByText("Note signed").first()).isVisible();
        }
    }

    /** Ordinary soreness that fades, told by the one client who is to be rung today. */
    void call(String client) {
        hands.signIn();
        hands.go("/");
        assertThat(hands.page().getByText(client).first()).isVisible();
        hands.seen("today-call-due");
        hands.button("Call").click();
        soreButFading();
        hands.page().getByText("See what changes").click();
        assertThat(hands.page().getByText("Agree plan")).isVisible();
        hands.seen("recommendation");
        hands.elsewhere("recommendation");
    }

    /** The same, found in the list of all. */
    void ring(String client) {
        hands.go("/follow-ups?whose=all");
        var row = hands.row(client, "Call");
        var more = hands.button("Show more");
        // calls that nobody made for longer stand before it, more with each week
        assertThat(row.or(more).first()).isVisible();
        while (!row.isVisible() && more.isVisible()) {
            more.click();
            Browsing.settle(hands.page());
        }
        row.click();
        soreButFading();
    }

    private void soreButFading() {
        hands.asked("A good time");
        hands.answer("y");
        denied("Chest pain, hard to breathe", "Face, seeing", "Numb, tingling", "Numb between", "Fever", "Swollen leg",
                "Dark brown or red urine", "In pregnancy", "Anything else new");
        ordinary();
    }

    void denied(String... lines) {
        for (var line : lines) {
            hands.asked(line);
            hands.answer("n");
        }
    }

    /** What comes after the warning signs. */
    void ordinary() {
        hands.asked("Sore now");
        hands.answer("2");
        hands.asked("Sore at the worst");
        hands.answer("4");
        hands.asked("Began");
        hands.answer("2");
        hands.asked("How it goes");
        hands.answer("1");
        hands.asked("Where");
        Browsing.choose(hands.page().locator(".call-card body-map"), "back", "lower_back:left");
        hands.seen("call");
        hands.elsewhere("call");
        hands.page().keyboard().press("Control+Enter");
        assertThat(hands.heading("Read this out")).isVisible();
        hands.seen("call-read-out");
    }
}
