package org.tenderpoint.shell;

import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;

/** Two therapists, and the page on which each finds the day. */
@ScreenTest
@Moment("2027-01-11T07:00:00Z")
@As(Role.THERAPIST)
abstract class OnToday extends OnScreen {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static int weeks;

    @Autowired
    Moment.Shared clock;
    @Autowired
    Sessions make;
    @Autowired
    PlanService plans;
    @Autowired
    SessionService sessions;
    @Autowired
    TestUsers users;

    UserRecord maya;
    UserRecord jonas;

    /** What these tests save stays: each has a week of its own, and leaves no note behind. */
    @BeforeEach
    void nextWeek() {
        clock.pass(Duration.ofDays(7L * ++weeks));
        maya = users.make("therapist", Role.THERAPIST);
        jonas = users.make("jonas", Role.THERAPIST);
        users.as(maya, () -> sessions.unfinishedNotes(clock.instant(), 1_000).forEach(note -> {
            if (note.running()) {
                sessions.finish(note.session(), Optional.empty());
            }
            sessions.sign(note.session(), "nothing to add");
        }));
    }

    ClientId calm(String name) {
        return make.client(name, Sessions.harmless(List.of(GENTLE_BACK)));
    }

    SessionId planned(UserRecord therapist, ClientId client, int days, int hour) {
        return plans.plan(new NewSession(client, therapist.id(), at(days, hour), 60, List.of(GENTLE_BACK)));
    }

    LocalDateTime at(int days, int hour) {
        return LocalDateTime.ofInstant(clock.instant(), LONDON).toLocalDate().plusDays(days).atTime(hour, 0);
    }

    List<String> lines() {
        return find(DayLine.class).all().stream().map(line -> line.getElement().getTextRecursively()).toList();
    }

    /** The page as one finds it on coming to it; the test began on it, with what there was then. */
    void openToday() {
        UI.getCurrent().navigate("account");
        navigate(TodayView.class);
    }

    Component shown() {
        return (Component) getCurrentView();
    }

    void nextDay() {
        test(find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("Next day"))
                .findFirst()
                .orElseThrow())
                .click();
    }
}
