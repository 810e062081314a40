package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.Presence;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.ui.SessionNavigation;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.PressureMapField;

/** A tablet of the practice that sleeps while a chart is painted on it, and is woken by the hand that goes on. */
@ScreenTest
@Moment("2027-03-01T09:00:00Z")
@ViewPackages(packages = "org.tenderpoint")
@As(Role.THERAPIST)
@Tag("UC-11")
@Tag("UC-23")
class SleptTabletTest extends SpringBrowserlessTest {

    private static int days;

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private Presence presence;
    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;

    private SessionRecord chart;

    @BeforeEach
    void aChartOnATabletOfThePractice() {
        // what these tests save stays, so each has a day of its own
        clock.pass(Duration.ofDays(++days));
        chart = make.started(GENTLE_BACK);
        SessionNavigation.open(chart.id());
        presence.onOwnDevice(session(), true);
        presence.touched(session());
    }

    @Test
    void afterTwentySecondsAndAfterThreeMinutesItGoesOnWhereItWas() {
        paint("Glutes, left");
        sleep(Duration.ofSeconds(20));
        paint("Calves, right");
        sleep(Duration.ofMinutes(3));
        paint("Ankles and feet, left");

        assertThat(find(LockScreen.class).all()).isEmpty();
        assertThat(painted()).containsExactly(GENTLE_BACK.part().region(), Region.GLUTES, Region.CALVES,
                Region.ANKLES_FEET);
    }

    @Test
    void afterHalfAnHourItShowsNothingAndWithThePasswordAllThatWasPainted() {
        paint("Glutes, left");
        sleep(Duration.ofMinutes(31));

        assertThat(find(LockScreen.class).all()).hasSize(1);
        assertThat(find(PressureMapField.class).all()).as("what can be seen").isEmpty();
        assertThat(painted()).containsExactly(GENTLE_BACK.part().region(), Region.GLUTES);

        test(find(PasswordField.class).withLabel(Texts.of("shell.lock.password")).single())
                .setValue(TestUsers.PASSWORD);
        test(find(Button.class).withText(Texts.of("shell.lock.open")).single()).click();
        roundTrip();
        paint("Calves, right");

        assertThat(painted()).containsExactly(GENTLE_BACK.part().region(), Region.GLUTES, Region.CALVES);
    }

    /** The browser tells of the first touch after it. */
    private void sleep(Duration time) {
        clock.pass(time);
        var watch = ComponentUtil.getData(UI.getCurrent(), InputWatch.class);
        ComponentUtil.fireEvent(watch, new InputWatch.TouchedEvent(watch, true));
        roundTrip();
    }

    private List<Region> painted() {
        return sessions.open(chart.id()).orElseThrow().work().stream().map(Work::part)
                .map(BodyPart::region).toList();
    }

    private void paint(String part) {
        var map = find(PressureMapField.class).single();
        find(RadioButtonGroup.class, map).all().getFirst().setValue(true);
        test(find(Button.class, map).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").startsWith(part)).findFirst().orElseThrow())
                .click();
    }

    private static HttpSession session() {
        return ((WrappedHttpSession) VaadinSession.getCurrent().getSession()).getHttpSession();
    }
}
