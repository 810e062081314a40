package org.tenderpoint.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.tenderpoint.As;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.outcome.RandomOutcomes;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/**
 * Each page of figures opened at ten thousand and at a million sessions, from the address to the components that are
 * sent to the browser, each time after another session has been written. With {@code -Pnight}; the figures stand in
 * {@code docs/quality.md}.
 */
@SpringBootTest(properties = {
        "tests=outcome volume",
        "spring.datasource.url=jdbc:h2:durable:./target/volume/${random.uuid};CIPHER=AES;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
        "spring.datasource.password=volume sa"
})
@ActiveProfiles("test")
@Import({TestUsers.class, TestTrail.class})
@DirtiesContext
@Tag("night")
@Tag("size")
@ViewPackages(packages = "org.tenderpoint.outcome.ui")
@As(Role.MANAGER)
class OutcomePagesVolumeTest extends SpringBrowserlessTest {

    private static final int AT_ONCE = 10_000;
    private static final int ROUNDS = 25;
    private static final int WARM = 40;
    private static final double BUDGET_MILLIS = 300;

    private static final List<String> PAGES = List.of(
            "outcomes", "outcomes?days=1095", "outcomes/work?days=1095", "outcomes/conditions", "outcomes/regions",
            "outcomes/therapists",
            "outcomes/adjustments", "outcomes/complaint", "outcomes/process", "outcomes/cases", "outcomes/course",
            "outcomes/referrals", "outcomes/sessions?days=1095&measure=marked&so=yes", "outcomes/reports",
            "outcomes/export");

    @Autowired
    ApplicationContext program;
    @Autowired
    HikariDataSource database;
    @Autowired
    Clock clock;
    @Autowired
    TestUsers users;

    @Test
    void eachPageOpensWithinItsBudgetAtAMillionSessions() throws SQLException {
        var drawn = new RandomOutcomes(therapists(), clock.instant());
        fill(drawn, 10_000);
        // about three referrals each
        drawn.writeRecords(program, 50, 1);
        var small = warmTimes(drawn);
        fill(drawn, 990_000);
        drawn.writeRecords(program, 4_950, 2);
        drawn.readAhead(program);
        // what writing a million sessions at once leaves behind is not the pages' business
        System.gc();
        var large = warmTimes(drawn);
        tell(small, large);
    }

    /** The compiler makes other code of much than of little, so both are warmed up. */
    private Map<String, List<Double>> warmTimes(RandomOutcomes drawn) {
        times(drawn, WARM);
        return times(drawn, ROUNDS);
    }

    /** Page by page and round by round, so that what else the machine does for a second falls on all of them. */
    private Map<String, List<Double>> times(RandomOutcomes drawn, int rounds) {
        var times = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round < rounds; round++) {
            PAGES.forEach(page -> times.computeIfAbsent(page, _ -> new ArrayList<>()).add(time(drawn, page)));
        }
        return times;
    }

    private List<UUID> therapists() {
        return IntStream.range(0, 20).mapToObj(no -> users.make("therapist." + no, Role.THERAPIST).id().value())
                .toList();
    }

    private void tell(Map<String, List<Double>> small, Map<String, List<Double>> large) throws SQLException {
        try (var connection = database.getConnection()) {
            System.out.printf("%-42s %12s %12s  (ms, %s)%n", "Outcome page", "10,000", "1,000,000",
                    connection.getMetaData().getDatabaseProductName());
        }
        var softly = new SoftAssertions();
        large.forEach((page, times) -> {
            double now = middle(times);
            System.out.printf(Locale.ROOT, "%-42s %12.1f %12.1f%n", page, middle(small.get(page)), now);
            softly.assertThat(now).as("%s at a million sessions, ms", page).isLessThan(BUDGET_MILLIS);
        });
        softly.assertAll();
    }

    private void fill(RandomOutcomes drawn, int sessions) {
        for (int done = 0; done < sessions; done += AT_ONCE) {
            drawn.write(program, AT_ONCE);
        }
    }

    private double time(RandomOutcomes drawn, String page) {
        var address = new Location(page);
        drawn.write(program, 1);
        UI.getCurrent().navigate("");
        long start = System.nanoTime();
        UI.getCurrent().navigate(address.getPath(), address.getQueryParameters());
        double took = (System.nanoTime() - start) / 1e6;
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).as("the page is open")
                .isEqualTo(address.getPath());
        return took;
    }

    private static double middle(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
