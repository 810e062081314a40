package org.tenderpoint.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.intake.clearance.Clearance;
import org.tenderpoint.intake.clearance.ClearanceRecord;
import org.tenderpoint.intake.clearance.ClearanceRepository;
import org.tenderpoint.intake.clearance.ClearanceState;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/**
 * What rules read from an intake. Rules also run for the front desk, who may not see what they read: nothing from here
 * is ever shown. So it does not count as a look at a record; the decision that follows leaves its own entry.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER', 'CHECK_IN')")
@Transactional(readOnly = true)
public class StandingAnswersReader {

    private final IntakeVersionRepository versions;
    private final VisitRepository visits;
    private final ClearanceRepository clearances;
    private final ClientService clients;
    private final IntakeInForce inForce;

    StandingAnswersReader(
            IntakeVersionRepository versions, VisitRepository visits, ClearanceRepository clearances,
            ClientService clients, IntakeInForce inForce) {
        this.versions = versions;
        this.visits = visits;
        this.clearances = clearances;
        this.clients = clients;
        this.inForce = inForce;
    }

    /**
     * A version's answers as rules read them, not yet aged.
     *
     * @param visit the practice's local date of the visit
     * @param sessionsHere finished sessions here in the 365 days before the visit
     */
    public StandingAnswers read(ClientId client, IntakeVersionRecord intake, LocalDate visit, int sessionsHere) {
        var other = new HashMap<String, LocalDate>();
        intake.told().forEach((key, told) -> {
            if (!told.day().equals(intake.toldOn())) {
                other.put(key, told.day());
            }
        });
        return new StandingAnswers(
                intake.answers().conditions(),
                intake.toldOn(),
                age(client, visit),
                StandingAnswers.massages(
                        sessionsHere, intake.answers().massagesElsewhere(), intake.massagesToldOn(), visit),
                other);
    }

    /** The same for unconfirmed answers, as given on a day. */
    public StandingAnswers read(
            ClientId client, IntakeAnswers answers, LocalDate toldOn, LocalDate visit, int sessionsHere) {
        var massages = StandingAnswers.massages(sessionsHere, answers.massagesElsewhere(), toldOn, visit);
        return new StandingAnswers(answers.conditions(), toldOn, age(client, visit), massages);
    }

    private OptionalInt age(ClientId client, LocalDate visit) {
        return clients.birthDate(client)
                .map(birth -> OptionalInt.of(Period.between(birth, visit).getYears()))
                .orElse(OptionalInt.empty());
    }

    /** The version in force, without its changes. */
    public Optional<IntakeVersionRecord> latest(ClientId client) {
        return versions.findFirstByClientIdOrderByNumberDesc(client.value())
                .map(inForce::of);
    }

    /** The version that was in force then. */
    public Optional<IntakeVersionRecord> latest(ClientId client, Instant until) {
        return latest(client)
                .filter(last -> !last.confirmedAt().isAfter(until))
                .or(() -> confirmedUntil(client, until).map(inForce::of));
    }

    private Optional<IntakeVersion> confirmedUntil(ClientId client, Instant until) {
        return versions.findByClientIdOrderByNumber(client.value()).stream()
                .filter(version -> !version.confirmedAt().isAfter(until))
                .reduce((_, later) -> later);
    }

    /** Whether all that the intake tells of these conditions, but what counts only for a visit, is as it was then. */
    public boolean unchanged(ClientId client, Set<Condition> conditions, Instant since) {
        var all = versions.findByClientIdOrderByNumber(client.value());
        var then = confirmedUntil(client, since);
        if (then.isEmpty()) {
            return false;
        }
        var told = then.get().toRecord(then.get().answers());
        // what another record of the same person told has changed it too
        var now = inForce.of(all.getLast());
        return conditions.stream().allMatch(condition -> standing(told, condition).equals(standing(now, condition)));
    }

    /** What was told of a condition, without what counts only for a visit and what others judge. */
    private static ConditionAnswer standing(IntakeVersionRecord version, Condition condition) {
        var told = version.answers().of(condition);
        var details = new HashMap<>(told.details());
        details.keySet().removeIf(detail -> detail.aboutNow() || detail.judged());
        return new ConditionAnswer(told.recorded(), details);
    }

    /** The visit's answers as last confirmed. */
    public Optional<VisitRecord> visit(SessionId session) {
        return visits.counting(session.value()).map(Visit::toRecord);
    }

    /** The visit's answers as they were confirmed by then. */
    public Optional<VisitRecord> visit(SessionId session, Instant then) {
        return visits.findBySessionIdOrderByNumberDesc(session.value()).stream()
                .filter(visit -> !visit.confirmedAt().isAfter(then))
                .findFirst()
                .filter(visit -> !visit.isOfAnother())
                .map(Visit::toRecord);
    }

    /** The doctors' clearances in force on this day, as of then. */
    public List<ClearanceRecord> clearances(ClientId client, LocalDate day, Instant then) {
        return clearances.findByClientIdOrderByRecordedAtDesc(client.value()).stream()
                .filter(clearance -> clearance.counts(day, then))
                .map(Clearance::toRecord)
                .toList();
    }

    /** Those that nobody has revoked, also after their last day. */
    public List<ClearanceRecord> confirmedClearances(ClientId client) {
        return clearances.findByClientIdOrderByRecordedAtDesc(client.value()).stream()
                .map(Clearance::toRecord)
                .filter(clearance -> clearance.state() == ClearanceState.CONFIRMED)
                .toList();
    }
}
