package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
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
 * A whole loop in Firefox, where this machine has one: from signing in to the signed note, and the call two days later
 * by keys. A client's check-in is {@link CheckInInFirefoxIT}.
 */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
@Tag("UC-11")
class LoopInFirefoxIT {

    private static final String LOGIN = "firefox.loop";
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Work BACK = new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 2, 30);

    private static final Work SHOULDERS = new Work(BodyPart.of(Region.SHOULDERS), Modality.SWEDISH, 2, 30);

    @LocalServerPort
    int port;

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private TestUsers users;
    @Autowired
    private SessionService sessions;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aReturnVisitIsAskedScreenedChartedFinishedAndFollowedUpInFirefoxToo(
            @Autowired AutowireCapableBeanFactory beans)
            throws Exception {
        // continuous integration installs it: there a check that cannot run is a failure
        assumeTrue(Firefox.isHere() || System.getenv("CI") != null, "no Firefox on this machine");
        var regulars = beans.createBean(Regulars.class);
        var therapist = users.make(LOGIN, Role.THERAPIST);
        var session = users.as(therapist, () -> regulars.plannedAgain(
                clock, regulars.lastTime(clock, "Fina Firefox", BACK, SHOULDERS), BACK));
        try (var firefox = new Firefox(1180, 820)) {
            signIn(firefox);
            firefox.press("Arrived");
            firefox.press("None of these");
            firefox.press("No pain, no hard training");
            firefox.press("None of these");
            firefox.press("Confirm and screen");
            firefox.picture(PICTURES.resolve("firefox-screened.png"));
            firefox.press("Start session");
            firefox.press("Same as");
            clock.set(clock.instant().plus(Duration.ofMinutes(55)));
            firefox.press("Finish session");
            firefox.press("Sign note");
            firefox.picture(PICTURES.resolve("firefox-charted.png"));
            callTwoDaysLater(firefox, session);
        }
        var kept = users.as(therapist, () -> sessions.open(session)).orElseThrow();
        assertThat(kept.work()).extracting(Work::part).contains(SHOULDERS.part());
        assertThat(kept.endedAt()).isPresent();
        assertThat(jdbc.sql("select count(*) from follow_ups where session_id = ? and state <> 'open'")
                .param(session.value()).query(Integer.class).single()).isOne();
    }

    private void signIn(Firefox firefox) throws Exception {
        firefox.open("http://127.0.0.1:" + port + "/login");
        firefox.type("input[name=username]", LOGIN);
        firefox.type("input[name=password]", TestUsers.PASSWORD + Firefox.ENTER);
        firefox.until("location.pathname === '/'");
    }

    /** Nobody stays signed in that long. */
    private void callTwoDaysLater(Firefox firefox, SessionId session) throws Exception {
        clock.set(clock.instant().plus(Duration.ofHours(50)));
        firefox.forget();
        signIn(firefox);
        firefox.open("http://127.0.0.1:" + port + "/follow-ups/" + jdbc
                .sql("select id from follow_ups where session_id = ?").param(session.value()).query(UUID.class).single()
                + "/call");
        answer(firefox, "A good time", "y");
        for (int line = 0; line < SafetyLine.values().length; line++) {
            answer(firefox, "", "n");
        }
        answer(firefox, "Sore now", "0");
        answer(firefox, "Sore at the worst", "0");
        answer(firefox, "The problem now", "3");
        answer(firefox, "The problem, 0 to 10", "2");
        answer(firefox, "Would come again", "y");
        answer(firefox, "All asked", Firefox.ENTER);
        firefox.until("document.body.innerText.includes('Read this out')");
        firefox.picture(PICTURES.resolve("firefox-called.png"));
    }

    /** Once the question has the focus; then it goes on by itself. */
    private static void answer(Firefox firefox, String question, String key) throws Exception {
        var words = "document.querySelector('#call-question')?.textContent";
        firefox.until("(" + words + " ?? '').includes('" + question + "')"
                + " && document.activeElement?.closest('.call-card') !== null");
        var asked = firefox.told("return " + words).asString();
        firefox.key(key);
        firefox.until(words + " !== '" + asked + "'");
    }
}
