package org.tenderpoint.screening.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.QueryCount;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.plan.PlanRefused.Problem;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;

@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-07")
public class PlanServiceTest {

    @Autowired
    private PlanService plans;
    @Autowired
    private ScreeningService screenings;
    @Autowired
    private ClientService clients;
    @Autowired
    private RecordLookService looks;
    @Autowired
    private Visits visits;
    @Autowired
    private PracticeService practices;
    @Autowired
    private TestUsers users;
    @Autowired
    private CurrentUser currentUser;
    @Autowired
    private QueryCount queries;
    @Autowired
    private TestTrail trail;
    @Autowired
    private EntityManager entities;

    @Test
    void aDayThatIsOverIsRefused() {
        refused(at(visits.today().minusDays(1).atTime(10, 0)), Problem.IN_THE_PAST);
    }

    @Test
    void aWalkInIsEnteredAfterItsStart() {
        var client = visits.client("Walk In", harmless());

        var session = plans
                .plan(new NewSession(client, currentUser.id(), visits.today().atStartOfDay(), 30, List.of()));

        assertThat(plans.byId(session).orElseThrow().state()).isEqualTo(SessionState.PLANNED);
    }

    @Test
    void whoIsHereWithoutABookingIsPlannedForNow() {
        var client = visits.client("Walk In", harmless());

        var session = plans.byId(plans.arriveNow(client)).orElseThrow();

        assertThat(session.state()).isEqualTo(SessionState.ARRIVED);
        assertThat(session.therapist()).isEqualTo(currentUser.id());
        assertThat(session.day()).isEqualTo(visits.today());
        assertThat(plans.arriveNow(client)).as("pressed twice").isEqualTo(session.id());
    }

    @Test
    void whoIsHereForTodaysBookingArrivesForIt() {
        var client = visits.client("Booked", harmless());
        var tomorrow = visits.planned(client, visits.today().plusDays(1).atTime(10, 0));
        var today = visits.planned(client, visits.today().atStartOfDay());

        assertThat(plans.arriveNow(client)).isEqualTo(today);

        assertThat(plans.byId(today).orElseThrow().state()).isEqualTo(SessionState.ARRIVED);
        assertThat(plans.byId(tomorrow).orElseThrow().state()).isEqualTo(SessionState.PLANNED);
    }

    @Test
    void aWrongYearIsRefused() {
        refused(at(visits.today().plusYears(3).atTime(10, 0)), Problem.TOO_FAR_AHEAD);
    }

    @Test
    void whatWasPlannedForTenIsAtTenAlsoOnceThePracticeLivesByAnotherClock() {
        var tokyo = ZoneId.of("Asia/Tokyo");
        var day = visits.today().plusDays(3);
        var client = visits.client("Late Hour", harmless());
        var session = visits.planned(client, day.atTime(22, 0));
        int version = plans.byId(session).orElseThrow().version();
        var set = practices.require();

        users.as(users.make("zone.manager", Role.MANAGER), () -> practices.change(
                ChangedSettings.of(set.settings(), "zone", tokyo), set.version()));

        var after = plans.byId(session).orElseThrow();
        assertThat(after.localStart()).isEqualTo(day.atTime(22, 0));
        assertThat(after.start()).isEqualTo(day.atTime(22, 0).atZone(tokyo).toInstant());
        assertThat(after.version()).as("an open form is out of date").isGreaterThan(version);
        assertThat(plans.day(day, Optional.of(currentUser.id()))).extracting(DayRow::session).contains(session);
    }

    @Test
    void anHourThatTheClocksLeaveOutIsRefused() {
        // in London the clocks go from 01:00 to 02:00 on the last Sunday of March
        var gap = lastSundayOfNextMarch().atTime(1, 30);

        refused(at(gap), Problem.NO_SUCH_HOUR);
    }

    @Test
    void twoSessionsOfATherapistDoNotOverlapButMayTouch() {
        var day = visits.today().plusDays(3);
        visits.planned(visits.client("One", harmless()), day.atTime(10, 0));
        var other = visits.client("Two", harmless());

        refused(new NewSession(other, currentUser.id(), day.atTime(10, 59), 30, List.of()), Problem.THERAPIST_BUSY);
        plans.plan(new NewSession(other, currentUser.id(), day.atTime(11, 0), 30, List.of()));
    }

