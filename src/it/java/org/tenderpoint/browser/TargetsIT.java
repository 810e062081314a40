package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.Missing;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shell.ScreenWalk;

/** Every screen of staff, touched on a tablet that stands upright and on a phone. */
@BrowserTest
@Tag("night")
class TargetsIT extends InBrowser {

    private static final String LOGIN = "touch.targets";
    private static final String OF_A_TEST = "forged-traffic";
    private static final List<String> PARTS_OF_SETTINGS = List.of("practice", "hours", "choices", "screens", "sign-in",
            "links", "languages", "devices", "sample");
    /** What draws its rows only where they are seen, and is so low that none is. */
    private static final String FLAT = """
            () => [...document.querySelectorAll('vaadin-grid, vaadin-virtual-list')].filter(list =>
                list.checkVisibility() && list.offsetHeight < 120).map(list => list.localName + '.' + list.className)""";
    /** On a phone, what a page is for takes one row above the bar. */
    private static final String TALL = """
            () => [...document.querySelectorAll('.head-actions')].filter(bar =>
                getComputedStyle(bar).position === 'fixed' && bar.offsetHeight > 80).map(bar => bar.innerText)""";

    @Autowired
    private ScreenWalk walk;
    @Autowired
    private ServletContext program;

    @Test
    void aFingerHitsWhatIsPressedAndListsShowTheirRowsOnEveryScreen() {
        var ids = users.as(users.make(LOGIN, Role.THERAPIST, Role.FRONT_DESK, Role.MANAGER),
                () -> walk.recordsOf("Thea Touch"));
        var page = browsing.touched(LOGIN, 834, 1112);
        var small = new TreeSet<String>();
        var flat = new TreeSet<String>();
        var tall = new TreeSet<String>();
        addresses(ids).forEach(address -> {
            Browsing.go(page, browsing.address("/" + address));
            for (int width : List.of(834, 390)) {
                page.setViewportSize(width, 1112);
                Browsing.settle(page);
                var where = named(address, ids) + ", " + width;
                Browsing.picture(page, "touched-" + where.replaceAll("[^a-z0-9-]+", "-"));
                Targets.small(page).forEach(one -> small.add(one + " on " + where));
                found(page, FLAT).forEach(one -> flat.add(one + " on " + where));
                found(page, TALL).forEach(one -> tall.add(one + " on " + where));
            }
            page.setViewportSize(834, 1112);
        });

        Missing.none("Targets smaller than a finger", small.stream(), "Mend them by kind in frontend/css.");
        Missing.none("Lists without rows", flat.stream(), "Give them a height in frontend/css/shell.css.");
        Missing.none("Buttons in two rows", tall.stream(), "Let the primary one stay alone: frontend/css/shell.css.");
    }

    @Test
    void aFingerHitsADayOfACalendar() {
        users.make("touch.days", Role.THERAPIST);
        var page = browsing.touched("touch.days", 390, 844);
        page.navigate(browsing.address("/plan"));
        page.locator("vaadin-date-picker > input").click();

        var day = page.locator("vaadin-month-calendar [part~=date]:not(:empty)").first();
        day.waitFor();
        Browsing.picture(page, "touched-days");
        assertThat(day.boundingBox().width).isGreaterThanOrEqualTo(44);
        assertThat(day.boundingBox().height).isGreaterThanOrEqualTo(44);
    }

    private Stream<String> addresses(Map<String, String> ids) {
        var routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(program)).getRegisteredRoutes();
        return Stream.concat(
                routes.stream().filter(route -> ids.keySet().containsAll(ScreenWalk.named(route))
                        && !route.getTemplate().equals(OF_A_TEST))
                        .map(route -> ScreenWalk.address(route, ids)).sorted(),
                PARTS_OF_SETTINGS.stream().map(part -> "settings?part=" + part));
    }

    /** The address with the kinds of its records in place of their ids. */
    private static String named(String address, Map<String, String> ids) {
        return ids.entrySet().stream().reduce(address,
                (named, id) -> named.replace(id.getValue(), id.getKey().toLowerCase(Locale.ROOT)),
                (one, _) -> one);
    }

    @SuppressWarnings("unchecked")
    private static List<String> found(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
