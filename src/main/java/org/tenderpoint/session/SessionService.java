package org.tenderpoint.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.screening.plan.LimitBreach;
import org.tenderpoint.screening.plan.LimitService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.plan.TodaysLimits;
import org.tenderpoint.session.SessionRecord.LastWork;
import org.tenderpoint.session.SessionTimes.SessionCorrected;
import org.tenderpoint.session.SessionTimes.TimedWork;
import org.tenderpoint.session.SignQuestions.NotSignedYet;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Charting: the work of a session, recorded by its therapist. {@link PlanService} enters the steps of the planned
 * session (started, finished, broken off, signed) in the trail; this service enters what is charted in between.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class SessionService {

    private final Charts charts;
    private final LimitService limits;
    private final PlanService plans;
    private final VisitService visits;
    private final RecordGate gate;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionService(
            Charts charts,
            LimitService limits,
            PlanService plans,
            VisitService visits,
            RecordGate gate,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.charts = charts;
        this.limits = limits;
        this.plans = plans;
        this.visits = visits;
        this.gate = gate;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts a session whose arrival screening allows it, and freezes that screening. The chart begins with the plan as
     * its work, since that is most likely what will be done.
     *
     * @throws IllegalStateException if the screening does not allow it
     */
    public SessionRecord start(SessionId id) {
        gate.require(id);
        var now = clock.instant();
        var planned = plans.start(id);
        requireMine(planned.therapist());
        var painBefore = visits.of(id).map(visit -> visit.answers().painNow()).orElse(OptionalInt.empty());
        var chart = new Chart(id, planned.client(), planned.therapist(), now, painBefore);
        chart.work(chart.version(), planned.plan(), user.id(), now);
        return charts.record(charts.save(chart));
    }

    /**
     * It was not started after all: it waits to be started again.
     *
     * @return false if something was charted since
     */
    public boolean notStarted(SessionId id) {
        var chart = ownChart(id);
        if (!charts.remove(chart, plans.byId(id).orElseThrow().plan())) {
            return false;
        }
        plans.notStarted(id);
        return true;
    }

    /** A session's chart; empty if the session was never started. Counts as a look. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<SessionRecord> open(SessionId id) {
        gate.require(id);
        var chart = charts.find(id);
        chart.ifPresent(found -> charts.audit("opened", found));
        return chart.map(charts::record);
    }

    /** @throws org.tenderpoint.platform.EditedByOther if the chart was saved by somebody since {@code seenVersion} */
    public SessionRecord saveWork(SessionId id, int seenVersion, List<Work> work) {
        var chart = ownChart(id);
        chart.work(seenVersion, work, user.id(), clock.instant());
        return corrected(chart);
    }

    /** A chart, and the result of timing; empty if no line was timed. */
    public record TimedChart(SessionRecord session, Optional<TimedWork> line) {}

    /**
     * Starts timing a line; ends the timing of another. It goes on until somebody stops it or the session ends.
     *
     * @throws org.tenderpoint.platform.EditedByOther if the chart was saved by somebody since {@code seenVersion}
     * @throws SessionRecord.DoneElsewhere if the session has ended
     */
    public TimedChart time(SessionId id, int seenVersion, BodyPart part, Modality modality) {
        var chart = ownChart(id);
        var stopped = chart.time(seenVersion, part, modality, plannedMinutes(id), user.id(), clock.instant());
        return new TimedChart(saved(chart), stopped);
    }

    /**
     * Ends the timing; its whole minutes are written to the line. A forgotten one ends with the planned time.
     *
     * @throws org.tenderpoint.platform.EditedByOther if the chart was saved by somebody since {@code seenVersion}
     */
    public TimedChart stopTiming(SessionId id, int seenVersion) {
        var chart = ownChart(id);
        var stopped = chart.stopTiming(seenVersion, plannedMinutes(id), user.id(), clock.instant());
        return new TimedChart(saved(chart), stopped);
    }

    /** @throws org.tenderpoint.platform.EditedByOther if the chart was saved by somebody since {@code seenVersion} */
    public SessionRecord savePain(SessionId id, int seenVersion, OptionalInt during, OptionalInt after) {
        var chart = ownChart(id);
        chart.pain(seenVersion, during, after, user.id(), clock.instant());
        return corrected(chart);
    }

    /**
     * Saves the note.
     *
     * @param seenVersion the note's version that was edited; 0 if there was none
     * @throws org.tenderpoint.platform.EditedByOther if the note was saved by somebody since
     */
    public SessionRecord saveNote(SessionId id, int seenVersion, Soap words) {
        var chart = ownChart(id);
        chart.requireUnsigned();
        charts.write(chart, seenVersion, words, clock.instant());
        return charts.record(chart);
    }

    /**
     * The likely start and end of the session: by the clock or, when it is charted later than its planned end, by the
     * plan.
     */
    public SessionTimes.Proposal proposedTimes(SessionId id) {
        return propose(ownChart(id), clock.instant());
    }

    private SessionTimes.Proposal propose(Chart chart, Instant now) {
        var planned = plans.byId(chart.session()).orElseThrow();
        return SessionTimes.propose(chart.startedAt(), planned.start(), planned.minutes(), now);
    }

    /**
     * Ends the session; listeners to {@link SessionFinished} plan its follow-up.
     *
     * @param said the start and end; empty for the proposed ones
     * @throws SessionTimes.TimesRefused if the times are impossible
     */
    public SessionRecord finish(SessionId id, Optional<SessionTimes> said) {
        var now = clock.instant();
        limits.keep(id);
        var chart = ownChart(id);
        chart.requireNotEnded();
        var times = said.orElseGet(() -> propose(chart, now).times()).checked(now);
        chart.stopTiming(plannedMinutes(id), now);
        chart.finish(times);
        plans.tookPlace(id, times.start(), times.end());
        plans.finish(id, times.end());
        return ended(chart, times.end(), false, false);
    }

    /**
     * Ends the session early.
     *
     * @param said the start and end; empty for the proposed ones
     * @param because why, in words; stored in the chart, not in the trail
     * @param emergency whether somebody had to be called
     * @throws SessionTimes.TimesRefused if the times are impossible
     */
    public SessionRecord breakOff(SessionId id, Optional<SessionTimes> said, String because, boolean emergency) {
        var now = clock.instant();
        limits.keep(id);
        var chart = ownChart(id);
        chart.requireNotEnded();
        var times = said.orElseGet(() -> propose(chart, now).brokenOff(chart.startedAt(), emergency, now)).checked(now);
        chart.stopTiming(plannedMinutes(id), now);
        chart.breakOff(times, because, emergency);
        plans.tookPlace(id, times.start(), times.end());
        plans.breakOff(id, times.end(), because);
        return ended(chart, times.end(), true, emergency);
    }

    /**
     * Corrects when an ended session took place; everything that depends on its end moves too. Once it is locked, a
     * dated amendment says what was there before.
     *
     * @param because needed once it is locked
     * @throws SessionTimes.TimesRefused if the times are impossible
     */
    public SessionRecord correctTimes(SessionId id, SessionTimes times, String because) {
        var now = clock.instant();
        var chart = ownChart(id);
        var before = new SessionTimes(chart.startedAt(), chart.endedAt().orElseThrow());
        if (before.equals(times.checked(now))) {
            return charts.record(chart);
        }
        if (chart.locked()) {
            var zone = plans.byId(id).orElseThrow().zone();
            charts.amend(
                    chart, Phrase.of(
                            "session.times.amended", times.written(zone),
                            before.written(zone)),
                    because,
                    now);
        }
        chart.correct(times);
        plans.tookPlace(id, times.start(), times.end());
        var stored = charts.save(chart);
        charts.audit("corrected_the_time_of", stored);
        events.publishEvent(new SessionCorrected(id, times.end()));
        return charts.record(stored);
    }

    /**
     * Records why the work goes beyond one of today's limits; stored with the chart, not in the trail.
     *
     * @param limit as {@link LimitBreach#limit}
     * @throws IllegalArgumentException if the charted work does not go beyond it, or the reason is blank
     */
    public SessionRecord goBeyond(SessionId id, String limit, String because) {
        var today = limits.of(id);
        var chart = ownChart(id);
        chart.requireUnsigned();
        var limitBreach = today.against(chart.work()).stream()
                .filter(each -> each.limit().equals(limit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The work does not go beyond this limit"));
        charts.goBeyond(chart, limitBreach, because, clock.instant());
        return charts.record(chart);
    }

    /** What must be answered before the saved chart is signed. */
    public SignQuestions signQuestions(SessionId id) {
        var today = limits.of(id);
        return questions(ownChart(id), today);
    }

    private SignQuestions questions(Chart chart, TodaysLimits today) {
        var id = chart.session();
        return SignQuestions.of(chart, charts.noteOf(id), charts.reasonsOf(id), today, plannedMinutes(id));
    }

    /**
     * Locks chart and note as they were read: nobody signs what was written elsewhere meanwhile.
     *
     * @throws org.tenderpoint.platform.EditedByOther if one of them was saved since these versions
     */
    public SessionRecord sign(SessionId id, int seenVersion, int seenNote, String although) {
        charts.requireSeen(ownChart(id), seenVersion, seenNote);
        return sign(id, although);
    }

    /**
     * Locks chart and note.
     *
     * @param although why it is signed despite what is unlikely about it; blank if nothing is
     * @throws NotSignedYet if work goes beyond a limit without a reason, or there are doubts and no reason
     */
    public SessionRecord sign(SessionId id, String although) {
        var today = limits.of(id);
        var chart = ownChart(id);
        chart.requireUnsigned();
        var questions = questions(chart, today);
        if (!questions.limits().isEmpty() || !questions.doubts().isEmpty() && although.isBlank()) {
            throw new NotSignedYet(questions);
        }
        chart.sign(clock.instant(), user.id(), questions.doubts(), although.strip());
        plans.sign(id);
        return charts.record(charts.save(chart));
    }

    /** Adds to a locked note: a dated amendment with its reason, by the author or a colleague. */
    public SessionRecord amend(SessionId id, String words, String reason) {
        gate.require(id);
        var chart = charts.require(id);
        chart.requireLocked();
        charts.amend(chart, Phrase.typed(words), reason, clock.instant());
        return charts.record(chart);
    }

    /** The work of the client's last finished session before this one. */
    public Optional<LastWork> lastWork(SessionId id) {
        gate.require(id);
        return charts.lastFinishedBefore(charts.require(id)).map(last -> {
            charts.audit("opened", last);
            return new LastWork(
                    last.endedAt().orElseThrow(), last.work(),
                    charts.noteOf(last.session()), charts.toHeedAfter(last.session()));
        });
    }

    /** One line of a client's history. */
    public record Summary(SessionId id, Instant startedAt, List<Work> work, State state) {

        public enum State {
            RUNNING,
            NOT_SIGNED,
            BROKEN_OFF,
            CLOSED,
            SIGNED
        }
    }

    /** The client's newest started sessions, in two queries; part of the look at the open client. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public List<Summary> newest(ClientId client, int most) {
        gate.require(client);
        return charts.newest(client, most).stream()
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
        if (chart.closed().isPresent()) {
            return Summary.State.CLOSED;
        }
        return chart.endedAt().isPresent() ? Summary.State.NOT_SIGNED : Summary.State.RUNNING;
    }

    /** Unsigned sessions of the signed-in therapist that began before then, oldest first, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<UnfinishedNote> unfinishedNotes(Instant before, int limit) {
        return charts.unsigned(before, limit);
    }

    /** Which of these sessions were started and are not signed yet; for lists, so it reveals nothing else. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    public Set<SessionId> unsignedAmong(Collection<SessionId> sessions) {
        return charts.unsignedAmong(sessions);
    }

    private int plannedMinutes(SessionId id) {
        return plans.byId(id).orElseThrow().minutes();
    }

    private Chart ownChart(SessionId id) {
        gate.require(id);
        var chart = charts.require(id);
        requireMine(chart.therapist());
        return chart;
    }

    private void requireMine(UserId therapist) {
        if (!therapist.equals(user.id())) {
            throw new AccessDeniedException("Only the therapist who gives the session charts it");
        }
    }

    /** What was charted after the end is what the answers about the session are judged by. */
    private SessionRecord corrected(Chart chart) {
        var record = saved(chart);
        record.endedAt().ifPresent(end -> events.publishEvent(new SessionCorrected(record.id(), end)));
        return record;
    }

    private SessionRecord saved(Chart chart) {
        var stored = charts.save(chart);
        charts.audit("charted", stored);
        return charts.record(stored);
    }

    private SessionRecord ended(Chart chart, Instant now, boolean brokenOff, boolean emergency) {
        var stored = charts.save(chart);
        events.publishEvent(
                new SessionFinished(stored.session(), stored.client(), stored.therapist(), now, brokenOff, emergency,
                        plans.place(stored.session())));
        return charts.record(stored);
    }
}
