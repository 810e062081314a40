package org.tenderpoint.followup.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.UnansweredFollowUp;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Bounds;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** Wherever the practice is, and in the nights in which clocks change, a limit of time is as careful as elsewhere. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-16")
class TimeLimitsAcrossZonesTest {

    @Autowired
    FollowUpScene scene;
    @Autowired
    FollowUpFactsReader reader;
    @Autowired
    FollowUpRepository followUps;
    @Autowired
    IntakeService intakes;
    @Autowired
    TestUsers users;
    @Autowired
    CurrentUser currentUser;
    @Autowired
    Moment.Shared clock;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    /** An ordinary day, and those on which clocks change in the zone. */
    static Stream<String> days() {
        return Stream.of(
                "UTC, 2026-03-02", "America/New_York, 2026-03-02", "America/New_York, 2026-03-08",
                "America/New_York, 2026-11-01", "Europe/Berlin, 2026-03-29", "Europe/Berlin, 2026-10-25",
                "Australia/Sydney, 2026-03-02", "Australia/Sydney, 2026-04-05", "Australia/Sydney, 2026-10-04",
                "Australia/Lord_Howe, 2026-04-05", "Australia/Lord_Howe, 2026-10-04");
    }

    @ParameterizedTest
    @MethodSource("days")
    void anOperationCountsForTwelveWeeksByTheCalendarOfThePractice(String where) {
        twelveWeeks(where, List.of("00:20", "01:30", "03:10", "23:40"));
    }

    @ParameterizedTest
    @MethodSource("days")
    @Tag("night")
    @Tag("random")
    void andWhenTheSessionEndsByDay(String where) {
        twelveWeeks(where, List.of("10:00", "14:00", "19:30"));
    }

    /** @param ends of sessions of an hour */
    private void twelveWeeks(String where, List<String> ends) {
        var zone = ZoneId.of(where.split(", ")[0]);
        var day = LocalDate.parse(where.split(", ")[1]);
        users.changePractice(ChangedSettings.of(TestUsers.SETTINGS, "zone", zone));
        for (var end : ends) {
            var at = LocalDateTime.parse(day + "T" + end).atZone(zone).toInstant();
            var began = at.minus(Duration.ofHours(1)).atZone(zone).toLocalDate();
            assertThat(levelAfter(at, began.minusDays(Bounds.TWELVE_WEEKS - 1))).as(end).isEqualTo(TriageLevel.URGENT);
            assertThat(levelAfter(at, began.minusDays(Bounds.TWELVE_WEEKS))).as(end).isLessThan(TriageLevel.URGENT);
        }
    }

    /** The same hours later: no zone, and no hour that the clock lost or gained, changes what answers mean. */
    @Test
    void hoursAreCountedAsTheyPassAndNotByTheClock() {
        sameAsInUtc(-60, -1, 1);
    }

    @Test
    @Tag("night")
    @Tag("random")
    void alsoLongBeforeClocksChange() {
        sameAsInUtc(-100, -30);
    }

