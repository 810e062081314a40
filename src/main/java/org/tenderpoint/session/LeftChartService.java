package org.tenderpoint.session;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Charts that nobody can sign any more, since their therapist has left. Who may read one closes it with an amendment of
 * their own: work and note stay as they are, and nobody signs for another.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class LeftChartService {

    /** More than anybody leaves behind. */
    private static final int MOST = 500;

    private final Charts charts;
    private final PlanService plans;
    private final UserService users;
    private final RecordGate gate;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeftChartService(
            Charts charts, PlanService plans, UserService users, RecordGate gate, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.charts = charts;
        this.plans = plans;
        this.users = users;
        this.gate = gate;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Those that this person has left behind, oldest first; the page about the person lists them. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('MANAGER')")
    public List<UnfinishedNote> of(UserId person) {
        return hasLeft(person) ? charts.unsigned(person, clock.instant(), MOST) : List.of();
    }

    @Transactional(readOnly = true)
    public boolean nobodySigns(SessionRecord session) {
        return !session.locked() && hasLeft(session.therapist());
    }

    /**
     * Closes the chart. A session that was never finished counts as ended early, at its planned end.
     *
     * @param seenVersion as it was read
     * @param seenNote likewise
     * @throws IllegalStateException if its therapist can sign it
     * @throws org.tenderpoint.platform.EditedByOther if chart or note were saved since these versions
     */
    @Transactional
    public SessionRecord close(SessionId id, int seenVersion, int seenNote, String reason) {
        gate.require(id);
        var chart = charts.require(id);
        charts.requireSeen(chart, seenVersion, seenNote);
        if (!hasLeft(chart.therapist())) {
            throw new IllegalStateException("Its therapist signs it");
        }
        var now = clock.instant();
        if (chart.endedAt().isEmpty()) {
            breakOff(chart, reason);
        }
        chart.close(user.id(), now);
        var stored = charts.save(chart);
        charts.audit("closed", stored);
        charts.amend(stored, Phrase.of("session.left.closed"), reason, now);
        return charts.record(stored);
    }

    private void breakOff(Chart chart, String reason) {
        var id = chart.session();
        var planned = plans.byId(id).orElseThrow();
        var times = SessionTimes.propose(chart.startedAt(), planned.start(), planned.minutes(), clock.instant())
                .times();
        chart.leftRunning(times, reason);
        plans.leftRunning(id, times.start(), times.end(), reason);
        events.publishEvent(new SessionFinished(
                id, chart.client(), chart.therapist(), times.end(), true, false, plans.place(id)));
    }

    private boolean hasLeft(UserId therapist) {
        return users.therapists().stream().noneMatch(one -> one.id().equals(therapist));
    }
}
