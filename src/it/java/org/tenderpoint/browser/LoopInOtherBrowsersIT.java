package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.Moment;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/**
 * A whole loop in Firefox and in the engine of Safari, where this machine has them: from signing in to the signed note,
 * and the call two days later by keys. A client's check-in is {@link CheckInInOtherBrowsersIT}.
 */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
@Tag("UC-11")
class LoopInOtherBrowsersIT extends InBrowser {

    private static final String LOGIN = "other.browser";
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Work BACK = new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 2, 30);

    private static final Work SHOULDERS = new Work(BodyPart.of(Region.SHOULDERS), Modality.SWEDISH, 2, 30);

    @Autowired
    private SessionService sessions;
    @Autowired
    private JdbcClient jdbc;

    @Test
    @Tag("night")
    void aReturnVisitIsAskedScreenedChartedFinishedAndFollowedUpInFirefoxToo(
            @Autowired AutowireCapableBeanFactory beans)
            throws Exception {
        try (var firefox = Firefox.onThisMachine(1180, 820)) {
            walk(firefox, "firefox", beans);
        }
    }

    @Test
    @Tag("night")
    void aReturnVisitIsAskedScreenedChartedFinishedAndFollowedUpInTheEngineOfSafariToo(
            @Autowired AutowireCapableBeanFactory beans)
            throws Exception {
        try (var webkit = WebKit.onThisMachine(1180, 820)) {
            walk(webkit, "webkit", beans);
        }
    }

    private void walk(OtherBrowser browser, String name, AutowireCapableBeanFactory beans) throws Exception {
        var regulars = beans.createBean(Regulars.class);
        var therapist = users.make(LOGIN, Role.THERAPIST);
        var session = users.as(therapist, () -> regulars.plannedAgain(
                clock, regulars.lastTime(clock, "Fina Firefox", BACK, SHOULDERS), BACK));
        signIn(browser);
        browser.press("Arrived");
        browser.press("None of these");
        browser.press("No pain, no hard training");
        browser.press("None of these");
        browser.press("Confirm and screen");
        browser.picture(PICTURES.resolve(name + "-screened.png"));
        browser.press("Start session");
        browser.press("Same as");
        browser.until("document.body.innerText.includes('Shoulders')");
        browser.finger(onTheMap(browser, "thighs_back:left"), onTheMap(browser, "calves:left"));
        browser.until("document.body.innerText.includes('Calves')");
        clock.set(clock.instant().plus(Duration.ofMinutes(55)));
        browser.press("Finish session");
        browser.press("Sign note");
        browser.picture(PICTURES.resolve(name + "-charted.png"));
        callTwoDaysLater(browser, name, session);
        var kept = users.as(therapist, () -> sessions.open(session)).orElseThrow();
        assertThat(kept.work()).extracting(Work::part).contains(SHOULDERS.part(),
                BodyPart.of(Region.THIGHS_BACK), BodyPart.of(Region.CALVES));
        assertThat(kept.endedAt()).isPresent();
        assertThat(jdbc.sql("select count(*) from follow_ups where session_id = ? and state <> 'open'")
                .param(session.value()).query(Integer.class).single()).isOne();
    }

    private static OtherBrowser.Point onTheMap(OtherBrowser browser, String part) throws Exception {
        return browser.within("document.querySelector('body-map').shadowRoot.querySelector(\"svg[data-view=back]"
                + " [data-part='" + part + "']\")", .5, .5);
    }

    private void signIn(OtherBrowser browser) throws Exception {
        browser.open(browsing.address("/login"));
        browser.type("input[name=username]", LOGIN);
        browser.type("input[name=password]", TestUsers.PASSWORD + OtherBrowser.ENTER);
        browser.until("location.pathname === '/'");
    }

    /** Nobody stays signed in that long. */
    private void callTwoDaysLater(OtherBrowser browser, String name, SessionId session) throws Exception {
        clock.set(clock.instant().plus(Duration.ofHours(50)));
        browser.forget();
        signIn(browser);
        browser.open(browsing.address("/follow-ups/" + jdbc
                .sql("select id from follow_ups where session_id = ?").param(session.value()).query(UUID.class).single()
                + "/call"));
        answer(browser, "A good time", "y");
        for (int line = 0; line < SafetyLine.values().length; line++) {
            answer(browser, "", "n");
        }
        answer(browser, "Sore now", "0");
        answer(browser, "Sore at the worst", "0");
        answer(browser, "The problem now", "3");
        answer(browser, "The problem, 0 to 10", "2");
        answer(browser, "Would come again", "y");
        answer(browser, "All asked", OtherBrowser.ENTER);
        browser.until("document.body.innerText.includes('Read this out')");
        browser.picture(PICTURES.resolve(name + "-called.png"));
    }

    /** Once the question has the focus; then it goes on by itself. */
    private static void answer(OtherBrowser browser, String question, String key) throws Exception {
        var words = "document.querySelector('#call-question')?.textContent";
        browser.until("(" + words + " ?? '').includes('" + question + "')"
                + " && document.activeElement?.closest('.call-card') !== null");
        var asked = browser.told("return " + words).asString();
        browser.key(key);
        browser.until(words + " !== '" + asked + "'");
    }
}