    /** @param ends of sessions, in hours after each change of clocks */
    private void sameAsInUtc(Integer... ends) {
        var inUtc = levels(ZoneOffset.UTC, Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(inUtc.values()).as("the limits are crossed")
                .contains(TriageLevel.WATCH, TriageLevel.THERAPIST, TriageLevel.DOCTOR);
        for (var id : List.of(
                "America/New_York", "Europe/Berlin", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Apia")) {
            var zone = ZoneId.of(id);
            var changes = Stream.iterate(
                    zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z")),
                    change -> change != null && change.getInstant().isBefore(Instant.parse("2027-01-01T00:00:00Z")),
                    change -> zone.getRules().nextTransition(change.getInstant()));
            changes.forEach(change -> Stream.of(ends)
                    .forEach(hours -> assertThat(levels(zone, change.getInstant().plus(Duration.ofHours(hours))))
                            .as("%s, %s hours from %s", id, hours, change).isEqualTo(inUtc)));
        }
    }

    @ParameterizedTest(name = "{0} after {1} in {2}")
    @CsvSource({
            "2026-03-02T17:00, 2026-03-15T17:00, UTC, false", "2026-03-02T17:00, 2026-03-16T17:00, UTC, false",
            "2026-03-02T17:00, 2026-03-16T17:01, UTC, true", "2026-03-02T17:00, 2026-03-17T17:00, UTC, true",
            "2026-10-20T17:00, 2026-11-03T17:00, Europe/Berlin, false",
            "2026-10-20T17:00, 2026-11-03T17:01, Europe/Berlin, true",
            "2026-03-20T17:00, 2026-04-03T17:59, Europe/Berlin, false",
            "2026-03-20T17:00, 2026-04-03T18:01, Europe/Berlin, true",
            "2026-10-27T17:00, 2026-11-10T17:00, America/New_York, false",
            "2026-03-30T17:00, 2026-04-13T17:00, Australia/Sydney, false",
            "2026-03-30T17:00, 2026-04-13T17:00, Australia/Lord_Howe, false",
            "2026-09-28T17:00, 2026-10-12T17:29, Australia/Lord_Howe, false"})
    @Tag("fires:FUP-08")
    @Tag("misses:FUP-08")
    void allSignsAreAskedUntilTwoWeeksHavePassedByTheHoursAndByTheClock(
            LocalDateTime end, LocalDateTime visit, ZoneId zone, boolean onlyHowItFelt) {
        var asked = new UnansweredFollowUp(
                Id.random(FollowUpId::new), end.atZone(zone).toInstant(), zone, false, List.of(),
                GivenAnswers.NONE,
                visit.atZone(zone).toInstant());

        assertThat(asked.longAgo()).isEqualTo(onlyHowItFelt);
    }

    private Map<Duration, TriageLevel> levels(ZoneId zone, Instant end) {
        users.changePractice(ChangedSettings.of(TestUsers.SETTINGS, "zone", zone));
        var levels = new TreeMap<Duration, TriageLevel>();
        var followUp = ended(end, denied());
        for (int hours : List.of(Bounds.TWO_DAYS, Bounds.THREE_DAYS, Bounds.FOUR_DAYS)) {
            for (int minutes : List.of(0, 1)) {
                var elapsed = Duration.ofHours(hours).plusMinutes(minutes);
                levels.put(elapsed, level(followUp, answers(Region.UPPER_BACK), end.plus(elapsed)));
            }
        }
        return levels;
    }

    private TriageLevel levelAfter(Instant end, LocalDate operated) {
        var surgery = ConditionAnswer.of(Recorded.YES).with(Detail.DATE, operated.toString())
                .with(Detail.REGIONS, "abdomen").with(Detail.SPINAL, "no");
        return level(ended(end, surgery), answers(Region.CALVES), end.plus(Duration.ofHours(30)));
    }

    private static ConditionAnswer denied() {
        return ConditionAnswer.DENIED;
    }

    private FollowUpId ended(Instant end, ConditionAnswer surgery) {
        clock.set(end.plus(Duration.ofMinutes(1)));
        ClientId client = scene.client("Zoe Zone");
        intakes.confirm(client, Optional.empty(), Intakes.harmless().with(Condition.RECENT_SURGERY, surgery));
        return scene.finished(client, currentUser.id(), Duration.ofMinutes(1), false).id();
    }

    private TriageLevel level(FollowUpId id, FeedbackAnswers answers, Instant at) {
        var followUp = followUps.findById(id.value()).orElseThrow();
        return TriageRules.CURRENT.decide(reader.read(followUp, answers, at).facts()).level();
    }

    private static FeedbackAnswers answers(Region sore) {
        return FeedbackAnswers.builder().allSymptoms(Answer.NO).swelling(Swelling.NONE).bruising(Bruising.NONE)
                .sorenessNow(2).sorenessWorst(3).course(Course.SAME)
                .regions(Set.of(sore == Region.CALVES ? BodyPart.left(sore) : BodyPart.of(sore)))
                .build();
    }
}
