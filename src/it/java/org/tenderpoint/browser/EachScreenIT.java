package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.Missing;
import org.tenderpoint.Moment;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shell.ScreenWalk;

/** Every screen in a real browser, by its address: it is drawn, fits, and keeps the rules of accessibility. */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
class EachScreenIT extends InBrowser {

    /** For whoever isn't signed in, of a test, all of the rule book. */
    private static final Set<String> LEFT_OUT = Set.of("login", "locked", "choose-password", "setup", "forged-traffic",
            "rules/print");

    private static final String RINGED = "() => getComputedStyle(document.querySelector('h1')).outlineStyle !== 'none'";

    @Autowired
    private ScreenWalk walk;
    @Autowired
    private ServletContext servlets;

    @Test
    void isDrawnFitsAndIsAccessibleAtNightAlsoInTheDark() {
        var everybody = users.make("wanda.walks", Role.THERAPIST, Role.FRONT_DESK, Role.MANAGER);
        var records = users.as(everybody, () -> walk.recordsOf("Wanda Walks"));
        var page = browsing.signedIn("wanda.walks", 1180, 820, ColorScheme.LIGHT);
        var wrong = new TreeSet<String>();
        for (var route : routes()) {
            if (!LEFT_OUT.contains(route.getTemplate()) && records.keySet().containsAll(ScreenWalk.named(route))) {
                try {
                    look(page, route, records);
                } catch (AssertionError e) {
                    wrong.add(route.getTemplate() + ": " + e.getMessage());
                }
            }
        }
        Missing.none("Screens that a browser shows otherwise than they should be", wrong.stream(), "See docs/ui.md.");
    }

    private void look(Page page, RouteData route, Map<String, String> records) {
        var address = browsing.address("/" + ScreenWalk.address(route, records));
        Browsing.show(page, address);
        assertThat(page.url()).isEqualTo(address);
        assertThat(page.evaluate(RINGED)).as("a ring around the heading, which is only read from").isEqualTo(false);
        Browsing.measured(page);
        var name = "each-" + route.getTemplate().replaceAll("\\W+", "-");
        Browsing.settled(page, name);
        if (Browsing.closely()) {
            Browsing.inBothColours(page, colours -> Browsing.settled(page, name + "-" + colours));
        }
    }

    private List<RouteData> routes() {
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)))
                .getAvailableRoutes();
    }
}
