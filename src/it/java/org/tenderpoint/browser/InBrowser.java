package org.tenderpoint.browser;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.Moment;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;

/** What most browser tests start from: people, their sessions, the time, and a browser on the program. */
abstract class InBrowser {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    Sessions make;

    @Autowired
    Moment.Shared clock;

    Browsing browsing;

    @BeforeEach
    void openBrowser() {
        browsing = new Browsing(port);
    }

    /** Sets the time to a Monday at 11, before that of the machine, by which sign-ins age. */
    void weeksAgo(int weeks) {
        clock.set(ZonedDateTime.now(ZONE)
                .with(TemporalAdjusters.previous(DayOfWeek.MONDAY))
                .minusWeeks(weeks)
                .with(LocalTime.of(11, 0))
                .toInstant());
    }

    @AfterEach
    void closeBrowser() {
        browsing.close();
    }
}
