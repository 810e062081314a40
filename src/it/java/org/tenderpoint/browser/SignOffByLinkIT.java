package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.button;
import static org.tenderpoint.browser.Browsing.flawless;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.rulebook.ProgramsLevels;

/**
 * The packet on screen in a real browser, by two clinicians without an account: one leaves it half way on a phone and
 * goes on at a desk, the other reads in German; a manager finds the first in the register, and later one row changes.
 */
@BrowserTest
@Tag("UC-26")
@Tag("night")
@Tag("browser")
class SignOffByLinkIT extends InBrowser {

    @Autowired
    private JdbcClient jdbc;

    private UserRecord rita;

    @BeforeEach
    void people() {
        rita = users.make("rita.register", Role.MANAGER);
        users.practiceByLink();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from packet_links").update();
        jdbc.sql("delete from rule_set_sign_offs").update();
    }

    @Test
    void twoCliniciansSignByALinkAndOneRowThatChangesLaterIsUnsignedAlone() {
        var manager = browsing.signedIn("rita.register", 1180, 820, ColorScheme.LIGHT);
        var nora = link(manager, "Nora");
        var omar = link(manager, "Omar");
        flawless(manager, "sign-off-links");

        halfOnAPhone(nora);
        theRestAtADesk(nora);
        inGerman(omar);
        confirmed(manager);
        oneRowChanges(manager);
    }

    private String link(Page manager, String whom) {
        manager.navigate(browsing.address("/rules/sign-off"));
        manager.getByLabel("For whom").fill(whom);
        button(manager, "Make a link").click();
        var address = manager.locator("vaadin-text-field.secret input");
        assertThat(address).hasValue(Pattern.compile("https://care\\.example\\.org/p/.{43}"));
        return URI.create(address.inputValue()).getPath();
    }

    private void halfOnAPhone(String link) {
        var phone = browsing.page(390, 844, ColorScheme.DARK);
        phone.navigate(browsing.address(link));
        assertThat(phone).hasURL(browsing.address("/packet"));
        settled(phone, "packet-who-phone");
        introduce(phone, "Nora Berg", "physiotherapist", "HCPC", "PH 12345", "Save and read on");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Go on: A"))).click();
        box(phone, 0, "Agree").click();
        assertThat(box(phone, 0, "Agree")).hasAttribute("aria-pressed", "true");
        box(phone, 1, "Change").click();
        assertThat(phone.getByText("Please say why.")).isVisible();
        phone.getByLabel("Your reason").fill("Saddle numbness alone should do");
        settled(phone, "packet-rows-phone");
        button(phone, "Save").last().click();
        assertThat(phone.getByText("Please say why.")).isHidden();
        box(phone, 2, "Agree").click();
        assertThat(box(phone, 2, "Agree")).hasAttribute("aria-pressed", "true");
        browsing.leave(phone);
    }

    private void theRestAtADesk(String link) {
        var desk = browsing.page(1180, 820, ColorScheme.LIGHT);
        desk.navigate(browsing.address(link));
        assertThat(desk.getByText("Nora Berg, physiotherapist, HCPC, PH 12345")).isVisible();
        assertThat(desk.getByText(Pattern.compile("^3 of \\d+ answered"))).isVisible();
        settled(desk, "packet-contents");
        desk.navigate(browsing.address("/packet?at=a1"));
        assertThat(desk.getByLabel("Your reason")).hasValue("Saddle numbness alone should do");
        settled(desk, "packet-rows");
        if (Browsing.closely()) {
            Browsing.inEveryLanguage(desk, "packet-rows");
        }
        agreeToTheRest(desk, "a");
        desk.navigate(browsing.address("/packet?at=c1"));
        settled(desk, "packet-numbers");
        desk.navigate(browsing.address("/packet?at=points1"));
        settled(desk, "packet-points");

        desk.navigate(browsing.address("/packet?at=sign"));
        assertThat(desk.getByText("First judge the twenty cases")).isVisible();
        assertThat(desk.locator("button[name=section]")).hasCount(0);
        judge(desk);
        settled(desk, "packet-overleaf");
        if (Browsing.closely()) {
            Browsing.inEveryLanguage(desk, "packet-overleaf");
        }
        desk.navigate(browsing.address("/packet?at=sign"));
        settled(desk, "packet-sign");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Sign A"))).click();
        assertThat(desk.getByText("Signed. It counts once a manager has found you in the register.")).isVisible();
        browsing.leave(desk);
    }

