package org.tenderpoint.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.screening.SessionState.WrongState;
import org.tenderpoint.screening.hold.Hold;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRepository;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.rules.ScreeningChange;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.words.ChangeWords;
import org.tenderpoint.screening.words.FindingWords;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.say.Phrase;

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
     * <p>
     * The hold that the session's own emergency has opened would only repeat the alarm during the emergency; once other
     * answers are entered it counts, unless the entry was corrected as mistaken, which lifts it.
     */
    public Screening run(PlannedSession session, Instant now, ScreeningCause cause) {
        if (!session.state().beforeStart()) {
            throw new IllegalStateException("The screening of a session that has started is frozen");
        }
        var last = session.screening().flatMap(id -> screenings.findById(id.value()));
        var read = reader.read(VisitToScreen.of(session)).withTold(session.toldAtArrival());
        var withoutOwnAlarm = withoutOwnAlarm(session, read);
        var lastOf = last.filter(screening -> screening.level() == ScreeningLevel.EMERGENCY).isPresent()
                ? withoutOwnAlarm
                : read;
        if (last.isPresent() && stillSays(last.get(), lastOf)) {
            return last.get();
        }
        var decision = withoutOwnAlarm.decide();
        return decision.level() == ScreeningLevel.EMERGENCY || withoutOwnAlarm.equals(read)
                ? keep(session, last, decided(session, withoutOwnAlarm, decision, now), cause)
                : keep(session, last, decided(session, read, read.decide(), now), cause);
    }

    private Screening decided(PlannedSession session, FactsSnapshot facts, ScreeningDecision decision, Instant now) {
        return screenings.save(new Screening(session, facts, decision, currentUser.idIfSignedIn(), now));
    }

    private Screening keep(
            PlannedSession session, Optional<Screening> last, Screening screening, ScreeningCause cause) {
        var now = screening.madeAt();
        session.keepScreening(screening.id());
        if (!screening.provisional()) {
            session.screened();
        }
        sessions.save(session);
        boolean confirmed = !screening.provisional() && session.toldAtArrival().isEmpty();
        if (screening.level() == ScreeningLevel.EMERGENCY && confirmed) {
            holdUntilChecked(session, now);
        }
        events.publishEvent(
                AuditEvent.of("screened", "Screening", screening.id().value(), session.client()));
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
        var plan = is.visit().plan().now();
        var planned = was.withPlan(plan);
        var decided = was.visit().plan().now().equals(plan)
                ? before.decision()
                : planned.decide(ScreeningRules.thatDecided(before.ruleSet()));
        var change = ScreeningChange.between(decided, after.decision(), is.lostSince(was));
        if (!change.isEmpty()) {
            var lines = ChangeWords.of(change, new FindingWords(planned.facts(), decided),
                    new FindingWords(is.facts(), after.decision()));
            var row = new ScreeningChangeRow(before, after, cause, change.stricter(), lines);
            if (cause == ScreeningCause.ARRIVAL) {
                // whoever ticked it has read it; the session's therapist may be somebody else
                currentUser.idIfSignedIn().ifPresent(by -> row.markSeen(by, after.madeAt()));
            }
            changes.save(row);
            events.publishEvent(new ScreeningChanged());
        }
    }

    /**
     * Screens this client's upcoming sessions again; sessions long past that nobody marked as missed stay as they are.
     */
    void rerunAhead(ClientId client, Instant now, ScreeningCause cause) {
        rerunAhead(client, now, cause, Optional.empty());
    }

    /** @param but screened by itself */
    void rerunAhead(ClientId client, Instant now, ScreeningCause cause, Optional<SessionId> but) {
        sessions.findByClientIdAndStateIn(client.value(), AHEAD).stream()
                .filter(session -> !but.equals(Optional.of(session.id())))
                .filter(session -> session.endAt().isAfter(now.minus(STALE)))
                .forEach(session -> run(session, now, cause));
    }

    /**
     * Freezes the screening with which the session starts, and counts what the plan follows of earlier follow-ups as
     * applied.
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
        startBlocks.applyWhatIsFollowed(session);
        screening.freeze(now);
        screenings.save(screening);
    }

    /** The session has not started after all: its screening is open again, with what was told since. */
    public void thaw(PlannedSession session, Instant now) {
        screenings.findFirstBySessionIdAndFrozenAtIsNotNull(session.id().value()).ifPresent(screening -> {
            screening.thaw();
            screenings.save(screening);
        });
        run(session, now, ScreeningCause.MEANWHILE);
    }

    /**
     * The visit's answers were confirmed when its screening could change no more: an emergency holds the next session
     * all the same, and who does not stay is sent to a doctor.
     */
    void confirmedLate(PlannedSession session, Instant now) {
        var decision = reader.read(VisitToScreen.of(session)).decide();
        if (SessionState.FELL_THROUGH.contains(session.state()) && sendsToDoctor(decision)) {
            session.sentToDoctor(now);
        }
        if (decision.level() == ScreeningLevel.EMERGENCY) {
            holdNext(session, now);
        }
    }

    /** It does not take place: an emergency that was told, and is neither confirmed nor taken back, counts. */
    public void calledOff(PlannedSession session, Instant now) {
        var last = session.screening().flatMap(id -> screenings.findById(id.value()));
        if (!session.toldAtArrival().isEmpty()
                && last.filter(screening -> screening.level() == ScreeningLevel.EMERGENCY).isPresent()) {
            holdNext(session, now);
        }
    }

    private void holdNext(PlannedSession session, Instant now) {
        holdUntilChecked(session, now);
        rerunAhead(session.client(), now, ScreeningCause.HOLD);
    }

    /**
     * Whether its screening sends the client to a doctor, or one that knew what was told by link would.
     *
     * @param byLink counts until it was asked at the door
     */
    public boolean sendsToDoctor(PlannedSession session, Set<RedFlag> byLink) {
        var last = session.screening().flatMap(id -> screenings.findById(id.value()));
        boolean asked = last.filter(screening -> !screening.provisional()).isPresent();
        return last.map(Screening::decision).filter(Screener::sendsToDoctor).isPresent()
                || !asked && !byLink.isEmpty()
                        && sendsToDoctor(reader.read(VisitToScreen.of(session)).withTold(byLink).decide());
    }

    private static boolean sendsToDoctor(ScreeningDecision decision) {
        return decision.level().atLeast(ScreeningLevel.CLEARANCE) && decision.deadline().isPresent();
    }

    /** Whether nothing has changed since then: neither the facts nor the rules. */
    private static boolean stillSays(Screening last, FactsSnapshot facts) {
        return last.ruleSet().equals(ScreeningRules.VERSION) && last.snapshot().equals(facts);
    }

    /** Without the hold that this session's own emergency has opened; the same facts if there is none, or another's. */
    private FactsSnapshot withoutOwnAlarm(PlannedSession session, FactsSnapshot read) {
        var open = read.visit().holds();
        return open.emergencyUnchecked() && ownEmergency(session) && !emergencyElsewhere(session)
                ? read.withHolds(open.withEmergencyUnchecked(false))
                : read;
    }

    private boolean ownEmergency(PlannedSession session) {
        return holds.existsByOriginAndKindAndLiftedAtIsNull(session.id().value(), HoldKind.EMERGENCY_UNCHECKED);
    }

    private boolean emergencyElsewhere(PlannedSession session) {
        return holds.existsByClientIdAndKindAndOriginNotAndLiftedAtIsNull(
                session.client().value(), HoldKind.EMERGENCY_UNCHECKED, session.id().value());
    }

    private void holdUntilChecked(PlannedSession session, Instant now) {
        if (!ownEmergency(session)) {
            var hold = holds.save(Hold.open(
                    session.client(),
                    HoldKind.EMERGENCY_UNCHECKED,
                    Optional.empty(),
                    session.id().value(),
                    Phrase.of("screening.hold.emergency"),
                    currentUser.idIfSignedIn(),
                    now));
            events.publishEvent(AuditEvent.of("opened_hold", "Hold", hold.id().value(), session.client()));
        }
    }

    /** An upcoming session became stricter or milder, not through its therapist's own work. */
    public record ScreeningChanged() {}

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
