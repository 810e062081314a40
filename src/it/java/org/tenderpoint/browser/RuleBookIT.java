package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;
import static org.tenderpoint.session.Sessions.harmless;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.practice.Role;
import org.tenderpoint.rulebook.PassedVisits;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/** The rule book in a real browser: found by a filter that stands in the address, read, and printed whole. */
@BrowserTest
@Tag("UC-26")
@Tag("night")
@Tag("browser")
class RuleBookIT extends InBrowser {

    @Autowired
    private PassedVisits passed;

    @BeforeEach
    void prepare() {
        users.make("nora", Role.MANAGER, Role.THERAPIST);
    }

    @Test
    void aFilterStandsInTheAddressAndARuleKeepsIt() {
        var page = browsing.signedIn("nora", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/rules"));
        Browsing.settled(page, "rules");

        page.getByText("More filters").click();
        page.getByLabel("About").fill("Osteoporosis");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Osteoporosis or osteopenia")).click();
        assertThat(page).hasURL(Pattern.compile("condition=osteoporosis"));
        Browsing.settled(page, "rules-filtered");
        page.getByText("More filters").click();
        page.locator("a[href*='rules/SCR-113']").click();

        assertThat(page).hasURL(Pattern.compile("rules/SCR-113\\?condition=osteoporosis"));
        assertThat(page.getByRole(AriaRole.HEADING,
                new Page.GetByRoleOptions().setName("Fragility fracture or not excluded")))
                .isVisible();
        Browsing.settled(page, "rule");
        page.setViewportSize(390, 844);
        assertThat(page.locator(".rule-list")).isHidden();
        page.getByText("Back to the rules").click();
        assertThat(page.getByLabel("Osteoporosis or osteopenia: remove")).isVisible();
    }

    @Test
    void everyPageOfTheBookIsReadInLightAndDarkOnTabletAndPhone() {
        var page = browsing.signedIn("nora", 1180, 820, ColorScheme.LIGHT);
        for (var phone : new boolean[]{false, true}) {
            var size = sized(page, phone);
            open(page, "/rules?condition=osteoporosis&effect=doctor", "Rules", "rulebook" + size);
            open(page, "/rules/SCR-113", "Rules", "rulebook-rule" + size);
            open(page, "/rules/print?condition=osteoporosis&effect=doctor", "Rules", "rulebook-print" + size);
            open(page, "/rules/myths", "What clients ask about massage", "rulebook-myths" + size);
            open(page, "/rules/sign-off", "Sign-offs", "rulebook-sign-off" + size);
        }
    }

    private static String sized(Page page, boolean phone) {
        page.setViewportSize(phone ? 390 : 1180, phone ? 844 : 820);
        return phone ? "-phone" : "";
    }

    @Test
    void aRuleThatStandsForReviewIsSeenAtOnceAndAWordOnItsPageEndsThat() {
        users.as(users.make("mina", Role.MANAGER, Role.THERAPIST), passed::standing);
        var page = browsing.signedIn("mina", 1180, 820, ColorScheme.LIGHT);
        for (var width : new int[]{1366, 1180}) {
            page.setViewportSize(width, 820);
            Browsing.go(page, browsing.address("/rules"));
            assertThat(page.getByText("1 rule stands for review")).isInViewport();
            look(page, "Rules", "rulebook-for-review-" + width);
        }
        page.locator("a[href*='rules/SCR-160']").first().click();
        assertThat(page.getByText("This rule stands for review")).isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("It changes")).click();
        page.getByLabel("What changes, and why?").fill("4 instead of 3: none was sore");
        page.getByLabel("What changes, and why?").scrollIntoViewIfNeeded();
        look(page, "Rules", "rulebook-review-word");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End the review")).click();

        assertThat(page.getByText("This rule stands for review")).hasCount(0);
        assertThat(page.getByText("It changes: 4 instead of 3: none was sore")).isVisible();
        Browsing.go(page, browsing.address("/rules"));
        assertThat(page.getByText("1 rule is to change")).isInViewport();
        assertThat(page.getByText("1 rule stands for review")).hasCount(0);
    }

    @Test
    void ctrlPOnTheBookPrintsEveryRuleThatIsListedAndNotTheFrame() {
        var page = browsing.signedIn("nora", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/rules?condition=osteoporosis"));
        assertThat(page.getByLabel("Osteoporosis or osteopenia: remove")).isVisible();
        Browsing.settle(page);
        page.keyboard().press("Control+p");

        assertThat(page).hasURL(Pattern.compile("rules/print\\?condition=osteoporosis"));
        var articles = page.locator("article");
        assertThat(articles.first()).isVisible();
        assertThat(articles.count()).isGreaterThan(20);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Print"))).isHidden();
        Browsing.picture(page, "rulebook-paper");

        Browsing.go(page, browsing.address("/rules/SCR-113"));
        assertThat(page.locator("article")).isVisible();
        assertThat(page.locator(".rail")).isHidden();
        assertThat(page.locator(".rule-list")).isHidden();
        Browsing.picture(page, "rulebook-rule-paper");
        Browsing.go(page, browsing.address("/rules/myths"));
        assertThat(page.locator("article").first()).isVisible();
        Browsing.picture(page, "rulebook-myths-paper");
    }

    @Test
    void whatIfARuleWereSwitchedOffIsCountedAndReadInLightAndDarkOnTabletAndPhone() {
        users.as(users.make("maya", Role.THERAPIST), () -> {
            make.finished(GENTLE_BACK);
            make.screened(make.arrived(
                    make.named("Frida Fever", harmless(List.of(GENTLE_BACK))),
                    Visits.visit(Map.of(RedFlag.FEVER_NOW, Recorded.YES), 0, Set.of()), GENTLE_BACK));
        });
        users.make("mona", Role.MANAGER);
        var page = browsing.signedIn("mona", 1180, 820, ColorScheme.LIGHT);
        for (var phone : new boolean[]{false, true}) {
            var size = sized(page, phone);
            open(page, "/rules/SCR-008", "Rules", "replay-rule" + size);
            page.getByText("What if this rule were switched off?").click();
            assertThat(page).hasURL(Pattern.compile("rules/replay\\?without=SCR-008"));
            look(page, "What if the rules were different?", "replay-empty" + size);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare").setExact(true)).click();
            assertThat(page.getByText("The program decides as before")).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("View: ")).first().click();
            if (!phone) {
                // once for this client until they sign out
                page.getByLabel("Reason").fill("Audit of the fever rule");
                page.locator(".reason-form vaadin-button").click();
            }
            assertThat(page.getByText("Would be: nothing").first()).isVisible();
            Browsing.inBothColours(page, colours -> {
                fits(page, "replay" + size);
                Browsing.settled(page, "replay-" + colours + size);
                page.getByText("Would be: nothing").first().scrollIntoViewIfNeeded();
                Browsing.picture(page, "replay-look-" + colours + size);
            });
        }
    }

    private void open(Page page, String path, String heading, String picture) {
        Browsing.go(page, browsing.address(path));
        look(page, heading, picture);
    }

    private static void look(Page page, String heading, String picture) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setLevel(1)))
                .isVisible();
        Browsing.inBothColours(page, colours -> {
            fits(page, picture);
            Browsing.settled(page, picture + "-" + colours);
        });
    }

    private static void fits(Page page, String name) {
        assertThat((Boolean) page.locator("body").evaluate("b => b.scrollWidth <= window.innerWidth"))
                .as(name + " is not too wide").isTrue();
    }
}
