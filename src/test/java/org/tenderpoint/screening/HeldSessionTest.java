package org.tenderpoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;
import static org.tenderpoint.screening.Visits.visit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.intake.VisitRecord;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.platform.id.Id.ClearanceId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.screening.hold.HoldRepository;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;

/** What holds a session, and what lets it go on. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-09")
class HeldSessionTest {

    @Autowired
    private PlanService plans;

    @Autowired
    private ScreeningService screenings;

    @Autowired
    private FindingService findings;

    @Autowired
    private HoldService holds;

    @Autowired
    private ClearanceService clearances;

    @Autowired
    private VisitService answers;

    @Autowired
    private Visits visits;

    @Autowired
    private HoldRepository kept;

    @Autowired
    private TestTrail trail;

    @Autowired
    private Moment.Shared clock;

    @Test
    @Tag("UC-10")
    void anEmergencyHoldsTheNextSessionUntilAMedicalCheckIsRecorded() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.answered(session, client, visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));
        var emergency = screenings.screen(session);
        assertThat(emergency.level()).isEqualTo(ScreeningLevel.EMERGENCY);
        assertThat(emergency.decision().findings()).extracting(Finding::id).contains("SCR-001")
                .doesNotContain("SCR-019");
        assertThat(holds.openHolds(client)).extracting(HoldRecord::kind).containsExactly(HoldKind.EMERGENCY_UNCHECKED);

        visits.nothingNew(session, client);
        assertThat(screenings.screen(session).decision().findings())
                .as("other answers alone do not end it").extracting(Finding::id).contains("SCR-019");

        var clearance = clearances.record(client, new ClearanceDetails(
                visits.today(), "Dr Osei", Set.of("SCR-001"), Set.of(), Optional.empty(), List.of(), Optional.empty()));
        clearances.confirm(clearance);

        assertThat(holds.openHolds(client)).isEmpty();
        assertThat(screenings.screen(session).level()).isEqualTo(ScreeningLevel.CLEAR);
    }

    @Test
    void whileNothingChangesAnEmergencyAndTheHoldAfterItAreEachScreenedOnce() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.answered(session, client, visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));
        var emergency = screenings.screen(session).id();
        assertThat(screenings.screen(session).id()).isEqualTo(emergency);

        visits.nothingNew(session, client);
        var held = screenings.screen(session).id();
        assertThat(held).isNotEqualTo(emergency);
        assertThat(screenings.screen(session).id()).isEqualTo(held);
    }

    @Test
    @Tag("UC-10")
    void theNextSessionWaitsAgainWhenTheCheckAfterAnEmergencyIsRevoked() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.answered(session, client, visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));
        visits.nothingNew(session, client);
        var wrong = checkedToday(client);
        clearances.confirm(wrong);
        assertThat(screenings.screen(session).level()).isEqualTo(ScreeningLevel.CLEAR);

        clearances.revoke(wrong);

        assertThat(holds.openHolds(client)).extracting(HoldRecord::kind).containsExactly(HoldKind.EMERGENCY_UNCHECKED);
        assertThat(screenings.screen(session).decision().findings()).extracting(Finding::id).contains("SCR-019");
        assertThat(trail.about(hold(session))).extracting(AuditRecord::action)
                .containsExactlyInAnyOrder("opened_hold", "lifted", "reopened");
        var right = checkedToday(client);
        clearances.confirm(right);
        var another = checkedToday(client);
        clearances.confirm(another);
        clearances.revoke(another);
        assertThat(holds.openHolds(client)).as("the other check stands").isEmpty();
    }

    @Test
    @Tag("UC-10")
    void aDoctorsNoMassageEndsNoWaitingAfterAnEmergency() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.answered(session, client, visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));
        visits.nothingNew(session, client);

        clearances.confirm(clearances.record(client, new ClearanceDetails(
                visits.today(), "Dr Osei", Set.of("SCR-001"), Set.of(), Optional.empty(),
                List.of(new ClearanceDetails.Limit(0, Set.of())), Optional.empty())));

        assertThat(holds.openHolds(client)).extracting(HoldRecord::kind).containsExactly(HoldKind.EMERGENCY_UNCHECKED);
        assertThat(screenings.screen(session).decision().findings()).extracting(Finding::id).contains("SCR-019");
    }

    @Test
    @Tag("UC-10")
    void whatADoctorWroteBeforeAnEmergencyOfTheSameDayIsNoCheckAfterIt() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        var before = checkedToday(client);
        clock.pass(Duration.ofMinutes(5));
        visits.answered(session, client, visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));
        screenings.screen(session);
        plans.defer(session, "to hospital", Optional.empty());

        clearances.confirm(before);

        assertThat(holds.openHolds(client)).extracting(HoldRecord::kind).containsExactly(HoldKind.EMERGENCY_UNCHECKED);
    }

    private UUID hold(SessionId session) {
        return kept.findByOriginAndKindAndLiftedAtIsNull(session.value(), HoldKind.EMERGENCY_UNCHECKED).getFirst().id()
                .value();
    }

    private ClearanceId checkedToday(ClientId client) {
        return clearances.record(client, new ClearanceDetails(
                visits.today(), "Dr Osei", Set.of("SCR-001"), Set.of(), Optional.empty(), List.of(), Optional.empty()));
    }

    @Test
    @Tag("UC-10")
    void aDoctorsLeaveToDoYogaIsNoCheckAfterAnEmergency() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.answered(session, client, visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));

        clearances.confirm(clearances.record(client, new ClearanceDetails(
                visits.today(), "Dr Osei", Set.of("yoga"), Set.of(), Optional.empty(), List.of(), Optional.empty())));

        assertThat(holds.openHolds(client)).extracting(HoldRecord::kind).containsExactly(HoldKind.EMERGENCY_UNCHECKED);
    }

    @Test
    void aMistakenEntryIsCorrectedWithAReason() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.answered(session, client, visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));
        assertThat(holds.emergencyHere(session)).isTrue();

        Supplier<VisitRecord> nothing = () -> answers.confirm(session, client, Visits.nothing());
        assertThatThrownBy(() -> holds.correctEmergency(session, " ", nothing)).isInstanceOf(OverrideRefused.class);
        holds.correctEmergency(session, "tapped the wrong line", nothing);

        assertThat(screenings.screen(session).level()).isEqualTo(ScreeningLevel.CLEAR);
    }

    @Test
    void aHoldStopsTheSessionAndItsEndLetsItGoOn() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        var origin = UUID.randomUUID();

        holds.open(client, HoldKind.DOCTOR_ANSWER, Optional.empty(), origin, Phrase.typed("see a doctor"));
        holds.open(client, HoldKind.DOCTOR_ANSWER, Optional.empty(), origin, Phrase.typed("see a doctor"));

        assertThat(holds.openHolds(client)).as("opened once").hasSize(1);
        assertThat(screenings.screen(session).decision().findings()).extracting(Finding::id).contains("SCR-020");
        holds.liftByOrigin(origin, HoldKind.DOCTOR_ANSWER, Phrase.typed("Dr Osei: nothing found"));
        assertThat(screenings.screen(session).level()).isEqualTo(ScreeningLevel.CLEAR);
    }

    @Test
    void aRestHoldsOnlySessionsBeforeItsMoment() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var soon = visits.planned(client, visits.today().plusDays(1).atTime(9, 0), swedish(Region.NECK, 2));
        var later = visits.planned(client, visits.today().plusDays(9).atTime(9, 0), swedish(Region.NECK, 2));
        var until = plans.byId(soon).orElseThrow().start().plusSeconds(3600 * 48);

        holds.open(client, HoldKind.REST, Optional.of(until), UUID.randomUUID(), Phrase.typed("sore for 80 hours"));

        assertThat(screenings.screen(soon).level()).isEqualTo(ScreeningLevel.DEFER);
        assertThat(screenings.screen(later).level()).isEqualTo(ScreeningLevel.CLEAR);
    }

    @Test
    @Tag("UC-10")
    void aClearanceResolvesWhatItNames() {
        var client = visits.client("Hannah Lindqvist", harmless().with(
                Condition.KIDNEY_OR_LIVER_DISEASE, ConditionAnswer.of(Recorded.YES)));
        var session = visits.planned(client, swedish(Region.NECK, 2));
        assertThat(screenings.screen(session).level()).isEqualTo(ScreeningLevel.CLEARANCE);

        clearances.confirm(clearances.record(client, new ClearanceDetails(
                visits.today(), "Dr Osei", Set.of("kidney_or_liver_disease"), Set.of(), Optional.empty(),
                List.of(new ClearanceDetails.Limit(1, Set.of(BodyPart.of(Region.LOWER_BACK)))), Optional.empty())));

        var after = screenings.screen(session);
        assertThat(after.level()).isEqualTo(ScreeningLevel.ADAPT);
        assertThat(after.decision().ceiling(BodyPart.of(Region.LOWER_BACK))).isEqualTo(1);
        assertThat(after.decision().ceiling(BodyPart.of(Region.NECK))).as("effects stay").isEqualTo(2);
    }
}
