package org.tenderpoint.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.aim.NewAims;
import org.tenderpoint.aim.NewAims.NewAim;
import org.tenderpoint.client.TimelineService;
import org.tenderpoint.client.merge.ClientMergeService;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.followup.OtherWork;
import org.tenderpoint.followup.OtherWork.OtherTask;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.score.MeasureService;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.PlanRefused.Problem;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.series.SeriesService.NewSeries;
import org.tenderpoint.series.SeriesService.SeriesRefused;
import org.tenderpoint.session.Sessions;

/** A series from its dates to the three ways on. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As({Role.THERAPIST, Role.MANAGER})
@Tag("UC-30")
class SeriesServiceTest {

    private static final LocalDateTime TUESDAY = LocalDate.of(2026, 11, 24).atTime(9, 0);
    private static final OpeningHours WEEKDAYS = OpeningHours.daily(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(18, 0));

    @Autowired
    private SeriesService series;
    @Autowired
    private SeriesWork work;
    @Autowired
    private PlanService plans;
    @Autowired
    private MeasureService measures;
    @Autowired
    private AimService aims;
    @Autowired
    private TimelineService timeline;
    @Autowired
    private Sessions make;
    @Autowired
    private ClientMergeService merges;
    @Autowired
    private Moment.Shared clock;
    @Autowired
    private EntityManager entities;
    @Autowired
    private CurrentUser user;

    @ParameterizedTest(name = "{0} in {1} weeks")
    @CsvSource({"4, 6, 0 7 21 28", "4, 4, 0 7 14 21", "2, 6, 0 21", "4, 2, 0 3 7 10", "3, 1, 0 2 6"})
    void datesLieOnTheSameWeekdaySpreadOverTheWeeks(int sessions, int weeks, String days) {
        assertThat(SeriesDates.of(TUESDAY, sessions, weeks, WEEKDAYS))
                .extracting(date -> String.valueOf(Duration.between(TUESDAY, date).toDays()))
                .containsExactly(days.split(" "));
    }

    @Test
    void aClosingDayMovesToTheNextDayThatIsOpen() {
        var closed = new OpeningHours(WEEKDAYS.weekly(), Set.of(LocalDate.of(2026, 12, 1)));
        assertThat(SeriesDates.of(TUESDAY, 2, 2, closed))
                .containsExactly(TUESDAY, LocalDate.of(2026, 12, 2).atTime(9, 0));
    }

    @Test
    void allSessionsArePlannedInOneGo() {
        var client = client();
        var made = series.plan(four(client));
        assertThat(made.sessions()).hasSize(4);
        assertThat(plans.ofClient(client)).extracting(PlannedSessionRecord::state).containsOnly(SessionState.PLANNED);
        assertThatThrownBy(() -> series.plan(later(client))).isInstanceOf(EditedByOther.class);

        series.takeBack(made.id());
        assertThat(plans.ofClient(client)).extracting(PlannedSessionRecord::state)
                .containsOnly(SessionState.CANCELLED);
        assertThat(series.open(client)).isEmpty();
    }

    @Test
    void ifOneClashesNoneIsPlannedAndItIsSaidWhich() {
        series.plan(four(client()));
        var other = client();
        var dates = List.of(TUESDAY.plusHours(3), TUESDAY.plusDays(7).plusMinutes(30), TUESDAY.plusDays(9));
        assertThat(series.problems(other, dates, 60, Optional.empty())).containsOnlyKeys(1).hasEntrySatisfying(
                1, refused -> assertThat(refused.problem()).isEqualTo(Problem.THERAPIST_BUSY));
        assertThatThrownBy(() -> series.plan(new NewSeries(other, dates, 60, Optional.empty(), day(30), Map.of())))
                .isInstanceOfSatisfying(SeriesRefused.class,
                        refused -> assertThat(refused.problems()).containsOnlyKeys(1));
        assertThat(plans.ofClient(other)).isEmpty();
    }

    @Test
    void itsOwnSessionsDoNotOverlapEither() {
        assertThat(series.problems(client(), List.of(TUESDAY, TUESDAY.plusMinutes(59), TUESDAY.plusHours(2)), 60,
                Optional.empty()))
                .containsOnlyKeys(1);
    }

    @Test
    void itIsJudgedNoEarlierThanItsLastSession() {
        assertThatThrownBy(() -> new NewSeries(client(), List.of(TUESDAY), 60, Optional.empty(), day(-1), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onItsDayItIsOnTheListUntilItIsJudged() {
        var made = series.plan(four(client()));
        entities.flush();
        assertThat(today()).isEmpty();
        clock.pass(Duration.ofDays(43));
        assertThat(today()).singleElement().satisfies(task -> {
            assertThat(task.step()).isEqualTo("Judge the series");
            assertThat(task.about()).isEqualTo("Series of 4 sessions");
            assertThat(task.route()).contains("clients/" + made.client() + "/judge");
        });
        var over = series.judge(made.id(), made.version(), SeriesWay.REFER, "No change", Map.of());
        entities.flush();
        assertThat(today()).isEmpty();
        assertThat(over.way()).contains(SeriesWay.REFER);
        assertThatThrownBy(() -> series.judge(made.id(), made.version(), SeriesWay.GO_ON, "", Map.of()))
                .isInstanceOf(EditedByOther.class);

        series.reopen(over.id(), over.version());
        entities.flush();
        assertThat(today()).hasSize(1);
    }

    @Test
    void itIsNotOnTheListBeforeASessionThatWasMovedBeyondItsDay() {
        var client = client();
        var last = series.plan(four(client)).sessions().getLast();
        plans.move(last, plans.byId(last).orElseThrow().version(),
                new NewSession(client, user.id(), day(50).atTime(9, 0), 60, List.of(GENTLE_BACK)));
        entities.flush();

        clock.pass(Duration.ofDays(50));
        assertThat(today()).isEmpty();
        clock.pass(Duration.ofDays(1));
        assertThat(today()).hasSize(1);
    }

    @Test
    void itStandsInTheHistoryOnTheDayOnWhichItIsJudgedNotOnTheDayFromWhichItWasDue() {
        var made = series.plan(four(client()));
        clock.pass(Duration.ofDays(10));
        series.judge(made.id(), made.version(), SeriesWay.CHANGE, "", Map.of());
        entities.flush();

        assertThat(timeline.of(made.client(), Set.of(TimelineEntry.Tab.SESSIONS), 50))
                .filteredOn(entry -> entry.title().equals("Series of 4 sessions judged"))
                .singleElement()
                .extracting(TimelineEntry::at).isEqualTo(clock.instant());
    }

    @Test
    void whatChangedIsToldByTheRulesThatCountItAndNotKnownWhereOneEndIsMissing() {
        measures.use("peg");
        var client = client();
        aims.set(client, Optional.empty(), new NewAims("my back", List.of(new NewAim("Tie my shoes", 2))));
        var peg = series.measures().getFirst().id();
        var made = series.plan(new NewSeries(client, dates(), 60, Optional.empty(), day(42),
                Map.of(peg, Map.of("pain", 7, "enjoyment", 6, "activity", 8))));
        clock.pass(Duration.ofDays(43));
        assertThat(SeriesChanges.of(series.judging(client).orElseThrow())).containsExactly(
                "Complaint: not known at both ends, so no change is shown.",
                "Goals, sum: not known at both ends, so no change is shown.",
                "PEG: pain and how much it interferes: not known at both ends, so no change is shown.");

        var over = series.judge(made.id(), made.version(), SeriesWay.GO_ON, "",
                Map.of(peg, Map.of("pain", 4, "enjoyment", 5, "activity", 4)));
        series.reopen(over.id(), over.version());
        assertThat(SeriesChanges.of(series.judging(client).orElseThrow()))
                .contains("PEG: pain and how much it interferes: 7 at the start, 4.3 now: clearly better");
    }

    @Test
    void goalsToldAtTheArrivalForTheFirstSessionSayNothingOfProgress() {
        var client = client();
        var set = aims.set(client, Optional.empty(), new NewAims("my back", List.of(new NewAim("Tie my shoes", 2))));
        var made = series.plan(four(client));
        clock.pass(Duration.ofDays(1));
        aims.rate(client, made.sessions().getFirst(), AimWay.VISIT,
                Map.of(set.aims().getFirst().id(), OptionalInt.of(8)));

        assertThat(SeriesChanges.of(series.judging(client).orElseThrow()))
                .contains("Goals, sum: not known at both ends, so no change is shown.");
    }

    @Test
    void theSessionsToComeAreCancelledTogetherAndStandThereAgainAfterAnUndo() {
        var client = client();
        var made = series.plan(four(client));
        clock.pass(Duration.ofDays(8));

        var cancelled = series.cancelRest(made.id());
        assertThat(cancelled).hasSize(2);
        var course = series.judging(client).orElseThrow();
        assertThat(course.fellThrough()).isEqualTo(2);
        assertThat(course.toCome(clock.instant())).isEmpty();

        series.planAgain(made.id(), cancelled);
        entities.flush();
        assertThat(series.judging(client).orElseThrow().sessions())
                .extracting(PlannedSessionRecord::localStart, PlannedSessionRecord::state)
                .containsExactlyElementsOf(
                        dates().stream().map(date -> tuple(date, SessionState.PLANNED)).toList());
    }

    @Test
    void ofARecordMadeOfTwoBothSeriesAreJudgedOneAfterTheOther() {
        var kept = client();
        var merged = client();
        series.plan(four(kept));
        series.plan(new NewSeries(merged, List.of(TUESDAY.plusDays(2)), 60, Optional.empty(), day(3), Map.of()));
        entities.flush();
        merges.merge(kept, merged);
        clock.pass(Duration.ofDays(43));
        assertThat(today()).hasSize(2);

        for (int left = 2; left > 0; left--) {
            var shown = series.judging(kept).orElseThrow().series();
            assertThat(series.open(kept)).contains(shown);
            assertThatThrownBy(() -> series.plan(later(kept))).isInstanceOf(EditedByOther.class);
            series.judge(shown.id(), shown.version(), SeriesWay.CHANGE, "", Map.of());
            entities.flush();
        }
        assertThat(today()).isEmpty();
        assertThat(series.judging(kept)).isEmpty();
    }

    private List<OtherTask> today() {
        return work.due(new OtherWork.WorkFilter(
                Optional.empty(), Optional.of(clock.instant()), Optional.empty()));
    }

    private ClientId client() {
        return make.client("Sera Series", Sessions.harmless(List.of(GENTLE_BACK)));
    }

    private static List<LocalDateTime> dates() {
        return SeriesDates.of(TUESDAY, 4, 6, WEEKDAYS);
    }

    private static LocalDate day(int after) {
        return TUESDAY.toLocalDate().plusDays(after);
    }

    private static NewSeries four(ClientId client) {
        return new NewSeries(client, dates(), 60, Optional.empty(), day(42), Map.of());
    }

    private static NewSeries later(ClientId client) {
        return new NewSeries(client, List.of(TUESDAY.plusDays(60)), 60, Optional.empty(), day(60), Map.of());
    }
}
