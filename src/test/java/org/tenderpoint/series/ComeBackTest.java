package org.tenderpoint.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.Query;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.DeathService;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.followup.answers.DoctorFound;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.series.ComeBackService.ComeBack;
import org.tenderpoint.series.ComeBackService.ComeBackReason;
import org.tenderpoint.series.SeriesService.NewSeries;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;

/** The list of those who may come again, and of those who have not come back. */
@ScreenTest
@Moment("2026-11-23T10:00:00Z")
@As({Role.THERAPIST, Role.MANAGER})
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-38")
class ComeBackTest extends SpringBrowserlessTest {

    private static final LocalDateTime LATER = LocalDateTime.of(2027, 3, 2, 9, 0);

    @Autowired
    private ComeBackService comeBack;
    @Autowired
    private SeriesService series;
    @Autowired
    private RecordedAnswerService recordedAnswers;
    @Autowired
    private DeathService deaths;
    @Autowired
    private ClearanceService clearances;
    @Autowired
    private PlanService plans;
    @Autowired
    private HoldService holds;
    @Autowired
    private Sessions make;
    @Autowired
    private TestUsers users;
    @Autowired
    private CurrentUser user;
    @Autowired
    private PracticeTime time;
    @Autowired
    private Moment.Shared clock;

    private ClientId client;

    @BeforeEach
    void aClient() {
        client = make.client("Cora Comeback", Sessions.harmless(List.of(GENTLE_BACK)));
    }

    @Test
    void whoWasPostponedStandsThereUntilANextSessionIsPlanned() {
        var session = make.arrived(client, Sessions.calmVisit(), GENTLE_BACK);
        assertThat(reason()).as("is here").isEmpty();
        plans.defer(session, "Her doctor looks first", Optional.empty());
        assertThat(reason()).contains(ComeBackReason.POSTPONED);
        assertThat(line().because()).isEqualTo(Phrase.typed("Her doctor looks first"));
        users.as(users.make("desk.comeback", Role.FRONT_DESK), () -> {
            assertThat(line().because().isEmpty()).as("who may not read the record").isTrue();
        });

        UI.getCurrent().navigate("come-back");
        assertThat(find(VirtualList.class).single().getDataProvider().size(new Query<>()))
                .isEqualTo(comeBack.waiting(Optional.empty()).size());

        var next = plan(0);
        assertThat(reason()).as("has a next session").isEmpty();
        plans.missed(next);
        assertThat(reason()).as("did not come to it").contains(ComeBackReason.POSTPONED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
            "NOT_SEEN, SENT", // nobody knows yet
            "NOTHING,  POSTPONED",
            "MATTERED, POSTPONED"
    })
    void whoWasSentToADoctorInsteadIsAskedOnceWhatWasSaid(DoctorFound found, ComeBackReason then) {
        var told = Sessions.calmVisit().with(RedFlag.RECENT_MAJOR_TRAUMA, Recorded.YES);
        plans.defer(make.arrived(client, told, GENTLE_BACK), "An accident", Optional.empty());
        assertThat(reason()).contains(ComeBackReason.SENT);
        assertThat(recordedAnswers.awaited(client)).isPresent();

        users.as(users.make("desk.sent", Role.FRONT_DESK), () -> recordedAnswers.recordDoctorAnswer(
                client, new Quote("Dr Moss", time.today(), "Nothing is broken", Optional.of(found))));

        assertThat(reason()).contains(then);
        assertThat(recordedAnswers.awaited(client).isPresent()).isEqualTo(then == ComeBackReason.SENT);
    }

    @Test
    void whatADoctorWroteAnswersItToo() {
        var told = Sessions.calmVisit().with(RedFlag.RECENT_MAJOR_TRAUMA, Recorded.YES);
        plans.defer(make.arrived(client, told, GENTLE_BACK), "An accident", Optional.empty());

        clearances.record(client, new ClearanceDetails(
                time.today(), "Dr Moss", Set.of("SCR-010"), Set.of(), Optional.empty(), List.of(), Optional.empty()));

        assertThat(reason()).contains(ComeBackReason.POSTPONED);
    }

    @Test
    void whoseSessionWasCancelledForADoctorIsAskedAndWhoCameSinceIsNot() {
        var told = Sessions.calmVisit().with(RedFlag.RECENT_MAJOR_TRAUMA, Recorded.YES);
        plans.cancel(make.arrived(client, told, GENTLE_BACK), Phrase.typed("goes to the hospital"));
        assertThat(reason()).contains(ComeBackReason.SENT);

        clock.set(time.now().plus(Duration.ofDays(3)));
        plans.cancel(make.arrived(client, Sessions.calmVisit(), GENTLE_BACK), Phrase.typed("no time"));

        assertThat(reason()).as("was here, and all was asked anew").isEmpty();
    }

    /** Nobody knows whether they stayed away because of it. */
    @ParameterizedTest
    @CsvSource({"put off, SENT", "called off, SENT", "missed, SENT", "with the rest of its series, SENT",
            "in the calendar that was brought in, SENT", "taken back as soon as planned, "})
    void whoIsToSeeADoctorBeforeAnAppointmentIsAskedHoweverItFallsThrough(String how, ComeBackReason then) {
        client = make.client("Clara Clot", Sessions.harmless(List.of(GENTLE_BACK))
                .with(Condition.CLOT_NOW_OR_SUSPECTED, ConditionAnswer.of(Recorded.YES)));
        var session = plan(3);
        switch (how) {
            case "put off" -> plans.defer(session, "a clot", Optional.empty());
            case "called off" -> plans.cancel(session, Phrase.typed("has no time"));
            case "missed" -> plans.missed(session);
            case "with the rest of its series" -> plans.cancel(session, Phrase.of("series.rest.reason"));
            case "in the calendar that was brought in" -> plans.cancel(session, Phrase.of("imports.cancelled"));
            default -> plans.cancel(session, PlanService.UNDONE);
        }

        assertThat(reason()).isEqualTo(Optional.ofNullable(then));
        assertThat(recordedAnswers.awaited(client).isPresent()).isEqualTo(then != null);
    }