    @Test
    void aClientIsNotWithTwoTherapistsAtOnce() {
        var day = visits.today().plusDays(3);
        var client = visits.client("One", harmless());
        var colleague = users.make("second.therapist", Role.THERAPIST);
        visits.planned(client, day.atTime(10, 0));

        refused(new NewSession(client, colleague.id(), day.atTime(10, 30), 30, List.of()), Problem.CLIENT_BUSY);
    }

    @Test
    void aRefusalTellsFromWhenBothHaveTimeThatDay() {
        var day = visits.today().plusDays(3);
        var client = visits.client("One", harmless());
        var colleague = users.make("second.therapist", Role.THERAPIST);
        visits.planned(visits.client("Two", harmless()), day.atTime(10, 0));
        plans.plan(new NewSession(client, colleague.id(), day.atTime(11, 15), 60, List.of()));
        visits.planned(visits.client("Three", harmless()), day.atTime(23, 0));

        assertThat(freeFrom(new NewSession(client, currentUser.id(), day.atTime(10, 30), 15, List.of())))
                .contains(LocalTime.of(11, 0));
        assertThat(freeFrom(new NewSession(client, currentUser.id(), day.atTime(10, 30), 30, List.of())))
                .contains(LocalTime.of(12, 15));
        assertThat(freeFrom(new NewSession(client, currentUser.id(), day.atTime(23, 15), 30, List.of()))).isEmpty();
    }

    private Optional<LocalTime> freeFrom(NewSession wanted) {
        return catchThrowableOfType(PlanRefused.class, () -> plans.plan(wanted)).freeFrom();
    }

    @Test
    void aColleaguesSessionIsTakenOverWithATraceAndIsThenOnesOwn() {
        var day = visits.today().plusDays(3);
        var colleague = users.make("gives.it", Role.THERAPIST);
        var session = users.as(colleague,
                () -> visits.planned(visits.client("Tara Taken", harmless()), day.atTime(10, 0)));

        plans.takeOver(session);

        assertThat(plans.byId(session).orElseThrow().therapist()).isEqualTo(currentUser.id());
        assertThat(trail.about(session.value())).filteredOn(entry -> entry.action().equals("taken_over"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.why()).isEqualTo(Phrase.typed(colleague.name())));
    }

