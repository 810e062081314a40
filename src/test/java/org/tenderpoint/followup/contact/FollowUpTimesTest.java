package org.tenderpoint.followup.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeSettings;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** When a follow-up is due, in a practice in London that is open from Monday to Saturday, 8 to 20. */
@DatabaseTest
@Moment("2026-03-03T12:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-13")
class FollowUpTimesTest {

    private static final String TUESDAY_NOON = "2026-03-03T12:00:00Z";

    @Autowired
    FeedbackService feedback;

    @Autowired
    WorklistService worklist;

    @Autowired
    FollowUpScene scene;

    @Autowired
    FollowUpRepository followUps;

    @Autowired
    FollowUpTimes times;

    @Autowired
    PracticeService practice;

    @Autowired
    TestUsers users;

    @StandIn
    DoneWorkReader work;

    @StandIn
    ScreeningService screening;

    @Autowired
    Moment.Shared clock;

    @ParameterizedTest
    @CsvSource({
            "0,   false, false",
            "30,  false, false",
            "47,  true,  false", // the day it is due on is its day
            "48,  true,  false",
            "72,  true,  false",
            "95,  true,  false",
            "96,  true,  true",
            "200, true,  true"
    })
    @Tag("fires:FUP-03")
    @Tag("misses:FUP-03")
    void theListKnowsWhatIsDueAndFrom96HoursOnWhatIsOverdue(int hours, boolean due, boolean overdue) {
        var id = endedAt(TUESDAY_NOON);
        after(Duration.ofHours(hours));

        var row = worklist.due(FollowUpFilter.due(true), 500).stream().filter(one -> one.id().equals(id))
                .findFirst();

        assertThat(row.isPresent()).isEqualTo(due);
        row.ifPresent(one -> assertThat(one.overdue()).isEqualTo(overdue));
    }

    @Test
    @Tag("fires:FUP-01")
    void theWindowIs48To72HoursAfterTheEnd() {
        var followUp = read(endedAt(TUESDAY_NOON));

        assertThat(followUp.window().dueFrom()).isEqualTo("2026-03-05T12:00:00Z");
        assertThat(followUp.window().dueTo()).isEqualTo("2026-03-06T12:00:00Z");
        assertThat(followUp.window().overdueFrom()).isEqualTo("2026-03-07T12:00:00Z");
        assertThat(followUp.nextDue()).contains(Instant.parse("2026-03-05T12:00:00Z"));
    }

    @Test
    void aCallThatFallsIntoTheNightWaitsForTheMorning() {
        assertThat(read(endedAt("2026-03-03T20:30:00Z")).nextDue()).contains(Instant.parse("2026-03-06T08:00:00Z"));
    }

    @Test
    void aCallThatFallsOnTheWeeklyClosedDayWaitsForTheNextOpening() {
        // Friday noon: 48 hours later it is Sunday
        var followUp = read(endedAt("2026-03-06T12:00:00Z"));

        assertThat(followUp.window().dueFrom()).isEqualTo("2026-03-08T12:00:00Z");
        assertThat(followUp.nextDue()).contains(Instant.parse("2026-03-09T08:00:00Z"));
    }

    @Test
    void aCallThatFallsOnAHolidayWaitsForTheNextOpening() {
        closedOn(LocalDate.of(2026, 3, 5));

        assertThat(read(endedAt(TUESDAY_NOON)).nextDue()).contains(Instant.parse("2026-03-06T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
            // ended on the Saturday before the clocks change; 48 hours later it is Monday
            "2026-03-28T12:00:00Z, 2026-03-30T12:00:00Z", // noon, and then one o'clock in summer time
            "2026-10-24T11:00:00Z, 2026-10-26T11:00:00Z" // noon in summer time, and then eleven o'clock
    })
    @Tag("misses:FUP-07")
    @Tag("fires:FUP-10")
    void hoursAreElapsedHoursWhenTheClocksChange(String end, String due) {
        var id = endedAt(end);

        assertThat(read(id).window().dueFrom()).isEqualTo(due);
        assertThat(read(id).nextDue()).contains(Instant.parse(due));

        clock.set(Instant.parse(due).minusSeconds(1));
        assertThat(feedback.give(id, draft(fine())).closed()).isFalse();
        clock.set(Instant.parse(due));
        assertThat(feedback.give(id, draft(fine())).closed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            // evening before: opening at eight means another moment in summer time
            "2026-03-27T20:30:00Z, 2026-03-30T07:00:00Z",
            "2026-10-23T19:30:00Z, 2026-10-26T08:00:00Z"
    })
    void openingHoursAreReadFromTheClockOnTheWall(String end, String due) {
        assertThat(read(endedAt(end)).nextDue()).contains(Instant.parse(due));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a day later it is open             | 2026-03-04T14:00:00Z | Thu 5 March, 14:00
            closed a day later                 | 2026-03-04T21:00:00Z | Thursday 5 March
            closed from this evening to Monday | 2026-03-07T14:00:00Z | Sat 7 March, 20:00
            closed already, until Monday       | 2026-03-07T21:00:00Z | Monday 9 March""")
    void whoIsRungWithinADayIsToldWhenAsItIsPlanned(String when, String answered, String by) {
        var at = Instant.parse(answered);
        var asked = times.frame(times.words(), "999", at.minus(Duration.ofDays(3)), at).askedBy();

        assertThat(asked).as(when).isEqualTo(by);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 24 * 60, 47 * 60, 48 * 60 - 1})
    @Tag("fires:FUP-07")
    @Tag("misses:FUP-10")
    void anAnswerBefore48HoursNeverCloses(long minutes) {
        var id = endedAt(TUESDAY_NOON);
        after(Duration.ofMinutes(minutes));

        assertThat(feedback.give(id, draft(fine())).closed()).isFalse();

        assertThat(read(id).state()).isEqualTo(FollowUpState.OPEN);
        assertThat(read(id).nextKind()).as("the planned call stays").contains(ContactKind.CALL);
        assertThat(read(id).nextDue()).contains(Instant.parse("2026-03-05T12:00:00Z"));
    }

    private FollowUpId endedAt(String end) {
        clock.set(Instant.parse(end));
        return scene.finishedLight("Client of " + end, Duration.ZERO).id();
    }

    private void after(Duration passed) {
        clock.pass(passed);
    }

    private FollowUp read(FollowUpId id) {
        return followUps.findById(id.value()).orElseThrow();
    }

    private void closedOn(LocalDate day) {
        var usual = TestUsers.SETTINGS;
        var hours = new OpeningHours(usual.openingHours().weekly(), Set.of(day));
        users.as(users.make("times.manager", Role.MANAGER), () -> practice.change(
                new PracticeSettings(
                        usual.name(), usual.zone(), hours, usual.emergencyNumber(), usual.phone(), usual.cbdAdvice(),
                        usual.recordAccess()),
                practice.current().orElseThrow().version()));
    }
}
