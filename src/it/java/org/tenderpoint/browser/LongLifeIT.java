package org.tenderpoint.browser;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four people live in the program through days of practice, and through weeks at night: the manager who set it up, a
 * therapist, the front desk, a client by link; and, through the same services, clients who come and go as in the sample
 * practice. Sign-ins, connections and rounds live minutes, the clock is moved. The program is stopped, killed and
 * started with the next version's schema meanwhile.
 */
class LongLifeIT {

    private static final int CLIENTS_A_WEEK = 6;
    /** How many times its compacted size the file may take. */
    private static final double FILE_BOUND = 2;

    private static final int DAYS_ON_TWO_NODES = 28;

    /** With what follows it, an hour; for more: -Dlife.minutes=480. */
    private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("life.minutes", 50));

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void threeDaysOfPracticeLeaveNoErrorAndEveryFigureAsCounted() throws IOException {
        try (var life = Life.onFile(folder, CLIENTS_A_WEEK)) {
            life.start();
            // SetUpIT does it at the screens
            life.setUpByServices();
            life.day(true);
            life.day(false);
            life.kill();

            life.upgrade(nextVersion());
            life.kept();
            life.day(false);
            life.week("first");
            life.stop();
            life.end();
        }
    }

    @Test
    @Tag("night")
    @Tag("life")
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void fourWeeksOfPracticeLeaveNoErrorAndEveryFigureAsCounted() throws IOException {
        try (var life = Life.onFile(folder, CLIENTS_A_WEEK)) {
            life.start();
            life.setUp();
            life.day(true);
            life.days(2);
            life.day(true);
            life.days(3);
            life.week("first");
            life.stop();

            life.start();
            life.day(true);
            life.days(2);
            life.kill();
            life.start();
            life.kept();
            life.days(4);
            life.week("second");
            life.kill();

            life.upgrade(nextVersion());
            life.kept();
            life.day(true);
            var young = life.firstHours();
            life.days(6);
            life.week("third");
            life.day(true);
            life.days(6);
            life.week("fourth");
            life.everyKind();
            life.grownFrom(young);
            life.stop();
            life.fileWithin(FILE_BOUND);
            life.end();
        }
    }

    @Test
    @Tag("night")
    @Tag("life")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void fourWeeksOnTwoNodesOfWhichOneIsKilledEveryDayLoseNothingAndDoNothingTwice() throws IOException {
        try (var server = EmbeddedPostgres.start();
                var life = Life.onServer(folder, CLIENTS_A_WEEK, server.getJdbcUrl("postgres", "postgres"))) {
            life.start();
            life.setUp();
            for (int day = 0; day < DAYS_ON_TWO_NODES; day++) {
                life.day(day % 3 == 0);
                life.killOneInUse();
            }
            life.updateOneByOne(nextVersion());
            life.day(false);
            life.week("first");
            life.end();
        }
    }

    @Test
    @Tag("night")
    @Tag("hours")
    @Timeout(value = 10, unit = TimeUnit.HOURS)
    void anHourOfTheSameLifeLeavesNoErrorAndEveryFigureAsCounted() throws IOException {
        try (var life = Life.onFile(folder, 3 * CLIENTS_A_WEEK)) {
            life.start();
            life.setUp();
            live(life, TIME);
        }
    }

    private static void live(Life life, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (int week = 1; System.nanoTime() < end; week++) {
            life.day(true);
            life.days(2);
            life.day(true);
            life.days(3);
            life.week(week + ".");
            if (week % 2 == 0) {
                life.stop();
            } else {
                life.kill();
            }
            life.start();
            life.kept();
        }
        life.day(true);
        var young = life.firstHours();
        life.days(6);
        life.day(true);
        life.week("last");
        life.everyKind();
        life.grownFrom(young);
        life.stop();
        life.fileWithin(FILE_BOUND);
        life.end();
    }

    /**
     * What a version that does not exist yet has in addition: more on a table that everybody writes to, in the form of
     * decision 23.
     */
    private Path nextVersion() throws IOException {
        var next = folder.resolve("next");
        Files.writeString(
                Files.createDirectories(next.resolve("db/migration")).resolve("V20990101000000__next_version.sql"),
                """
                        alter table clients add column next_version varchar(10) default 'plain' not null;
                        alter table clients add constraint clients_next_version check (next_version = any (array['plain', 'gold']));
                        alter table follow_ups add column next_version varchar(10) default 'plain' not null;
                        alter table follow_ups add constraint follow_ups_next_version check (next_version = any (array['plain', 'gold']));
                        """);
        return next;
    }
}
