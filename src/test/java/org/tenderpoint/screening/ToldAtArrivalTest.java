package org.tenderpoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.Screener.MayNotStart;
import org.tenderpoint.screening.hold.Hold;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.screening.hold.HoldRepository;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.plan.DayRow;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.say.Phrase;

/** Red flags that were ticked at the arrival, on a page that was left without confirming. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-08")
class ToldAtArrivalTest {

    @Autowired
    private ScreeningService screenings;
    @Autowired
    private ScreeningChangeService changes;
    @Autowired
    private HoldService holds;
    @Autowired
    private HoldRepository kept;
    @Autowired
    private PlannedSessionRepository sessions;
    @Autowired
    private PlanService plans;
    @Autowired
    private Visits visits;
    @Autowired
    private TestUsers users;

    private ClientId client;
    private SessionId session;

    @BeforeEach
    void expected() {
        client = visits.client("Hannah Lindqvist", harmless());
        session = visits.planned(client, swedish(Region.UPPER_BACK, 3));
    }

    @Test
    void theDaysListShowsItToEverybodyAtOnceAndTheTherapistReadsWhatBecameStricter() {
        assertThat(row().level()).contains(ScreeningLevel.CLEAR);

        screenings.tellAtArrival(session, Set.of(RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW));

        assertThat(row().level()).contains(ScreeningLevel.EMERGENCY);
        users.as(users.make("desk", Role.FRONT_DESK), () -> {
            assertThat(row().ready()).as("the front desk reads: see the therapist").isFalse();
            return session;
        });
        users.as(users.make("nils", Role.THERAPIST), () -> {
            assertThat(screenings.toldAtArrival(session)).containsExactly(RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW);
            return session;
        });
        assertThat(changes.of(session)).singleElement().satisfies(change -> {
            assertThat(change.cause()).isEqualTo(ScreeningCause.ARRIVAL);
            assertThat(change.stricter()).isTrue();
        });
        assertThat(plans.byId(session).orElseThrow().state()).isEqualTo(SessionState.PLANNED);
        assertThat(holds.openHolds(client)).as("nothing was confirmed").isEmpty();
    }

    @Test
    void whoeverTicksItHasReadItAndTheTherapistOfTheSessionReadsWhatAColleagueTicked() {
        screenings.tellAtArrival(session, Set.of(RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW));
        assertThat(changes.of(session)).extracting(ScreeningChangeRecord::seen).containsExactly(true);
        assertThat(row().changed()).isEmpty();
        var nils = users.make("nils", Role.THERAPIST);
        users.as(nils, () -> {
            assertThat(changes.of(session)).extracting(ScreeningChangeRecord::seen).containsExactly(false);
            screenings.tellAtArrival(session,
                    EnumSet.of(RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW, RedFlag.STROKE_SIGNS_NOW));
        });

        assertThat(row().changed()).hasValueSatisfying(change -> assertThat(change.stricter()).isTrue());
    }

    @Test
    void whatElseBecameStricterMeanwhileIsStillToBeRead() {
        // as by a client's own answer by link, when nobody is signed in
        kept.save(Hold.open(client, HoldKind.DOCTOR_ANSWER, Optional.empty(), UUID.randomUUID(),
                Phrase.typed("waits for the doctor"), Optional.empty(), Instant.now()));

        screenings.tellAtArrival(session, Set.of(RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW));

        assertThat(changes.of(session)).extracting(ScreeningChangeRecord::cause, ScreeningChangeRecord::seen)
                .containsExactlyInAnyOrder(
                        tuple(ScreeningCause.ARRIVAL, true), tuple(ScreeningCause.MEANWHILE, false));
    }

    /** Each by itself: at an arrival, and when all was denied and confirmed before it was told. */
    @ParameterizedTest
    @EnumSource
    void noSessionStartsWithAFlagThatIsNotConfirmed(RedFlag flag) {
        plans.arrive(session);
        assertThatThrownBy(() -> plans.start(session)).isInstanceOf(MayNotStart.class);
        visits.nothingNew(session, client);
        var before = row().level().orElseThrow();

        screenings.tellAtArrival(session, Set.of(flag));

        assertThat(row().level().orElseThrow()).isGreaterThan(before);
        assertThatThrownBy(() -> plans.start(session)).isInstanceOfSatisfying(MayNotStart.class,
                refused -> assertThat(refused.blocks()).isNotEmpty());
    }

    @Test
    void takenBackOrConfirmedNothingOfItIsLeft() {
        screenings.tellAtArrival(session, EnumSet.of(RedFlag.FEVER_NOW, RedFlag.STROKE_SIGNS_NOW));
        screenings.tellAtArrival(session, Set.of());
        assertThat(row().level()).contains(ScreeningLevel.CLEAR);
        assertThat(changes.of(session)).extracting(ScreeningChangeRecord::stricter).containsExactly(false, true);

        screenings.tellAtArrival(session, Set.of(RedFlag.FEVER_NOW));
        visits.nothingNew(session, client);
        assertThat(screenings.toldAtArrival(session)).isEmpty();
        plans.start(session);
        assertThat(plans.byId(session).orElseThrow().state()).isEqualTo(SessionState.IN_PROGRESS);
    }

    @Test
    void aConfirmedEmergencyHoldsTheNextSessionAndStaysWhileThePageIsOpenedAgain() {
        visits.answered(session, client,
                Visits.visit(Map.of(RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW, Recorded.YES), 0, Set.of()));

        screenings.tellAtArrival(session, Set.of());

        assertThat(screenings.screen(session).level()).isEqualTo(ScreeningLevel.EMERGENCY);
        assertThat(screenings.screen(session).blocks()).contains(StartBlock.EMERGENCY);
        assertThat(holds.openHolds(client)).isNotEmpty();
    }

    /** On a page that was open when a colleague called it off. */
    @ParameterizedTest
    @CsvSource({"CHEST_PAIN_OR_BREATHLESS_NOW, true", "CALF_SWELLING_ONE_SIDE, false"})
    void whatIsConfirmedOnceTheSessionIsOffSendsToADoctorAndAnEmergencyHoldsTheNext(RedFlag flag, boolean holdsNext) {
        plans.arrive(session);
        plans.cancel(session, Phrase.typed("Feels unwell"));
        assertThat(sent()).isFalse();

        visits.answered(session, client, Visits.visit(Map.of(flag, Recorded.YES), 0, Set.of()));

        assertThat(sent()).isTrue();
        assertThat(holds.openHolds(client)).hasSize(holdsNext ? 1 : 0);
        visits.answered(session, client, Visits.visit(Map.of(flag, Recorded.YES), 0, Set.of()));
        assertThat(holds.openHolds(client)).hasSize(holdsNext ? 1 : 0);
    }

    @Test
    void anEmergencyThatIsConfirmedOnceTheSessionHasStartedHoldsTheNext() {
        visits.nothingNew(session, client);
        plans.start(session);

        visits.answered(session, client,
                Visits.visit(Map.of(RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW, Recorded.YES), 0, Set.of()));

        assertThat(holds.openHolds(client)).extracting(HoldRecord::kind).containsExactly(HoldKind.EMERGENCY_UNCHECKED);
    }

    @Test
    void anEmergencyThatStandsUnconfirmedWhenTheSessionIsCalledOffHoldsTheNext() {
        var other = visits.planned(client, swedish(Region.UPPER_BACK, 3));
        screenings.tellAtArrival(session, Set.of(RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW));

        plans.defer(session, "To hospital", Optional.empty());

        assertThat(holds.openHolds(client)).extracting(HoldRecord::kind).containsExactly(HoldKind.EMERGENCY_UNCHECKED);
        assertThat(screenings.screen(other).decision().findings()).extracting(Finding::id).contains("SCR-019");
        assertThat(sent()).isTrue();
    }

    private boolean sent() {
        return sessions.findById(session.value()).orElseThrow().sentToDoctorAt().isPresent();
    }

    private DayRow row() {
        return plans.day(visits.today(), Optional.empty()).stream()
                .filter(one -> one.session().equals(session)).findFirst().orElseThrow();
    }
}
