package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/**
 * Somebody at a screen: signs in, goes to a page, fills in fields and presses buttons as they are named there. What is
 * done with a screen that was reached says {@link Looking}. What the people of a practice do with it:
 * {@link TherapistsHands}, {@link DesksHands}, {@link ManagersHands}, {@link ClientsHands}.
 */
record Hands(Browsing browsing, Page page, Looking looking) {

    static final String PASSWORD = "three blue otters sing";

    /** What is done with a screen that was reached. */
    interface Looking {

        /** Nothing: the way is what matters. */
        Looking NOT = (_, _) -> {};

        void at(Page page, String name);

        /** The same page on a phone and in the dark. */
        default void elsewhere(Page page, String name) {}
    }

    String address(String path) {
        return browsing.address(path);
    }

    void go(String path) {
        Browsing.go(page, browsing.address(path));
    }

    /** Where it is now. */
    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    /** A client of the list of all. */
    void open(String client) {
        go("/clients");
        page.getByRole(AriaRole.TEXTBOX).first().fill(client);
        // rows of the list as it was before stay in the page for a while, and one that is pressed may be gone by then
        var row = page.locator(".person-name:visible", new Page.LocatorOptions().setHasText(client)).first();
        assertThat(row).isVisible();
        assertThat(page.locator(".person-name:visible", new Page.LocatorOptions().setHasNotText(client))).hasCount(0);
        row.click();
        page.waitForURL(Pattern.compile(".*/clients/[0-9a-f-]{36}$"));
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

    /** Whoever signs out lands on the page to sign in; where a push came first, a page that says so and leads there. */
    void signOut() {
        go("/account");
        Browsing.settle(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^You:"))).first().click();
        button("Sign out").click();
        assertThat(button("Sign in")).isVisible();
    }

    /** Chooses from the list that is open, and waits until it is closed. */
    void pick(String option) {
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true)).click();
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
        Browsing.settle(page);
    }

    Locator row(String client, String button) {
        return page.locator(".list-row", new Page.LocatorOptions().setHasText(client))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first();
    }

    void asked(String question) {
        Browsing.asked(page, question);
    }

    void answer(String key) {
        page.keyboard().press(key);
    }

    void step(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name))).first()
                .click();
        assertThat(heading(name)).isVisible();
    }

    void choose(String question, String answer) {
        check(page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question))
                .first()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(answer).setExact(true)));
    }

    /**
     * Radio buttons are drawn as segments over the real ones; a list that is still closing may swallow the first touch.
     */
    void check(Locator radio) {
        for (int touch = 0; touch < 3 && !radio.isChecked(); touch++) {
            radio.click(new Locator.ClickOptions().setForce(true));
            Browsing.settle(page);
            page.waitForTimeout(150);
        }
        assertThat(radio).isChecked();
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text)).first();
    }

    void seen(String name) {
        looking.at(page, name);
    }

    void elsewhere(String name) {
        looking.elsewhere(page, name);
    }

    /** A button or link of a page that has no script. */
    void tap(String name) {
        button(name).click();
        page.waitForLoadState();
    }

    /** Types into the field and leaves it. */
    void type(String label, String text) {
        field(label).fill(text);
        field(label).press("Tab");
    }

    /** Chooses from a list that opens as one types. */
    void option(String label, String option) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label)).first().fill(option);
        pick(option);
    }

    /** The same of a list in which several can be chosen, and which stays open. */
    void oneOfSeveral(String label, String option) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label)).first().fill(option);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true)).click();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
        Browsing.settle(page);
    }

    void visible(String words) {
        assertThat(page.getByText(words).first()).isVisible();
    }
}
