package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.firstButton;
import static org.tenderpoint.browser.Browsing.flawless;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.Moment;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.assessment.HomeCareService;
import org.tenderpoint.followup.assessment.HomeCareService.HomeOffer;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;

/** A client opens the page that came with the sheet, on a phone, and ends it; the practice hands it over once more. */
@BrowserTest
@Moment("2026-01-12T10:00:00Z")
@Tag("UC-43")
class OwnPageIT extends InBrowser {

    @Autowired
    private FollowUpScene scene;

    @Autowired
    private SessionService sessions;
    @Autowired
    private HomeCareService home;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private JdbcClient jdbc;

    private final AtomicLong scripts = new AtomicLong();

    @Test
    void fromTheSheetToThePhoneAndToItsEnd() {
        var dora = users.make("page.dora", Set.of(Role.THERAPIST, Role.MANAGER));
        var last = users.as(dora, () -> {
            users.practiceWithPages();
            var client = make.named("Priya Nair", Sessions.harmless(Set.of(Sessions.GENTLE_BACK)));
            var earlier = List.of(finished(client, 0), finished(client, 21), finished(client, 35));
            var session = finished(client, 56);
            clock.set(clock.instant().plus(Duration.ofHours(50)));
            tell(earlier.get(0), 2);
            tell(earlier.get(1), 3);
            tell(earlier.get(2), 2);
            tell(session, 6);
            home.give(session, home.of(session).orElseThrow().offers().stream().limit(3).map(HomeOffer::thing)
                    .collect(Collectors.toSet()));
            return session;
        });
        var page = browsing.signedIn("page.dora", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/sessions/" + last + "/aftercare"));
        firstButton(page, "Show the code").click();
        assertThat(page.locator(".client-page-code img.qr")).isVisible();
        settled(page, "own-page-sheet");

        page.navigate(browsing.address("/clients/" + client(last)));
        firstButton(page, "New code").click();
        var address = page.locator(".client-page-given .secret input").first().inputValue();
        settled(page, "own-page-new-code");
        onThePhone(address.substring(address.indexOf("/y/")), ColorScheme.LIGHT, "own-page");

        if (Browsing.closely()) {
            page.reload();
            firstButton(page, "New code").click();
            var dark = page.locator(".client-page-given .secret input").first().inputValue();
            onThePhone(dark.substring(dark.indexOf("/y/")), ColorScheme.DARK, "own-page-dark");
        }
        page.reload();
        assertThat(page.getByText("Ended: no code opens it")).isVisible();
        assertThat(scripts.get()).isZero();
    }

    private void onThePhone(String path, ColorScheme colours, String picture) {
        var page = browsing.page(390, 844, colours);
        Browsing.own(page).onRequest(request -> scripts.addAndGet(request.resourceType().equals("script") ? 1 : 0));
        page.navigate(browsing.address(path));
        assertThat(page).hasURL(browsing.address("/your-page"));
        assertThat(page.getByText("Priya")).hasCount(0);
        assertThat(page.getByText("Call 999 at once")).isVisible();
        flawless(page, picture + "-gate");
        page.getByLabel("Your date of birth").fill("12/4/1985");
        firstButton(page, "Next").click();
        assertThat(page.getByText("Your page, Priya")).isVisible();
        assertThat(page.locator(".course svg")).hasAttribute(
                "aria-label", "How sore you were: 12 Jan: 2; 2 Feb: 3; 16 Feb: 2; 9 Mar: 6");
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        flawless(page, picture);
        if (Browsing.closely() && colours == ColorScheme.LIGHT) {
            Browsing.inEveryLanguage(page, picture);
        }
        firstButton(page, "End this page").click();
        assertThat(page.getByText("Your page has ended")).isVisible();
        flawless(page, picture + "-ended");
        requireNonNull(page.navigate(browsing.address("/your-page")));
        assertThat(page.getByText("This link no longer works")).isVisible();
    }

    private ClientId client(SessionId session) {
        return new ClientId(jdbc.sql("select client_id from sessions where id = ?").param(session.value())
                .query(UUID.class).single());
    }

    private SessionId finished(ClientId client, int days) {
        clock.set(Instant.parse("2026-01-12T10:00:00Z").plus(Duration.ofDays(days)));
        var arrived = make.arrived(client, Sessions.calmVisit(), Sessions.GENTLE_BACK);
        make.screened(arrived);
        return sessions.sign(sessions.finish(sessions.start(arrived).id(), Optional.empty()).id(), "nothing to add")
                .id();
    }

    private void tell(SessionId session, int worst) {
        var followUp = scene.of(session);
        feedback.give(followUp,
                FollowUpScene.draft(FollowUpScene.sore(1, worst)));
    }
}
