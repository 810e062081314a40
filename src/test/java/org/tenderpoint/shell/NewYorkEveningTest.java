package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.DeathService;
import org.tenderpoint.client.DeathService.DayProblem;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeSettings;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.Sessions;

/**
 * Half past nine on a Monday evening in New York, where the practice and its manager are; on the server, whose clock
 * shows the time of Greenwich, it is Tuesday.
 */
@ScreenTest
@Moment("2026-11-24T02:30:00Z")
@ViewPackages(packages = "org.tenderpoint")
@As(Role.THERAPIST)
@Tag("UC-07")
class NewYorkEveningTest extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final TimeZone before = TimeZone.getDefault();

    @Autowired
    private PracticeTime time;
    @Autowired
    private Sessions make;
    @Autowired
    private PlanService plans;
    @Autowired
    private DeathService deaths;
    @Autowired
    private TestUsers users;
    @Autowired
    private JdbcClient jdbc;

    private UserRecord maya;

    @BeforeEach
    void inNewYork() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var set = TestUsers.SETTINGS;
        users.changePractice(new PracticeSettings(
                set.name(), ZoneId.of("America/New_York"), set.openingHours(), set.emergencyNumber(), set.phone(),
                set.cbdAdvice(), set.recordAccess()));
        maya = users.make("therapist", Role.THERAPIST);
    }

    @AfterEach
    void asItWas() {
        TimeZone.setDefault(before);
    }

    @Test
    void todayIsMondayAndTomorrowsSessionIsNotAmongItsOwn() {
        planned("Eve Ning", 22);
        planned("Mona Morning", 24 + 9);
        assertThat(time.today()).isEqualTo(MONDAY);

        var shown = open("");

        assertThat(shown).contains("Monday, November 23", "Eve Ning", "10:00\u00a0PM").doesNotContain("Mona Morning");
        assertThat(open("clients/" + planned("Nell New", 23))).contains("client since Nov 23, 2026");
    }

    @Test
    void whatIsStillAheadThereIsAhead() {
        var client = make.client("Dora Day", Sessions.harmless(List.of(GENTLE_BACK)));

        assertThat(deaths.dayProblem(client, Optional.of(MONDAY))).isEmpty();
        assertThat(deaths.dayProblem(client, Optional.of(TUESDAY))).contains(DayProblem.AHEAD);
        var seen = jdbc.sql("select last_seen from clients where id = ?").param(client.value()).query(LocalDate.class)
                .single();
        assertThat(seen).as("the day of the entry").isEqualTo(MONDAY);
    }

    private ClientId planned(String name, int hoursFromMonday) {
        var client = make.client(name, Sessions.harmless(List.of(GENTLE_BACK)));
        plans.plan(new NewSession(
                client, maya.id(), MONDAY.atStartOfDay().plusHours(hoursFromMonday), 60, List.of(GENTLE_BACK)));
        return client;
    }

    private String open(String route) {
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate(route);
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
