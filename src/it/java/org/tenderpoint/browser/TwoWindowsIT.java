package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.practice.Role;

/** Two people with one sign-in type something new at the same time, each in a window of their own. */
@BrowserTest
@Tag("UC-03")
class TwoWindowsIT extends InBrowser {

    @BeforeEach
    void prepare() {
        users.make("shared.desk", Role.FRONT_DESK);
    }

    @Test
    void neitherGetsTheOthersWordsAndBothClientsAreStoredOnce() {
        var first = browsing.signedIn("shared.desk", 1180, 820, ColorScheme.LIGHT);
        first.navigate(browsing.address("/clients/new"));
        type(first, "Name", "Wilma Window");
        assertThat(first.locator(".save-state")).containsText("Draft saved");

        var second = first.context().newPage();
        second.navigate(browsing.address("/clients/new"));
        assertThat(second.getByText("Begun in another window")).isVisible();
        assertThat(second.getByText("Wilma Window")).isVisible();
        assertThat(second.getByLabel("Name").first()).hasValue("");
        settled(second, "begun-elsewhere");
        type(second, "Name", "Xaver Other");
        assertThat(second.getByText("Begun in another window")).isHidden();
        type(second, "Phone", "020 7946 0002");
        type(first, "Phone", "020 7946 0001");
        first.reload();
        assertThat(first.getByLabel("Name").first()).hasValue("Wilma Window");

        save(second, "Xaver Other");
        save(first, "Wilma Window");
    }

    private static void save(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save client")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first()).isVisible();
    }

    private static void type(Page page, String label, String words) {
        var field = page.getByLabel(label).first();
        field.fill(words);
        field.blur();
        Browsing.settle(page);
    }
}
