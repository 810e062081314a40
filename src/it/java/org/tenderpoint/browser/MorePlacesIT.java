package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.flawless;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.Moment;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.place.MadePlaces;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.Sessions;

/** A practice at three addresses: its places, a day at each, and a plan. */
@BrowserTest
@Moment("2026-03-09T07:00:00Z")
@Tag("UC-46")
@Tag("night")
@Tag("browser")
class MorePlacesIT extends InBrowser {

    @Autowired
    private MadePlaces made;
    @Autowired
    private PlanService plans;
    @Autowired
    private PracticeTime time;

    @AfterEach
    void onePlace() {
        made.remove();
    }

    @Test
    void aDayAtThreePlacesIsShownAtOneAndTheDeviceRemembersWhich() {
        var hilda = users.make("places.hilda", Role.THERAPIST, Role.MANAGER);
        var harbour = made.harbour();
        var hill = made.hill();
        users.as(hilda, () -> {
            planned(hilda, "Anna Own", 10, PracticePlaceId.OWN);
            planned(hilda, "Ben Bay", 12, harbour);
            planned(hilda, "Cora Crest", 14, hill);
        });
        var page = browsing.signedIn("places.hilda", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/settings/places"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(MadePlaces.HARBOUR)).click();
        assertThat(page.getByLabel("Name of the place")).hasValue(MadePlaces.HARBOUR);
        flawless(page, "places");
        page.setViewportSize(390, 844);
        flawless(page, "places-phone");

        Browsing.go(page, browsing.address("/"));
        assertThat(page.getByText("Cora Crest")).isVisible();
        flawless(page, "today-places-phone");
        page.setViewportSize(1180, 820);
        flawless(page, "today-places");
        page.locator("vaadin-select.practice-place").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(MadePlaces.HARBOUR)).click();
        assertThat(page.getByText("Cora Crest")).hasCount(0);
        assertThat(page.getByText("Ben Bay")).isVisible();
        page.reload();
        assertThat(page.getByText("Ben Bay")).isVisible();
        assertThat(page.getByText("Anna Own")).hasCount(0);
        Browsing.go(page, browsing.address("/follow-ups"));
        assertThat(page.locator("vaadin-select.practice-place")).containsText(MadePlaces.HARBOUR);
        flawless(page, "follow-ups-places");
        Browsing.go(page, browsing.address("/come-back"));
        assertThat(page.locator("vaadin-select.practice-place")).containsText(MadePlaces.HARBOUR);
        flawless(page, "come-back-places");
        page.setViewportSize(390, 844);
        flawless(page, "come-back-places-phone");
        page.setViewportSize(1180, 820);
        Browsing.go(page, browsing.address("/plan"));
        assertThat(page.locator("vaadin-select.practice-place")).isVisible();
        flawless(page, "plan-places");

        Browsing.turn(page, 390, 844, ColorScheme.DARK);
        assertThat(page.locator("vaadin-select.practice-place")).isVisible();
        flawless(page, "plan-places-phone-dark");
    }

    @Test
    void thePicturesOfAPracticeWithOnePlaceAreTheSameAsIfThereWereNoPlaces() {
        var ines = users.make("places.ines", Role.THERAPIST, Role.MANAGER);
        users.as(ines, () -> planned(ines, "Ida Only", 10, PracticePlaceId.OWN));
        var page = browsing.signedIn("places.ines", 1180, 820, ColorScheme.LIGHT);
        var alone = pictures(page);
        assertThat(page.locator(".practice-place")).hasCount(0);

        made.harbour();
        var two = pictures(page);
        made.remove();

        assertThat(two.keySet()).allSatisfy(screen -> assertThat(two.get(screen)).as(screen).isNotEqualTo(
                alone.get(screen)));
        assertThat(pictures(page)).isEqualTo(alone);
    }

    /** What the screens look like that a second place changes, as text: two pictures are the same or they are not. */
    private Map<String, String> pictures(Page page) {
        var all = new TreeMap<String, String>();
        for (int width : List.of(1180, 390)) {
            page.setViewportSize(width, 820);
            for (var screen : List.of("/", "/follow-ups", "/come-back", "/plan")) {
                page.navigate(browsing.address(screen));
                Browsing.settle(page);
                page.evaluate("() => document.fonts.ready");
                all.put(screen + " " + width, Base64.getEncoder().encodeToString(
                        page.screenshot(new Page.ScreenshotOptions()
                                .setAnimations(ScreenshotAnimations.DISABLED))));
            }
        }
        return all;
    }

    private void planned(UserRecord who, String name, int hour, PracticePlaceId where) {
        var client = make.named(name, Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
        plans.plan(new NewSession(
                client, who.id(), time.today().atTime(hour, 0), 60, List.of(), Optional.of(where)));
    }
}
