package org.tenderpoint.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.screening.rules.Holds;
import org.tenderpoint.screening.rules.ScreeningChange;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;

/**
 * Makes and stores screenings. Runs in the caller's transaction and checks no role: a plan made by the front desk is
 * screened too, with facts that the front desk does not see.
 */
@Component
public class Screener {

    private static final Set<SessionState> AHEAD = EnumSet.of(SessionState.PLANNED, SessionState.ARRIVED,
            SessionState.SCREENED);

    private static final Duration STALE = Duration.ofDays(1);

    private final PlannedSessionRepository sessions;
    private final ScreeningRepository screenings;
    private final ScreeningChangeRepository changes;
    private final HoldRepository holds;
    private final FactsReader reader;
    private final StartBlocks startBlocks;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    Screener(
            PlannedSessionRepository sessions,
            ScreeningRepository screenings,
            ScreeningChangeRepository changes,
            HoldRepository holds,
            FactsReader reader,
            StartBlocks startBlocks,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.screenings = screenings;
        this.changes = changes;
        this.holds = holds;
        this.reader = reader;
        this.startBlocks = startBlocks;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** Screens for somebody who works on this very session and sees the result at once. */
    public Screening run(PlannedSession session, Instant now) {
        return run(session, now, ScreeningCause.OWN);
    }

    /**
     * Screens a session that has not started, unless nothing has changed since the last screening. What became stricter
     * or milder is stored with the new screening, to notify the therapist.
     */
    public Screening run(PlannedSession session, Instant now, ScreeningCause cause) {
        if (!session.state().beforeStart()) {
            throw new IllegalStateException("The screening of a session that has started is frozen");
        }
        var snapshot = snapshot(session);
        var last = session.screening().flatMap(id -> screenings.findById(id.value()));
        if (last.isPresent()
                && last.get().ruleSet().equals(ScreeningRules.VERSION)
                && last.get().snapshot().equals(snapshot)) {
            return last.get();
        }
        var decision = snapshot.decide();
        var screening = screenings.save(
                Screening.decided(session, snapshot, decision, currentUser.idIfSignedIn(), now));
        session.keepScreening(screening.id());
        if (!snapshot.provisional()) {
            session.screened();
        }
        sessions.save(session);
        if (decision.level() == ScreeningLevel.EMERGENCY && !snapshot.provisional()) {
            holdUntilChecked(session, now);
        }
        events.publishEvent(
                AuditEvent.of("screened", "Screening", screening.id().value(), session.client()));
        events.publishEvent(new ScreeningDecided(session.id(), session.client(), decision.level(), now));
        last.ifPresent(before -> keepChange(before, screening, cause));
        return screening;
    }

    /**
     * Compares with the previous screening. The arrival asks new questions, so it is compared with nothing; a plan
     * changed meanwhile does not count as a difference.
     */
    private void keepChange(Screening before, Screening after, ScreeningCause cause) {
        if (cause == ScreeningCause.OWN || before.provisional() != after.provisional()) {
            return;
        }
        var was = before.snapshot();
        var is = after.snapshot();
        var decided = was.plan().equals(is.plan())
                ? before.decision()
                : was.withPlan(is.plan()).decide(ScreeningRules.thatDecided(before.ruleSet()));
        var change = ScreeningChange.between(decided, after.decision(), is.lostSince(was));
        if (!change.isEmpty()) {
            changes.save(new ScreeningChangeRow(before, after, cause, change));
            events.publishEvent(new ScreeningChanged(after.session()));
        }
    }

    /**
     * Screens this client's upcoming sessions again; sessions long past that nobody marked as missed stay as they are.
     */
    void rerunAhead(ClientId client, Instant now, ScreeningCause cause) {
        sessions.findByClientIdAndStateIn(client.value(), AHEAD).stream()
                .filter(session -> session.endAt().isAfter(now.minus(STALE)))
                .forEach(session -> run(session, now, cause));
    }

    /**
     * Freezes the screening with which the session starts.
     *
     * @throws MayNotStart if it does not allow the session
     */
    public void freeze(PlannedSession session, Instant now) {
        if (!session.state().mayBecome(SessionState.IN_PROGRESS)) {
            if (session.state().beforeStart()) {
                throw new MayNotStart(List.of(StartBlock.NOT_ARRIVED));
            }
            throw new WrongState(session.state(), SessionState.IN_PROGRESS);
        }
        var screening = run(session, now, ScreeningCause.MEANWHILE);
        var left = startBlocks.of(session, screening);
        if (!left.isEmpty()) {
            throw new MayNotStart(left);
        }
        screening.freeze(now);
        screenings.save(screening);
    }

    /**
     * The facts of this session. The hold opened by its own emergency would only repeat the alarm during the emergency;
     * once other answers are entered it counts, unless the entry was corrected as mistaken, which lifts it.
     */
    private FactsSnapshot snapshot(PlannedSession session) {
        var read = reader.read(FactsReader.Visit.of(session));
        if (!read.holds().emergencyUnchecked() || ownEmergency(session).isEmpty() || emergencyElsewhere(session)) {
            return read;
        }
        var without = read.withHolds(checked(read.holds()));
        return without.decide().level() == ScreeningLevel.EMERGENCY ? without : read;
    }

    private static Holds checked(Holds open) {
        return new Holds(
                open.awaitingDoctorAnswer(),
                open.awaitingTherapistTalk(),
                open.restUntil(),
                open.restOpen(),
                open.lastFollowUpUnanswered(),
                false);
    }

    private Optional<Hold> ownEmergency(PlannedSession session) {
        return holds
                .findByOriginAndKindAndLiftedAtIsNull(session.id().value(), HoldKind.EMERGENCY_UNCHECKED)
                .stream()
                .findFirst();
    }

    private boolean emergencyElsewhere(PlannedSession session) {
        return holds.findByClientIdAndLiftedAtIsNullOrderByOpenedAt(session.client().value()).stream()
                .map(Hold::toRecord)
                .anyMatch(hold -> hold.kind() == HoldKind.EMERGENCY_UNCHECKED
                        && !hold.origin().equals(session.id().value()));
    }

    private void holdUntilChecked(PlannedSession session, Instant now) {
        if (ownEmergency(session).isEmpty()) {
            holds.save(Hold.open(
                    session.client(),
                    HoldKind.EMERGENCY_UNCHECKED,
                    Optional.empty(),
                    session.id().value(),
                    Texts.of("screening.hold.emergency"),
                    currentUser.idIfSignedIn(),
                    now));
        }
    }

    /** A session was screened, provisionally or at arrival. */
    public record ScreeningDecided(SessionId session, ClientId client, ScreeningLevel level, Instant at) {}

    /** An upcoming session became stricter or milder, not through its therapist's own work. */
    public record ScreeningChanged(SessionId session) {}

    /** The arrival screening does not allow the session to start yet, or at all. */
    public static class MayNotStart extends IllegalStateException {

        private final List<StartBlock> blocks;

        MayNotStart(List<StartBlock> blocks) {
            super("The session may not start: " + blocks);
            this.blocks = List.copyOf(blocks);
        }

        /** What is left to settle, at least one item. */
        public List<StartBlock> blocks() {
            return blocks;
        }
    }
}
