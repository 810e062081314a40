package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody does at the screens from set-up to the agreed plan, one place per screen. Whoever lives through it says what is
 * to be done with each screen that was reached: {@link Looking}.
 */
final class Hands {

    static final String PASSWORD = "three blue otters sing";

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/setup\\?token=\\S+)");

    private final Browsing browsing;
    private final Page page;
    private final Looking looking;

    /** What is done with a screen that was reached. */
    interface Looking {

        /** Nothing: the way is what matters. */
        Looking NOT = (_, _) -> {};

        void at(Page page, String name);

        /** The same page on a phone and in the dark. */
        default void elsewhere(Page page, String name) {}
    }

    Hands(Browsing browsing, Page page, Looking looking) {
        this.browsing = browsing;
        this.page = page;
        this.looking = looking;
    }

    Page page() {
        return page;
    }

    /** The list of clients is open. */
    void open(String client) {
        page.getByRole(AriaRole.TEXTBOX).first().fill(client);
        page.getByText(client).first().click();
        page.waitForURL(Pattern.compile(".*/clients/[0-9a-f-]{36}"));
    }

    /** @param printed what the program has printed at its start */
    void setUp(String printed) {
        var link = LINK.matcher(printed);
        assertThat(link.find()).as("a one-time link is printed").isTrue();
        page.navigate(browsing.address(link.group(1)));
        field("Your name").fill("Maya Okafor");
        field("Sign-in name").fill("maya");
        field("Password").fill(PASSWORD);
        button("Next").click();
        field("Practice name").fill("Linden Street Massage");
        field("Phone that clients can call").fill("020 7946 0112");
        field("Emergency number").fill("999");
        button("Next").click();
        assertThat(heading("Opening hours")).isVisible();
        button("Next").click();
        button("Set up the practice").click();
        assertThat(heading("Your practice is ready")).isVisible();
        signIn();
    }

    /** The form for a new client is open. */
    void newClient(String name, String phone) {
        newClient(name, phone, "");
    }

    void newClient(String name, String phone, String mail) {
        field("Name").fill(name);
        field("Phone").fill(phone);
        if (!mail.isEmpty()) {
            field("E-mail").fill(mail);
        }
        page.getByLabel("Born on").first().fill("12.4.1963");
        button("Save client").click();
        page.waitForURL(Pattern.compile(".*/clients/[0-9a-f-]{36}"));
        seen("client-new");
    }

    /** The client's page is open; osteoporosis without a fracture, and no to all else. */
    void intake(String client) {
        button("Intake").click();
        choose("Osteoporosis or osteopenia", "Yes");
        choose("How far", "Osteoporosis");
        choose("A bone broken by a small fall", "No");
        seen("intake-spine");
        for (var next : List.of("Heart and blood", "Skin and feeling", "Other health", "Surgery and injury", "Preferences")) {
            button("No to all others").click();
            step(next);
        }
        choose("Sore after massage before", "Never");
        page.getByLabel("Massages elsewhere in 12 months").locator("input").first().fill("5");
        page.keyboard().press("Tab");
        seen("intake-preferences");
        step("Consent");
        choose("Consent to treatment", "Yes");
        choose("Consent to be contacted", "Yes");
        page.getByLabel("Signed by").fill(client);
        page.keyboard().press("Tab");
        seen("intake-consent");
        button("Confirm intake").click();
        assertThat(page.getByText("First intake").first()).isVisible();
        seen("client");
    }

    void plan() {
        button("Plan a session").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add work")).first().click();
        addWork("Mid back");
        addWork("Lower back");
        seen("plan");
        button("Save plan").click();
        page.waitForURL(Pattern.compile(".*/screening"));
        assertThat(page.getByText("Not today").first()).isVisible();
        seen("screening-provisional");
    }

    /** Thai at 4, as the case has it. */
    private void addWork(String region) {
        var form = page.locator(".add-work");
        form.getByLabel("Region").fill(region);
        pick(region);
        form.locator("vaadin-select").click();
        pick("Thai");
        check(form.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("4").setExact(true)));
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add work")).click();
        assertThat(page.locator(".work-row").getByText(region).or(page.getByText(region)).first()).isVisible();
    }

    /** Chooses from the list that is open, and waits until it is closed. */
    private void pick(String option) {
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true)).click();
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
        Browsing.settle(page);
    }

    /** Whom the first line on Today that says so is about. */
    void arrive() {
        page.navigate(browsing.address("/"));
        seen("today");
        button("Arrived").click();
        flagsDenied();
    }

    void arrive(String client) {
        page.navigate(browsing.address("/"));
        row(client, "Arrived").click();
        flagsDenied();
    }

    private Locator row(String client, String button) {
        return page.locator(".list-row", new Page.LocatorOptions().setHasText(client))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first();
    }

    private void flagsDenied() {
        var flags = page.locator(".red-flags .question");
        assertThat(flags).hasCount(10);
        for (int i = 0; i < 10; i++) {
            check(flags.nth(i).getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("No").setExact(true)));
        }
        check(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("0").setExact(true)).first());
        choose("Hard training or physical work in the last 48 hours", "No");
        seen("arrival");
        button("Confirm and screen").click();
        page.waitForURL(Pattern.compile(".*/screening"));
    }

    void screening() {
        assertThat(heading("Adapt the session")).isVisible();
        assertThat(button("Start session")).isDisabled();
        for (int line = 0; line < 2; line++) {
            page.locator("vaadin-select").nth(line).click();
            pick("Swedish");
            var use = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use 2")).first();
            use.click();
            Browsing.settle(page);
        }
        likesItGentle();
        Browsing.settle(page);
        assertThat(button("Start session")).isEnabled();
        seen("screening");
        elsewhere("screening");
        button("Start session").click();
    }

    /** How firm the client likes it was not asked at intake; it is asked here, once a region. */
    private void likesItGentle() {
        for (var region : List.of("mid back", "lower back")) {
            var asked = page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(Pattern.compile("firm.*" + region)));
            asked.first()
                    .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("2").setExact(true))
                    .click(new Locator.ClickOptions().setForce(true));
            assertThat(asked).hasCount(0);
        }
    }

    void chart() {
        assertThat(button("Finish session")).isVisible();
        page.getByLabel("What the client says").fill("Stiff in the morning, no pain");
        page.keyboard().press("Tab");
        assertThat(page.getByText(Pattern.compile("Saved \\d\\d:\\d\\d"))).isVisible();
        seen("session");
        elsewhere("session");
        button("Finish session").click();
        assertThat(page.getByText("Finished at").first()).isVisible();
        button("Sign note").click();
        var asked = page.getByText("Look once more before you sign").first();
        assertThat(page.getByText("Note signed").first().or(asked).first()).isVisible();
        if (asked.isVisible()) {
            // hands are quicker than a massage
            page.getByLabel("Why you sign it as it is").first().fill("All was done that stands here");
            button("Sign all the same").click();
            assertThat(page.getByText("Note signed").first()).isVisible();
        }
    }

    /** Ordinary soreness that fades, told by the one client who is to be rung today. */
    void call(String client) {
        signIn();
        page.navigate(browsing.address("/"));
        assertThat(page.getByText(client).first()).isVisible();
        seen("today-call-due");
        button("Call").click();
        soreButFading();
        page.getByText("See what changes").click();
        assertThat(page.getByText("Agree plan")).isVisible();
        seen("recommendation");
        elsewhere("recommendation");
    }

    /** The same, found in the list of all. */
    void ring(String client) {
        page.navigate(browsing.address("/follow-ups?whose=all"));
        row(client, "Call").click();
        soreButFading();
    }

    private void soreButFading() {
        asked("A good time");
        answer("y");
        for (var line : List.of(
                "Chest pain, hard to breathe", "Fainted, seeing", "Numb, tingling", "Numb between", "Fever", "Calf", "Dark pee")) {
            asked(line);
            answer("n");
        }
        asked("Sore now");
        answer("2");
        asked("Sore at the worst");
        answer("4");
        asked("Began");
        answer("2");
        asked("How it goes");
        answer("1");
        asked("Where");
        Browsing.choose(page.locator(".call-card body-map"), "back", "lower_back:left");
        seen("call");
        elsewhere("call");
        page.keyboard().press("Control+Enter");
        assertThat(heading("Read this out")).isVisible();
        seen("call-read-out");
    }

    /** Somebody new; the link is for them alone. @param roles as the form names them, from their beginning */
    String invite(String name, String login, String... roles) {
        page.navigate(browsing.address("/users"));
        button("Invite someone").click();
        assertThat(page.getByText("You get a one-time link to hand over")).isVisible();
        field("Name").fill(name);
        field("Sign-in name").fill(login);
        for (var role : roles) {
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + role))).check();
        }
        button("Make the link").click();
        assertThat(page.getByText("Hand this link to " + name)).isVisible();
        return field("One-time link").inputValue();
    }

    void choosePassword(String link) {
        page.navigate(browsing.address(link.replaceFirst("^https?://[^/]+", "")));
        page.getByLabel("Password").first().fill(PASSWORD);
        button("Save password").click();
        assertThat(page.getByText("Your password is saved")).isVisible();
    }

    /** Where clients reach the program from outside. */
    void publicAddress(String address) {
        page.navigate(browsing.address("/settings"));
        field("Public address of this program").fill(address);
        page.keyboard().press("Tab");
        button("Save").click();
        assertThat(page.getByText("Saved").first()).isVisible();
    }

    void signOut() {
        page.navigate(browsing.address("/account"));
        Browsing.settle(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^You:"))).first().click();
        button("Sign out").click();
        page.waitForURL(url -> url.contains("/login"));
    }

    /** @param link of the mail; nothing was felt, and it did good: three taps */
    void fineByLink(String link) {
        page.navigate(browsing.address(link.replaceFirst("^https?://[^/]+", "")));
        for (var tap : List.of("Not sore at all, then or now", "None of these", "Much better")) {
            button(tap).click();
            page.waitForLoadState();
        }
        assertThat(page.getByText("Thank you.")).isVisible();
    }

    /** A file of all sessions, as far as it can be downloaded. */
    void export() {
        page.navigate(browsing.address("/outcomes/export"));
        page.getByLabel("Why do you take it out?").first().fill("For the monthly talk with the team");
        page.getByLabel("Your password").first().fill(PASSWORD);
        button("Make the file").click();
        var file = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download XLSX"));
        assertThat(file).isVisible();
        page.waitForDownload(file::click);
    }

    void managersFigure() {
        page.navigate(browsing.address("/outcomes"));
        assertThat(heading("Answered")).isVisible();
        seen("outcomes");
        page.navigate(browsing.address("/rules/SCR-112"));
        assertThat(heading("Osteoporosis or unknown severity")).isVisible();
        seen("rule");
    }

    private void asked(String question) {
        Browsing.asked(page, question);
    }

    private void answer(String key) {
        page.keyboard().press(key);
        assertThat(page.locator(".call-option.chosen").first()).isVisible();
        page.keyboard().press("Enter");
    }

    void signIn() {
        signIn("maya", PASSWORD);
    }

    void signIn(String login, String password) {
        page.navigate(browsing.address("/login"));
        if (page.url().contains("/login")) {
            Browsing.signIn(page, login, password);
            page.waitForURL(url -> !url.contains("/login"));
        }
    }

    private void step(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name))).first().click();
        assertThat(heading(name)).isVisible();
    }

    private void choose(String question, String answer) {
        check(page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question))
                .first()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(answer).setExact(true)));
    }

    /** Radio buttons are drawn as segments over the real ones; a list that is still closing may swallow the first touch. */
    private void check(Locator radio) {
        for (int touch = 0; touch < 3 && !radio.isChecked(); touch++) {
            radio.click(new Locator.ClickOptions().setForce(true));
            Browsing.settle(page);
            page.waitForTimeout(150);
        }
        assertThat(radio).isChecked();
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text)).first();
    }

    private void seen(String name) {
        looking.at(page, name);
    }

    private void elsewhere(String name) {
        looking.elsewhere(page, name);
    }
}