    @Test
    void whatADoctorSaidIsAskedOfNobodyWhoHasDied() {
        var told = Sessions.calmVisit().with(RedFlag.RECENT_MAJOR_TRAUMA, Recorded.YES);
        plans.defer(make.arrived(client, told, GENTLE_BACK), "An accident", Optional.empty());

        deaths.record(client, Optional.empty(), DeathSource.NOTICE);

        assertThat(recordedAnswers.awaited(client)).isEmpty();
    }

    @Test
    void afterFourMonthsNobodyAsksAnywhere() {
        var told = Sessions.calmVisit().with(RedFlag.RECENT_MAJOR_TRAUMA, Recorded.YES);
        plans.defer(make.arrived(client, told, GENTLE_BACK), "An accident", Optional.empty());

        clock.set(time.now().plus(Duration.ofDays(121)));

        assertThat(reason()).isEmpty();
        assertThat(recordedAnswers.awaited(client)).isEmpty();
    }

    @Test
    void whoWasSentToNoDoctorIsAskedAboutNone() {
        plans.cancel(make.arrived(client, Sessions.calmVisit(), GENTLE_BACK), Phrase.typed("no time"));

        assertThat(reason()).isEmpty();
        assertThat(recordedAnswers.awaited(client)).isEmpty();
    }

    @Test
    void whoWasPostponedUntilADayIsPlannedFromThatDayOn() {
        var day = LocalDate.of(2027, 3, 9);
        plans.defer(make.arrived(client, Sessions.calmVisit(), GENTLE_BACK), "has a fever", Optional.of(day));

        assertThat(line().since()).isEqualTo(day.atStartOfDay(time.zone()).toInstant());
        assertThat(line().reason()).isEqualTo(ComeBackReason.POSTPONED_UNTIL);
        UI.getCurrent().navigate("clients/" + client + "/plan");
        var date = find(DatePicker.class).single();
        assertThat(date.getValue()).isEqualTo(day);
        assertThat(date.getHelperText()).isEmpty();
        test(date).setValue(day.minusDays(1));
        assertThat(date.getHelperText()).contains("may come again from");

        plans.missed(plan(1));
        assertThat(reason()).as("did not come").contains(ComeBackReason.POSTPONED_UNTIL);
        assertThat(plans.nextDays(client).notBefore()).contains(day);
        clock.set(time.now().plus(Duration.ofDays(1)));
        make.arrived(client, Sessions.calmVisit(), GENTLE_BACK);
        assertThat(plans.nextDays(client).notBefore()).as("is here all the same").isEmpty();
    }

    @Test
    void aSessionThatNobodyCalledOffIsNoneToWhichTheyCame() {
        plans.defer(make.arrived(client, Sessions.calmVisit(), GENTLE_BACK), "Her doctor looks first",
                Optional.empty());
        plan(2);

        clock.set(LATER.plusDays(3).atZone(time.zone()).toInstant());

        assertThat(reason()).contains(ComeBackReason.POSTPONED);
    }

    @Test
    void aRestIsToldFromAWeekBeforeItsEnd() {
        hold(HoldKind.REST, Optional.of(Duration.ofDays(8)));
        assertThat(reason()).as("in eight days").isEmpty();

        var other = make.client("Rita Rested", Sessions.harmless(List.of(GENTLE_BACK)));
        client = other;
        hold(HoldKind.REST, Optional.of(Duration.ofDays(6)));
        assertThat(reason()).contains(ComeBackReason.RESTED);
    }

    @Test
    void whoWasPromisedATalkIsNamedWithItFirst() {
        hold(HoldKind.DOCTOR_ANSWER, Optional.empty());
        assertThat(reason()).contains(ComeBackReason.DOCTOR);

        hold(HoldKind.THERAPIST_TALK, Optional.empty());
        assertThat(reason()).contains(ComeBackReason.TALK);
        assertThat(comeBack.waiting(Optional.empty())).filteredOn(one -> one.client().equals(client)).hasSize(1);
    }

    @Test
    void aFollowUpThatWaitsIsNoReason() {
        hold(HoldKind.UNANSWERED_FOLLOW_UP, Optional.empty());
        hold(HoldKind.REST, Optional.empty());

        assertThat(reason()).isEmpty();
    }

    @Test
    void anOpenSeriesIsThereWhenNoneOfItsSessionsLiesAhead() {
        var made = series.plan(new NewSeries(
                client, List.of(LATER.plusDays(30)), 60, Optional.empty(), LATER.plusDays(40).toLocalDate(), Map.of()));
        assertThat(reason()).isEmpty();

        plans.cancel(made.sessions().getFirst(), Phrase.typed("moved away for a month"));

        assertThat(reason()).contains(ComeBackReason.SERIES);
    }

    private void hold(HoldKind kind, Optional<Duration> in) {
        holds.open(client, kind, in.map(time.now()::plus), UUID.randomUUID(), Phrase.typed("because"));
    }

    private SessionId plan(int days) {
        return plans.plan(new NewSession(client, user.id(), LATER.plusDays(days), 60, List.of(GENTLE_BACK)));
    }

    private Optional<ComeBackReason> reason() {
        return lines().map(ComeBack::reason).findFirst();
    }

    private ComeBack line() {
        return lines().findFirst().orElseThrow();
    }

    private Stream<ComeBack> lines() {
        return comeBack.waiting(Optional.empty()).stream().filter(one -> one.client().equals(client));
    }
}