    @Test
    void whoHasAnotherSessionAtThatTimeDoesNotTakeOneOver() {
        var day = visits.today().plusDays(3);
        var colleague = users.make("gives.it", Role.THERAPIST);
        var session = users.as(colleague,
                () -> visits.planned(visits.client("Tara Taken", harmless()), day.atTime(10, 0)));
        visits.planned(visits.client("Otto Own", harmless()), day.atTime(10, 30));

        assertThatThrownBy(() -> plans.takeOver(session)).isInstanceOfSatisfying(
                PlanRefused.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.THERAPIST_BUSY));
        assertThat(plans.byId(session).orElseThrow().therapist()).isEqualTo(colleague.id());
    }

    @Test
    void aNewScreeningAndAnArrivalAreNoEditsOfAPlanAndAnEditTellsWhoMadeIt() {
        var session = visits.planned(visits.client("Ed Edit", harmless()), visits.today().atTime(20, 0));
        int seen = plans.byId(session).orElseThrow().version();
        plans.arrive(session);
        screenings.screen(session);
        assertThat(plans.byId(session).orElseThrow().version()).isEqualTo(seen);

        var colleague = users.make("edits.it", Role.THERAPIST);
        users.as(colleague, () -> plans.changePlan(session, seen, List.of(Visits.swedish(Region.NECK, 1))));
        assertThatThrownBy(() -> plans.changePlan(session, seen, List.of()))
                .isInstanceOfSatisfying(EditedByOther.class,
                        edited -> assertThat(edited.by()).contains(colleague.id()));
    }

    @Test
    void aCancelledSessionLeavesItsTimeFree() {
        var day = visits.today().plusDays(3);
        var client = visits.client("One", harmless());
        var session = visits.planned(client, day.atTime(10, 0));
        plans.cancel(session, Phrase.typed("rang up"));

        visits.planned(client, day.atTime(10, 0));

        assertThat(plans.byId(session).orElseThrow().state()).isEqualTo(SessionState.CANCELLED);
    }

    @Test
    void onlyPeopleWhoTreatClientsAreBooked() {
        var desk = users.make("only.desk", Role.FRONT_DESK);
        var client = visits.client("One", harmless());

        refused(new NewSession(client, desk.id(), visits.today().plusDays(1).atTime(9, 0), 60, List.of()),
                Problem.NOT_A_THERAPIST);
    }

    @Test
    void anArchivedClientIsNotBooked() {
        var client = visits.client("One", harmless());
        clients.archive(client);

        refused(new NewSession(client, currentUser.id(), visits.today().plusDays(1).atTime(9, 0), 60, List.of()),
                Problem.CLIENT_ARCHIVED);
    }

    @Test
    void aMovedSessionIsScreenedForItsNewTherapist() {
        var client = visits.client("One", harmless());
        var start = visits.today().plusDays(2).atTime(9, 0);
        var session = visits.planned(client, start, new Work(
                BodyPart.of(Region.CALVES), Modality.LYMPHATIC_DRAINAGE, 1, 30));
        assertThat(screenings.screen(session).decision().findings()).extracting(Finding::id).contains("SCR-500");
        var colleague = users.make("trained.therapist", Role.THERAPIST);

        var seen = plans.byId(session).orElseThrow();
        plans.move(session, seen.version(), new NewSession(client, colleague.id(), start.plusDays(1), 45, seen.plan()));

        var moved = plans.byId(session).orElseThrow();
        assertThat(moved.localStart()).isEqualTo(start.plusDays(1));
        assertThat(moved.minutes()).isEqualTo(45);
        assertThat(moved.therapist()).isEqualTo(colleague.id());
    }

    @Test
    void whoMovesASessionThatAColleagueHasChangedIsToldAndChangesNothing() {
        var client = visits.client("One", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        var seen = plans.byId(session).orElseThrow();
        plans.changePlan(session, seen.version(), List.of(swedish(Region.NECK, 1)));

        var later = new NewSession(
                client, currentUser.id(), seen.localStart().plusDays(1), 45, List.of(swedish(Region.NECK, 3)));
        assertThatThrownBy(() -> plans.move(session, seen.version(), later)).isInstanceOf(EditedByOther.class);

        var kept = plans.byId(session).orElseThrow();
        assertThat(kept.localStart()).isEqualTo(seen.localStart());
        assertThat(kept.plan()).containsExactly(swedish(Region.NECK, 1));
    }

    @Test
    void aMoveToAnImpossibleTimeLeavesTheWorkAsItWas() {
        var client = visits.client("One", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        var seen = plans.byId(session).orElseThrow();

        var gone = new NewSession(
                client, currentUser.id(), visits.today().minusDays(2).atTime(9, 0), 45,
                List.of(swedish(Region.NECK, 3)));
        assertThatThrownBy(() -> plans.move(session, seen.version(), gone)).isInstanceOf(PlanRefused.class);

        assertThat(plans.byId(session).orElseThrow().plan()).containsExactly(swedish(Region.NECK, 2));
    }

    @Test
    void aSecondEditorIsToldAndOverwritesNothing() {
        var client = visits.client("One", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        var seen = plans.byId(session).orElseThrow();
        plans.changePlan(session, seen.version(), List.of(swedish(Region.NECK, 1)));

        assertThatThrownBy(() -> plans.changePlan(session, seen.version(), List.of(swedish(Region.NECK, 3))))
                .isInstanceOf(EditedByOther.class);
        assertThat(plans.byId(session).orElseThrow().plan()).containsExactly(swedish(Region.NECK, 1));
    }

    @Test
    void onlyFinishedSessionsCountAsMassages() {
        var client = visits.client("One", harmless());
        var today = visits.today();
        var finished = running(client);
        plans.finish(finished, plans.byId(finished).orElseThrow().startedAt().orElseThrow().plusSeconds(60));
        plans.sign(finished);
        var brokenOff = running(client);
        plans.breakOff(brokenOff, plans.byId(brokenOff).orElseThrow().startedAt().orElseThrow(), "felt faint");
        plans.sign(brokenOff);
        visits.planned(client, swedish(Region.NECK, 2));

        assertThat(plans.finishedCount(client, today, today.plusDays(1))).isEqualTo(1);
        assertThat(plans.finishedCount(client, today.plusDays(1), today.plusDays(2))).isZero();
    }

    @Test
    void aDayTakesTheSameQueriesForOneSessionAndForFifty() {
        var day = visits.today().plusDays(5);
        book(day, 1);
        long one = queriesOf(day);

        book(day, 49);
        long fifty = queriesOf(day);

        assertThat(plans.day(day, Optional.empty())).hasSize(50);
        assertThat(fifty).isEqualTo(one).isLessThanOrEqualTo(8);
    }

    @Test
    void aDaysRowTellsTherapistsTheLevelAndFrontDeskOnlyWhetherItIsReady() {
        var day = visits.today().plusDays(4);
        var harmless = visits.client("Ready Person", harmless());
        var careful = visits.client("Careful Person", harmless().with(
                Condition.KIDNEY_OR_LIVER_DISEASE, ConditionAnswer.of(Recorded.YES)));
        visits.planned(harmless, day.atTime(9, 0), swedish(Region.UPPER_BACK, 3));
        visits.planned(careful, day.atTime(11, 0), swedish(Region.UPPER_BACK, 2));

        assertThat(plans.day(day, Optional.of(currentUser.id()))).satisfiesExactly(
                first -> {
                    assertThat(first.clientName()).isEqualTo("Ready Person");
                    assertThat(first.therapistName()).isNotBlank();
                    assertThat(first.modality()).contains(Modality.SWEDISH);
                    assertThat(first.level()).contains(ScreeningLevel.CLEAR);
                    assertThat(first.provisional()).isTrue();
                    assertThat(first.localStart().toLocalTime()).isEqualTo(LocalTime.of(9, 0));
                    assertThat(first.ready()).isTrue();
                },
                second -> {
                    assertThat(second.level()).contains(ScreeningLevel.CLEARANCE);
                    assertThat(second.findings()).isPositive();
                    assertThat(second.ready()).isFalse();
                });

        var desk = users.make("only.desk", Role.FRONT_DESK);
        users.as(desk, () -> assertThat(plans.day(day, Optional.empty())).allSatisfy(row -> {
            assertThat(row.level()).isEmpty();
            assertThat(row.findings()).isZero();
        }).extracting(DayRow::ready).containsExactly(true, false));
    }

    @Test
    void frontDeskPlansAndItsPlanIsScreenedButTheScreeningIsNotItsToRead() {
        var client = visits.client("One", harmless());
        var therapist = currentUser.id();
        var desk = users.make("only.desk", Role.FRONT_DESK);

        users.as(desk, () -> {
            var session = plans.plan(new NewSession(
                    client, therapist, visits.today().plusDays(2).atTime(9, 0), 60,
                    List.of(swedish(Region.UPPER_BACK, 3))));
            assertThat(plans.ready(session)).isTrue();
            assertThatThrownBy(() -> screenings.screen(session)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> plans.start(session)).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void aManagerLooksAtAScreeningOnlyWithAReason() {
        var client = visits.client("One", harmless());
        var session = visits.planned(client, swedish(Region.UPPER_BACK, 3));
        var manager = users.make("only.manager", Role.MANAGER);

        users.as(manager, () -> {
            assertThatThrownBy(() -> screenings.screen(session)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> screenings.review(session)).isInstanceOf(RecordClosed.class);
            assertThatThrownBy(() -> looks.review(client, "curious")).isInstanceOf(IllegalArgumentException.class);
            looks.review(client, "complaint of 12 March");
            assertThat(screenings.review(session)).isPresent();
        });
    }

    private SessionId running(ClientId client) {
        var session = visits.planned(client, swedish(Region.UPPER_BACK, 2));
        visits.nothingNew(session, client);
        plans.start(session);
        return session;
    }

    private void book(LocalDate day, int count) {
        for (int i = 0; i < count; i++) {
            var client = visits.client("Client " + i, harmless());
            var therapist = users.make("therapist." + count + "." + i, Role.THERAPIST);
            plans.plan(new NewSession(client, therapist.id(), day.atTime(9, 0), 60, List.of(swedish(Region.NECK, 2))));
            // else each query looks at all that was made before for changes
            entities.flush();
            entities.clear();
        }
    }

    private long queriesOf(LocalDate day) {
        entities.flush();
        entities.clear();
        return queries.during(() -> plans.day(day, Optional.empty()));
    }

    private NewSession at(LocalDateTime start) {
        return new NewSession(visits.client("One", harmless()), currentUser.id(), start, 60, List.of());
    }

    private void refused(NewSession planned, Problem problem) {
        assertThatThrownBy(() -> plans.plan(planned))
                .isInstanceOfSatisfying(PlanRefused.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private LocalDate lastSundayOfNextMarch() {
        var last = LocalDate.of(visits.today().getYear() + 1, 3, 31);
        return last.minusDays(last.getDayOfWeek().getValue() % 7);
    }
}
