package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.flawless;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.Moment;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.assessment.HomeCareService;
import org.tenderpoint.followup.assessment.HomeCareService.HomeOffer;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;

/** What a client was given to do at home is asked about on their phone, below the result of the check-in. */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
@Tag("UC-41")
class HomeCareIT extends InBrowser {

    @Autowired
    private FollowUpScene scene;

    @Autowired
    private SessionService sessions;
    @Autowired
    private HomeCareService home;
    @Autowired
    private CheckInLinkService links;
    @Autowired
    private JdbcClient jdbc;

    /** By day, HomeCareTest asks the same without a browser. */
    @Test
    @Tag("night")
    void whoIsSoreIsAskedBelowTheResultByDayAndByNight() {
        var dora = users.make("home.dora", Set.of(Role.THERAPIST, Role.MANAGER));
        var session = users.as(dora, this::treatedAndGivenSomething);
        clock.set(Instant.parse("2026-03-11T12:00:00Z"));
        var address = users.as(dora, () -> links.make(scene.of(session)).address());

        var page = browsing.page(390, 844, ColorScheme.LIGHT);
        page.navigate(browsing.address("/c/" + address.substring(address.lastIndexOf('/') + 1)));
        press(page, "I was sore, it is gone Only how much, and when");
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("At its worst")).getByLabel("2").check();
        press(page, "The next day");
        press(page, "None of these");
        press(page, "A little better");
        assertThat(page.getByText("Thank you.")).isVisible();
        page.getByText("A few more questions").click();
        page.getByText("Did you do what we gave you for home?").scrollIntoViewIfNeeded();
        flawless(page, "home-care-asked");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        flawless(page, "home-care-asked-dark");

        chip(page, "Did you do what we gave you for home?", "Now and then");
        chip(page, "Did it help?", "Yes");
        press(page, "Send");
        assertThat(page.getByText("Did you do what we gave you for home?")).hasCount(0);
        assertThat(jdbc.sql("select lower(done) from home_cares where session_id = ?").param(session.value())
                .query(String.class).single()).isEqualTo("some");
    }

    private SessionId treatedAndGivenSomething() {
        users.practiceByLink();
        var client = make.named("Priya Nair", Sessions.harmless(Set.of(Sessions.GENTLE_BACK)));
        var arrived = make.arrived(client, Sessions.calmVisit(), Sessions.GENTLE_BACK);
        make.screened(arrived);
        var session = sessions.finish(sessions.start(arrived).id(), Optional.empty()).id();
        home.give(session, home.of(session).orElseThrow().offers().stream().limit(2).map(HomeOffer::thing)
                .collect(Collectors.toSet()));
        return session;
    }

    private static void chip(Page page, String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).check();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
        page.waitForLoadState();
    }
}
