package org.tenderpoint.screening.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientSeen;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlannedSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.Screener;
import org.tenderpoint.screening.ScreeningCause;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Plans sessions and takes them through their states. Every change of a plan before the session starts makes a new
 * screening in the same transaction, so that every plan has one.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class PlanService {

    /** Why a session is off whose plan was undone as soon as it was made: nobody kept from an appointment. */
    public static final Phrase UNDONE = Phrase.of("screening.plan.undone");

    private final PlannedSessionRepository sessions;
    private final PlanChecks checks;
    private final DayList dayList;
    private final Screener screener;
    private final RecordGate gate;
    private final PracticeTime time;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    PlanService(
            PlannedSessionRepository sessions,
            PlanChecks checks,
            DayList dayList,
            Screener screener,
            RecordGate gate,
            PracticeTime time,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.checks = checks;
        this.dayList = dayList;
        this.screener = screener;
        this.gate = gate;
        this.time = time;
        this.currentUser = currentUser;
        this.events = events;
    }

    /**
     * Plans a session and screens it provisionally.
     *
     * @throws PlanRefused if the time or the people do not allow it
     */
    public SessionId plan(NewSession planned) {
        gate.requireToSchedule(planned.client());
        var now = time.now();
        var zone = time.zone();
        checks.require(planned, zone, now, Optional.empty());
        var session = sessions.save(
                PlannedSession.planned(planned.at(checks.place(planned)), zone, currentUser.id(), now));
        audit("planned", session);
        screener.run(session, now);
        return session.id();
    }

    /** Why this session cannot be planned; empty if it can. Stores nothing. */
    @Transactional(readOnly = true)
    public Optional<PlanRefused> refusal(NewSession wanted) {
        gate.requireToSchedule(wanted.client());
        try {
            checks.require(wanted, time.zone(), time.now(), Optional.empty());
            checks.place(wanted);
            return Optional.empty();
        } catch (PlanRefused refused) {
            return Optional.of(refused);
        }
    }

    /**
     * Changes the planned work; the first plan stays.
     *
     * @param version as read, so that no change is overwritten unseen
     * @throws EditedByOther if the session was changed since
     * @throws org.tenderpoint.screening.SessionState.WrongState if the session has started, or will not take place
     */
    public PlannedSessionRecord changePlan(SessionId id, int version, List<Work> work) {
        gate.requireToSchedule(id);
        var now = time.now();
        var session = unchanged(id, version, now);
        session.changePlan(work);
        session.edited(currentUser.id(), now);
        audit("changed_plan", session);
        screener.run(session, now, ScreeningCause.MEANWHILE);
        // flushed so that the record has the new version
        return sessions.saveAndFlush(session).toRecord();
    }

    /**
     * Moves a planned session, gives it to another therapist, or changes its work, all or nothing; it is screened
     * again, since facts age to its day and the therapist's trainings count.
     *
     * @param version as read, so that no change is overwritten unseen
     * @param to its client is ignored; the session's client stays
     * @throws EditedByOther if the session was changed since
     * @throws PlanRefused if the time or the people do not allow it
     * @throws org.tenderpoint.screening.SessionState.WrongState if the client is here already, or the session will not
     * take place
     */
    public void move(SessionId id, int version, NewSession to) {
        gate.requireToSchedule(id);
        var now = time.now();
        var session = unchanged(id, version, now);
        var before = session.toRecord();
        var zone = time.zone();
        checks.require(
                new NewSession(session.client(), to.therapist(), to.localStart(), to.minutes(), List.of()), zone, now,
                Optional.of(id));
        if (!session.toRecord().plan().equals(to.work())) {
            session.changePlan(to.work());
            audit("changed_plan", session);
        }
        session.takesPlaceAt(checks.place(to, session.place()));
        session.reschedule(to.localStart(), zone, to.minutes(), to.therapist());
        session.edited(currentUser.id(), now);
        audit("rescheduled", session);
        screener.run(session, now);
        var after = session.toRecord();
        events.publishEvent(new SessionMoved(id, after.client(), after.start(),
                !after.start().equals(before.start()) || !after.place().equals(before.place())));
    }

    /** It takes place no more; published in the transaction that ends it. */
    public record SessionOff(SessionId session) {}

    /**
     * The caller takes over a colleague's session that has not begun; it is screened again, since the caller's own
     * trainings count.
     *
     * @throws PlanRefused if the caller has another session at that time
     * @throws org.tenderpoint.screening.SessionState.WrongState if it has begun, or will not take place
     */
    @PreAuthorize("hasRole('THERAPIST')")
    public void takeOver(SessionId id) {
        gate.require(id);
        var now = time.now();
        var session = require(id);
        if (session.therapist().equals(currentUser.id())) {
            return;
        }
        checks.requireFree(session.toRecord(), currentUser.id());
        var before = checks.name(session.therapist());
        session.takenOver(currentUser.id());
        session.edited(currentUser.id(), now);
        events.publishEvent(AuditEvent.of("taken_over", "Session", id.value(), session.client())
                .because(Phrase.typed(before)));
        screener.run(session, now);
        events.publishEvent(new SessionMoved(id, session.client(), session.startAt(), false));
    }

    public void cancel(SessionId id, Phrase reason) {
        gate.requireToSchedule(id);
        var session = require(id);
        session.cancel(reason);
        publishOff("cancelled", session);
    }

    /** The client did not come. */
    public void missed(SessionId id) {
        gate.requireToSchedule(id);
        var session = require(id);
        session.missed();
        publishOff("missed", session);
    }

    /** The client is here; the visit's questions come next. */
    public void arrive(SessionId id) {
        gate.requireToSchedule(id);
        var now = time.now();
        var session = require(id);
        session.arrive(now);
        audit("arrived", session);
        screener.run(session, now, ScreeningCause.MEANWHILE);
    }

    /**
     * It was another client who arrived.
     *
     * @throws org.tenderpoint.screening.SessionState.WrongState if the visit has gone on since
     */
    public void notHere(SessionId id) {
        gate.requireToSchedule(id);
        var session = require(id);
        session.notHere();
        audit("not_here", session);
        screener.run(session, time.now(), ScreeningCause.MEANWHILE);
    }

    /**
     * The client stands before the therapist who calls: their session of today has arrived, or one is planned from the
     * last full five minutes on.
     *
     * @throws PlanRefused if the time or the people do not allow a new one
     */
    @PreAuthorize("hasRole('THERAPIST')")
    public SessionId arriveNow(ClientId client) {
        gate.requireToSchedule(client);
        var now = LocalDateTime.ofInstant(time.now(), time.zone());
        var today = sessions.findByClientIdAndStateIn(client.value(), SessionState.BEFORE_START).stream()
                .map(PlannedSession::toRecord)
                .filter(planned -> planned.day().equals(now.toLocalDate()))
                .min(Comparator.comparing(PlannedSessionRecord::start));
        var session = today.map(PlannedSessionRecord::id).orElseGet(() -> plan(new NewSession(
                client, currentUser.id(), NewSession.startBy(now), NewSession.USUAL_MINUTES, List.of())));
        if (today.filter(planned -> planned.state() != SessionState.PLANNED).isEmpty()) {
            arrive(session);
        }
        return session;
    }

    /**
     * Puts the session off because of its screening.
     *
     * @param comesFrom the first day on which the client may come again; empty if nobody knows it
     */
    @PreAuthorize("hasRole('THERAPIST')")
    public void defer(SessionId id, String reason, Optional<LocalDate> comesFrom) {
        gate.require(id);
        var session = require(id);
        session.defer(reason, comesFrom);
        publishOff("deferred", session);
    }

    private void publishOff(String how, PlannedSession session) {
        events.publishEvent(new SessionOff(session.id()));
        audit(how, session);
    }

    /**
     * Starts the session and freezes its screening.
     *
     * @throws org.tenderpoint.screening.Screener.MayNotStart unless the arrival screening allows it
     */
    @PreAuthorize("hasRole('THERAPIST')")
    public PlannedSessionRecord start(SessionId id) {
        gate.require(id);
        var now = time.now();
        var session = require(id);
        screener.freeze(session, now);
        session.start(now);
        audit("started", session);
        // flushed so that the record has the new version
        var started = sessions.saveAndFlush(session).toRecord();
        events.publishEvent(new ClientSeen(started.client(), LocalDate.ofInstant(now, time.zone())));
        return started;
    }

    /** It was not started after all; the session feature says whether anything was done. */
    @PreAuthorize("hasRole('THERAPIST')")
    public void notStarted(SessionId id) {
        gate.require(id);
        var session = require(id);
        session.notStarted();
        screener.thaw(session, time.now());
        audit("not_started", session);
    }

    /** @throws IllegalArgumentException if the end is before the start */
    @PreAuthorize("hasRole('THERAPIST')")
    public void finish(SessionId id, Instant endedAt) {
        gate.require(id);
        var session = require(id);
        session.finish(endedAt);
        audit("finished", session);
    }

    @PreAuthorize("hasRole('THERAPIST')")
    public void breakOff(SessionId id, Instant endedAt, String reason) {
        gate.require(id);
        var session = require(id);
        session.breakOff(endedAt, reason);
        audit("broken_off", session);
    }

    /** Its therapist has left and never ended it; the session feature decides who may say so. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public void leftRunning(SessionId id, Instant start, Instant end, String reason) {
        gate.require(id);
        var session = require(id);
        session.tookPlace(start, end);
        session.breakOff(end, reason);
        audit("broken_off", session);
    }

    /**
     * Corrects when a started session really took place; its end counts once it has ended.
     *
     * @throws IllegalArgumentException if the end is before the start
     */
    @PreAuthorize("hasRole('THERAPIST')")
    public void tookPlace(SessionId id, Instant start, Instant end) {
        gate.require(id);
        require(id).tookPlace(start, end);
    }

    /** The note is signed; the session feature decides who may sign it. */
    @PreAuthorize("hasRole('THERAPIST')")
    public void sign(SessionId id) {
        gate.require(id);
        var session = require(id);
        session.sign();
        audit("signed", session);
    }

    // --- what is read

    /** Whether there is such a session; reveals nothing else, so it does not count as a look. */
    @Transactional(readOnly = true)
    public boolean exists(SessionId id) {
        return sessions.existsById(id.value());
    }

    /** Where the session takes place; reveals nothing else, so it does not count as a look. */
    @Transactional(readOnly = true)
    public PracticePlaceId place(SessionId id) {
        return require(id).place();
    }

    /** The session as planned; empty if there is none with this id. */
    public Optional<PlannedSessionRecord> byId(SessionId id) {
        var session = sessions.findById(id.value());
        session.ifPresent(found -> events.publishEvent(AuditEvent.opened("Session", id.value(), found.client())));
        return session.map(PlannedSession::toRecord);
    }

    /**
     * The sessions of a local day of the practice by their start, for one therapist or all. A constant number of
     * queries. The front desk sees no level, only whether the session is ready.
     */
    @Transactional(readOnly = true)
    public List<DayRow> day(LocalDate day, Optional<UserId> therapist) {
        return day(day, therapist, Optional.empty());
    }

    /** The same at one place, or everywhere. */
    @Transactional(readOnly = true)
    public List<DayRow> day(LocalDate day, Optional<UserId> therapist, Optional<PracticePlaceId> place) {
        return dayList.of(day, therapist, place, time.zone());
    }

    /** What is still planned with this therapist, soonest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('MANAGER')")
    public List<DayRow> upcoming(UserId therapist) {
        return dayList.upcoming(time.today(), therapist, time.zone());
    }

    /** What is planned next at this place outside these hours of the week, soonest first; not all of it. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('MANAGER')")
    public List<DayRow> outside(OpeningHours hours, PracticePlaceId place) {
        return dayList.outside(hours, place, time.today(), time.zone());
    }

    /** What these people have planned from today on at the same time as something else of theirs. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('MANAGER')")
    public List<DayRow> atOneTime(Set<ClientId> whose) {
        return dayList.atOneTime(whose, time.today(), time.zone());
    }

    /** Whether nothing known so far keeps the session from starting; otherwise "see therapist". */
    @Transactional(readOnly = true)
    public boolean ready(SessionId id) {
        return dayList.ready(require(id));
    }

    /** The next full hour on the practice's wall clock: the default in a form for a new session. */
    @Transactional(readOnly = true)
    public LocalDateTime nextFullHour() {
        return LocalDateTime.ofInstant(time.now(), time.zone())
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
    }

    /** When the client may come again, and what was agreed; of both only what is not over. */
    @Transactional(readOnly = true)
    public NextDays nextDays(ClientId client) {
        gate.requireToSchedule(client);
        return checks.nextDays(client, time.today(), time.zone());
    }

    /** The client's sessions, latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER', 'CHECK_IN')")
    public List<PlannedSessionRecord> ofClient(ClientId client) {
        return sessions.findByClientIdOrderByStartAtDesc(client.value()).stream()
                .map(PlannedSession::toRecord)
                .toList();
    }

    /** The client's newest sessions, in three queries however many they are. */
    @Transactional(readOnly = true)
    public List<PlannedSessionRecord> newest(ClientId client, int most) {
        var ids = sessions.newest(client.value(), Limit.of(most));
        if (ids.isEmpty()) {
            return List.of();
        }
        // the second query completes the entities of the first
        sessions.withPlan(ids);
        return sessions.withFirstPlan(ids).stream().map(PlannedSession::toRecord).toList();
    }

    /** How many finished sessions the client had here, planned to start from {@code from} up to before {@code to}. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER', 'CHECK_IN')")
    public int finishedCount(ClientId client, LocalDate from, LocalDate to) {
        var zone = time.zone();
        return sessions.finishedBetween(client.value(), startOf(from, zone), startOf(to, zone));
    }

    /** The client's last session that was started and is over, planned to start before this moment. */
    @Transactional(readOnly = true)
    public Optional<PlannedSessionRecord> previous(ClientId client, Instant before) {
        return sessions.findFirstByClientIdAndStartAtBeforeAndStateInOrderByStartAtDesc(client.value(), before,
                SessionState.TOOK_PLACE)
                .map(PlannedSession::toRecord);
    }

    private PlannedSession unchanged(SessionId id, int version, Instant now) {
        var session = require(id);
        session.requireEdits(version, now);
        return session;
    }

    private PlannedSession require(SessionId id) {
        return sessions.findById(id.value()).orElseThrow(() -> new NoSuch("session"));
    }

    private void audit(String action, PlannedSession session) {
        events.publishEvent(AuditEvent.of(action, "Session", session.id().value(), session.client()));
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
