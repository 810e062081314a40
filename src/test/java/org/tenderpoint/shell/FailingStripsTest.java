package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.schedule.Rounds;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shell.TodayView.FailingStrips;

/** What the program keeps failing to do by itself stands on the managers' start page until it works again. */
@ScreenTest
@Moment("2027-01-11T07:00:00Z")
@ViewPackages(packages = "org.tenderpoint")
class FailingStripsTest extends SpringBrowserlessTest {

    private static final String ROUND = "FollowUpRound";

    /** What they do is only to tell of others, or to start a thread that is a round of its own. */
    private static final Set<String> NOT_TOLD = Set.of("LogBounds", "Rounds", "MessageSchedule");

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private Rounds rounds;
    @Autowired
    private ScheduledTaskHolder scheduled;

    @AfterEach
    void itWorks() {
        rounds.make(ROUND, () -> {});
    }

    @Test
    @As(Role.MANAGER)
    void aManagerReadsWhatFailsSinceWhenAndWhatToDoUntilItWorksAgain() {
        keepsFailing();
        openToday();
        var strip = find(AlertStrip.class).single();
        assertThat(strip.getElement().getTextRecursively())
                .contains("Sessions that nobody ended get no follow-up", "Since ", "keeps trying",
                        "restart the program", ROUND);

        itWorks();
        openToday();
        assertThat(find(AlertStrip.class).all()).isEmpty();
    }

    @Test
    @As(Role.THERAPIST)
    void whoCannotMendItIsNotTold() {
        keepsFailing();
        openToday();

        assertThat(find(AlertStrip.class).all()).isEmpty();
    }

    @Test
    @As(Role.MANAGER)
    void everyRoundHasWords() {
        var rounds = scheduled.getScheduledTasks().stream()
                .map(task -> task.getTask().toString().split("\\."))
                .map(parts -> parts[parts.length - 2])
                .collect(Collectors.toCollection(TreeSet::new));
        rounds.removeAll(NOT_TOLD);

        assertThat(FailingStrips.KNOWN)
                .as("a method that the clock calls: its class in FailingStrips.KNOWN, its words under shell.round.<class>")
                .containsAll(rounds);
        assertThat(FailingStrips.KNOWN).allSatisfy(name -> assertThat(Texts.of("shell.round." + name)).isNotBlank());
    }

    private void openToday() {
        UI.getCurrent().navigate("account");
        navigate(TodayView.class);
    }

    private void keepsFailing() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> rounds.make(ROUND, () -> {
                throw new IllegalStateException();
            })).isInstanceOf(IllegalStateException.class);
            clock.pass(Duration.ofMinutes(10));
        }
    }
}
