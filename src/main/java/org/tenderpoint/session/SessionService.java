package org.tenderpoint.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.screening.PlanService;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.audit.AuditEvent;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.SessionId;
import org.tenderpoint.shared.id.UserId;

/**
 * Charting: what was done in a session, by whoever gave it. The steps of the planned session (started, finished, broken off,
 * signed) are entered in the trail by {@link PlanService}; what is charted in between, here.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class SessionService {

    static final String CHART = "Session";

    private final ChartRepository charts;
    private final NoteRepository notes;
    private final AmendmentRepository amendments;
    private final PlanService plans;
    private final VisitService visits;
    private final RecordGate gate;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionService(
            ChartRepository charts,
            NoteRepository notes,
            AmendmentRepository amendments,
            PlanService plans,
            VisitService visits,
            RecordGate gate,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.charts = charts;
        this.notes = notes;
        this.amendments = amendments;
        this.plans = plans;
        this.visits = visits;
        this.gate = gate;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts a session whose arrival screening allows it, and freezes that screening. The chart begins with the plan as its
     * work, since what was planned is the likeliest answer to what was done.
     *
     * @throws IllegalStateException if the screening does not allow it
     */
    @Transactional
    public SessionRecord start(SessionId id) {
        gate.require(id);
        var now = clock.instant();
        var planned = plans.start(id);
        requireMine(planned.therapist());
        var painBefore = visits.of(id).map(visit -> visit.answers().painNow()).orElse(OptionalInt.empty());
        var chart = new Chart(id, planned.client(), planned.therapist(), now, painBefore);
        chart.work(chart.version(), planned.plan(), user.id(), now);
        return record(charts.saveAndFlush(chart));
    }

    /** Looks at a session's chart; empty if the session was never started. */
    @Transactional
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<SessionRecord> open(SessionId id) {
        gate.require(id);
        var chart = charts.findById(id.value());
        chart.ifPresent(found -> audit("opened", found));
        return chart.map(this::record);
    }

    /** @throws org.tenderpoint.shared.EditedByOther if the chart was saved by somebody since {@code seenVersion} */
    @Transactional
    public SessionRecord saveWork(SessionId id, int seenVersion, List<Work> work) {
        var chart = mine(id);
        chart.work(seenVersion, work, user.id(), clock.instant());
        return saved(chart);
    }

    /** A chart, and what timing has brought; nothing if no line was timed. */
    public record Timed(SessionRecord session, Optional<TimedWork> line) {}

    /**
     * Begins to time a line; one that was being timed is done with. It goes on until somebody stops it or the session ends.
     *
     * @throws org.tenderpoint.shared.EditedByOther if the chart was saved by somebody since {@code seenVersion}
     * @throws DoneElsewhere if the session has ended
     */
    @Transactional
    public Timed time(SessionId id, int seenVersion, BodyPart part, Modality modality) {
        var chart = mine(id);
        var stopped = chart.time(seenVersion, part, modality, plannedMinutes(id), user.id(), clock.instant());
        return new Timed(saved(chart), stopped);
    }

    /**
     * Ends the timing; its whole minutes are written to the line. One that was forgotten ends with the planned time.
     *
     * @throws org.tenderpoint.shared.EditedByOther if the chart was saved by somebody since {@code seenVersion}
     */
    @Transactional
    public Timed stopTiming(SessionId id, int seenVersion) {
        var chart = mine(id);
        var stopped = chart.stopTiming(seenVersion, plannedMinutes(id), user.id(), clock.instant());
        return new Timed(saved(chart), stopped);
    }

    /** @throws org.tenderpoint.shared.EditedByOther if the chart was saved by somebody since {@code seenVersion} */
    @Transactional
    public SessionRecord savePain(SessionId id, int seenVersion, OptionalInt during, OptionalInt after) {
        var chart = mine(id);
        chart.pain(seenVersion, during, after, user.id(), clock.instant());
        return saved(chart);
    }

    /**
     * Saves the note.
     *
     * @param seenVersion the note's version that was edited; 0 if there was none
     * @throws org.tenderpoint.shared.EditedByOther if the note was saved by somebody since
     */
    @Transactional
    public SessionRecord saveNote(SessionId id, int seenVersion, Soap words) {
        var chart = mine(id);
        chart.requireUnsigned();
        var now = clock.instant();
        var existing = notes.findById(id.value());
        if (existing.isPresent()) {
            existing.get().rewrite(seenVersion, words, user.id(), now);
            notes.saveAndFlush(existing.get());
        } else {
            notes.saveAndFlush(new Note(id, words, user.id(), now));
        }
        audit("note saved", chart);
        return record(chart);
    }

    /** Ends the session; its follow-up is queued by whoever listens to {@link SessionFinished}. */
    @Transactional
    public SessionRecord finish(SessionId id) {
        var now = clock.instant();
        var chart = mine(id);
        chart.stopTiming(plannedMinutes(id), now);
        chart.finish(now);
        plans.finish(id, now);
        return ended(chart, now, false, false);
    }

    /**
     * Ends the session early.
     *
     * @param because why, in words; kept in the chart, not in the trail
     * @param emergency whether somebody had to be called
     */
    @Transactional
    public SessionRecord breakOff(SessionId id, String because, boolean emergency) {
        var now = clock.instant();
        var chart = mine(id);
        chart.stopTiming(plannedMinutes(id), now);
        chart.breakOff(now, because, emergency);
        plans.breakOff(id, now, because);
        return ended(chart, now, true, emergency);
    }

    /** Locks chart and note. */
    @Transactional
    public SessionRecord sign(SessionId id) {
        var chart = mine(id);
        chart.sign(clock.instant(), user.id());
        plans.sign(id);
        return record(charts.saveAndFlush(chart));
    }

    /** Adds to a signed note: a dated amendment with its reason, by the author or a colleague. */
    @Transactional
    public SessionRecord amend(SessionId id, String words, String reason) {
        gate.require(id);
        var chart = charts.findById(id.value()).orElseThrow();
        chart.requireSigned();
        amendments.save(new AmendmentRow(id, words, reason, user.id(), clock.instant()));
        audit("amended", chart);
        return record(chart);
    }

    /** What was done in the client's last finished session before this one. */
    @Transactional
    public Optional<LastWork> lastWork(SessionId id) {
        gate.require(id);
        var chart = charts.findById(id.value()).orElseThrow();
        return charts.lastFinished(chart.client().value(), chart.startedAt()).map(last -> {
            audit("opened", last);
            return new LastWork(
                    last.session(), last.therapist(), last.endedAt().orElseThrow(), last.work(), noteOf(last.session()));
        });
    }

    /** One line of a client's history. */
    public record Summary(SessionId id, Instant startedAt, List<Work> work, State state) {

        /** How far the chart is. */
        public enum State {
            RUNNING,
            NOT_SIGNED,
            BROKEN_OFF,
            SIGNED
        }
    }

    /** The client's newest sessions that were started, in two queries; part of the look at the client that is open. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public List<Summary> newest(ClientId client, int most) {
        gate.require(client);
        var sessions = charts.newest(client.value(), Limit.of(most));
        return sessions.isEmpty() ? List.of() : charts.withWork(sessions).stream()
                .map(chart -> new Summary(chart.session(), chart.startedAt(), chart.work(), state(chart)))
                .toList();
    }

    private static Summary.State state(Chart chart) {
        if (chart.signedAt().isPresent()) {
            return Summary.State.SIGNED;
        }
        if (chart.brokenOff()) {
            return Summary.State.BROKEN_OFF;
        }
        return chart.endedAt().isPresent() ? Summary.State.NOT_SIGNED : Summary.State.RUNNING;
    }

    /** Sessions of the signed-in therapist that began before then and are not signed, oldest first, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<UnfinishedNote> unfinishedNotes(Instant before, int limit) {
        return charts.unsignedOf(user.id().value(), before, Limit.of(limit)).stream()
                .map(chart -> new UnfinishedNote(
                        chart.session(), chart.client(), chart.startedAt(), chart.endedAt().isEmpty()))
                .toList();
    }

    /** Which of these sessions were started and are not signed yet; for lists, so it tells nothing else. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    public Set<SessionId> unsignedAmong(Collection<SessionId> sessions) {
        return sessions.isEmpty()
                ? Set.of()
                : charts.unsignedAmong(sessions.stream().map(SessionId::value).toList()).stream()
                        .map(SessionId::new)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private int plannedMinutes(SessionId id) {
        return plans.byId(id).orElseThrow().minutes();
    }

    private Chart mine(SessionId id) {
        gate.require(id);
        var chart = charts.findById(id.value()).orElseThrow();
        requireMine(chart.therapist());
        return chart;
    }

    private void requireMine(UserId therapist) {
        if (!therapist.equals(user.id())) {
            throw new AccessDeniedException("Only the therapist who gives the session charts it");
        }
    }

    private SessionRecord saved(Chart chart) {
        var stored = charts.saveAndFlush(chart);
        audit("charted", stored);
        return record(stored);
    }

    private SessionRecord ended(Chart chart, Instant now, boolean brokenOff, boolean emergency) {
        var stored = charts.saveAndFlush(chart);
        events.publishEvent(
                new SessionFinished(stored.session(), stored.client(), stored.therapist(), now, brokenOff, emergency));
        return record(stored);
    }

    private void audit(String action, Chart chart) {
        events.publishEvent(AuditEvent.of(action, CHART, chart.session().value(), chart.client()));
    }

    private Soap noteOf(SessionId id) {
        return notes.findById(id.value()).map(Note::words).orElse(Soap.EMPTY);
    }

    private SessionRecord record(Chart chart) {
        UUID id = chart.session().value();
        var note = notes.findById(id);
        return new SessionRecord(
                chart.session(),
                chart.version(),
                chart.client(),
                chart.therapist(),
                chart.startedAt(),
                chart.endedAt(),
                chart.work(),
                chart.painBefore(),
                chart.painDuring(),
                chart.painAfter(),
                note.map(Note::words).orElse(Soap.EMPTY),
                note.map(Note::version).orElse(0),
                note.map(Note::savedAt),
                amendments.findBySessionIdOrderByMadeAt(id).stream().map(AmendmentRow::toRecord).toList(),
                chart.brokenOff(),
                chart.signedAt(),
                chart.timedLine());
    }
}
