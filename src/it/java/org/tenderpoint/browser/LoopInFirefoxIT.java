package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.Moment;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/**
 * A return visit in Firefox, from signing in to the signed note, where this machine has one; the check-in after it is
 * {@link CheckInInFirefoxIT}.
 */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
@Tag("UC-11")
class LoopInFirefoxIT {

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

    @Test
    void aReturnVisitIsAskedScreenedChartedAndFinishedInFirefoxToo(@Autowired AutowireCapableBeanFactory beans)
            throws Exception {
        // continuous integration installs it: there a check that cannot run is a failure
        assumeTrue(Firefox.isHere() || System.getenv("CI") != null, "no Firefox on this machine");
        var regulars = beans.createBean(Regulars.class);
        var therapist = users.make("firefox.loop", Role.THERAPIST);
        var session = users.as(therapist, () -> regulars.plannedAgain(
                clock, regulars.lastTime(clock, "Fina Firefox", BACK, SHOULDERS), BACK));
        try (var firefox = new Firefox(1180, 820)) {
            firefox.open("http://127.0.0.1:" + port + "/login");
            firefox.type("input[name=username]", "firefox.loop");
            firefox.type("input[name=password]", TestUsers.PASSWORD + Firefox.ENTER);
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
        }
        var kept = users.as(therapist, () -> sessions.open(session)).orElseThrow();
        assertThat(kept.work()).extracting(Work::part).contains(SHOULDERS.part());
        assertThat(kept.endedAt()).isPresent();
    }
}