    private void inGerman(String link) {
        var phone = browsing.page(390, 844, ColorScheme.LIGHT);
        phone.navigate(browsing.address(link));
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Deutsch")).click();
        introduce(phone, "Omar Keller", "Physiotherapeut", "Gesundheitsamt Köln", "77", "Speichern und weiterlesen");
        settled(phone, "packet-contents-phone-german");
        agreeToTheRest(phone, "c");
        judge(phone);
        settled(phone, "packet-overleaf-phone-german");
        phone.navigate(browsing.address("/packet?at=sign"));
        phone.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("^Unterschreiben: C"))).click();
        assertThat(phone.getByText(Pattern.compile("^Unterschrieben\\."))).isVisible();
        settled(phone, "packet-sign-phone-german");
        browsing.leave(phone);
    }

    private void confirmed(Page manager) {
        manager.navigate(browsing.address("/rules/sign-off"));
        assertThat(manager.getByText(Pattern.compile("^Not for real clients yet.*: A, B, C$|A, B, C$")).first())
                .isVisible();
        assertThat(manager.getByText(Pattern.compile("TRI-\\d+ · Change: Saddle numbness alone should do")).first())
                .isVisible();
        flawless(manager, "sign-off-two-signed");
        var row = manager.locator(".section", new Page.LocatorOptions().setHasText("signed by Nora Berg"))
                .filter(new Locator.FilterOptions().setHas(button(manager, "Confirm the person"))).last();
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Confirm the person")).click();
        manager.getByLabel("Which register did you find them in, and when?").fill("HCPC register, today");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Confirm the person")).click();
        assertThat(manager.getByText(Pattern.compile("^Found in: HCPC register, today"))).isVisible();
        assertThat(unsigned(manager)).as("what she would change, and nothing else").hasSize(1);
        flawless(manager, "sign-off-confirmed");
        manager.setViewportSize(390, 844);
        flawless(manager, "sign-off-confirmed-phone");
        manager.setViewportSize(1180, 820);
    }

    private void oneRowChanges(Page manager) {
        var print = jdbc.sql("select prints from rule_set_sign_offs where section = 'a'").query(String.class).single()
                .split(",")[4];
        jdbc.sql("update rule_set_sign_offs set prints = replace(prints, ?, ?) where section = 'a'")
                .params(print, print.substring(0, print.length() - 4) + "0000").update();
        var unsigned = unsigned(manager);
        var row = print.substring(0, print.indexOf(':'));
        assertThat(manager.getByText(Pattern.compile("Not signed: .*" + row)).first()).isVisible();
        assertThat(unsigned).hasSize(2).contains(row);
        flawless(manager, "sign-off-row-changed");
    }

    /** The rows of section A that the page of sign-offs names as not signed, as it is opened anew. */
    private List<String> unsigned(Page manager) {
        manager.navigate(browsing.address("/rules/sign-off"));
        var words = manager.getByText(Pattern.compile("Not signed: TRI-")).first().textContent();
        return List.of(words.substring(words.indexOf("Not signed: ") + "Not signed: ".length()).split(", "));
    }

    private static void introduce(Page page, String name, String profession, String register, String number,
            String save) {
        page.locator("#name").fill(name);
        page.locator("#profession").fill(profession);
        page.locator("#register").fill(register);
        page.locator("#number").fill(number);
        button(page, save).click();
        assertThat(page.getByText(name)).isVisible();
    }

    /** Sends what the presses of these buttons would, since each is a page of its own. */
    private void agreeToTheRest(Page page, String part) {
        for (int number = 1;; number++) {
            page.navigate(browsing.address("/packet?at=" + part + number));
            if (page.locator("article").count() == 0) {
                return;
            }
            press(page, part + number, values(page,
                    "article:not(:has(button[aria-pressed=true])) button[value$='=agree']"));
        }
    }

    private void judge(Page page) {
        var levels = ProgramsLevels.inOrder();
        for (int number = 1; number <= 4; number++) {
            page.navigate(browsing.address("/packet?at=cases" + number));
            if (number == 1) {
                settled(page, "packet-cases-" + page.viewportSize().width);
            }
            int first = number * 5 - 5;
            press(page, "cases" + number, IntStream.range(1, 5)
                    .mapToObj(i -> values(page, level(i, levels.get(first + i))).getFirst()).toList());
            page.locator(level(0, levels.get(first))).click();
        }
        page.navigate(browsing.address("/packet?at=overleaf"));
        page.locator("main form button").click();
        assertThat(page.locator("tbody tr")).hasCount(20);
    }

    private static String level(int item, String level) {
        return "#i" + item + " button[value$='=" + level + "']";
    }

    @SuppressWarnings("unchecked")
    private static List<String> values(Page page, String buttons) {
        return (List<String>) page.locator(buttons).evaluateAll("all => all.map(button => button.value)");
    }

    private void press(Page page, String at, List<String> answers) {
        var proof = page.locator("input[name=proof]").first().inputValue();
        for (var answer : answers) {
            var sent = page.request().post(browsing.address("/packet"), RequestOptions.create().setMaxRedirects(0)
                    .setForm(FormData.create().set("proof", proof).set("at", at).set("answer", answer)));
            assertThat(sent.status()).isEqualTo(303);
        }
    }

    private static Locator box(Page page, int item, String answer) {
        return page.locator("#i" + item).getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(answer).setExact(true));
    }
}
