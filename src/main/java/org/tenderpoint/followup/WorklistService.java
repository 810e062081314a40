package org.tenderpoint.followup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.FollowUpFilter.WorkKind;
import org.tenderpoint.followup.OtherWork.OtherTask;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpPlan;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpText;
import org.tenderpoint.followup.contact.Urgency.Place;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The list of follow-ups, and who owns them. Everyone who works here sees who is to be rung; what was done with the
 * client is only for those who may read it.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class WorklistService {

    /** Counting ends here: nobody rings that many, and counting all of them would mean reading all of them. */
    public static final int COUNTED = 1_000;

    private final FollowUpRepository followUps;
    private final Worklist worklist;
    private final FollowUpRows rows;
    private final OtherTasks others;
    private final UserService users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorklistService(
            FollowUpRepository followUps,
            Worklist worklist,
            FollowUpRows rows,
            OtherTasks others,
            UserService users,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.worklist = worklist;
        this.rows = rows;
        this.others = others;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /** The list, most urgent first: alerts, promises by their time, overdue ones, then by the end of their window. */
    @Transactional(readOnly = true)
    public List<WorklistRow.OfFollowUp> due(FollowUpFilter filter, int limit) {
        var now = clock.instant();
        return rows.of(worklist.rows(filter, worklist.reader(now), limit), now);
    }

    /** The same with other work mixed in, in one order; a constant number of queries. */
    @Transactional(readOnly = true)
    public List<WorklistRow> work(FollowUpFilter filter, int limit) {
        var now = clock.instant();
        var reader = worklist.reader(now);
        var tasks = others.due(filter, reader);
        var followUps = filter.what() == WorkKind.REFERRAL
                ? List.<FollowUp>of()
                : worklist.rows(filter, reader, limit);
        var page = Stream.concat(
                followUps.stream().flatMap(one -> one.place().stream()), tasks.stream().map(OtherTask::place))
                .sorted()
                .limit(limit)
                .map(Place::id)
                .toList();
        var lines = Stream.concat(
                rows.of(followUps.stream().filter(one -> page.contains(one.id().value())).toList(), now).stream(),
                others.rows(tasks.stream().filter(task -> page.contains(task.id())).toList(), now).stream())
                .collect(Collectors.toMap(WorklistRow::key, Function.<WorklistRow>identity()));
        return page.stream().flatMap(id -> Optional.ofNullable(lines.get(id)).stream()).toList();
    }

    /** Doctors' clearances that the reader may confirm, who waits longest first; a constant number of queries. */
    @Transactional(readOnly = true)
    public List<WorklistRow.OfTask> clearances(FollowUpFilter.Owners whose) {
        var now = clock.instant();
        return others.rows(others.clearances(whose, worklist.reader(now)), now);
    }

    /** The number of follow-ups, up to one more than {@link #COUNTED}, which stands for all above. */
    @Transactional(readOnly = true)
    public int count(FollowUpFilter filter) {
        return worklist.count(filter, worklist.reader(clock.instant()), COUNTED);
    }

    /** The size of {@link #work}, counted as {@link #count} counts. */
    @Transactional(readOnly = true)
    public int workCount(FollowUpFilter filter) {
        var reader = worklist.reader(clock.instant());
        int followUps = filter.what() == WorkKind.REFERRAL ? 0 : worklist.count(filter, reader, COUNTED);
        return Math.min(COUNTED + 1, followUps + others.due(filter, reader).size());
    }

    /** What will happen with the follow-up of this session; empty while the session has none. */
    @Transactional(readOnly = true)
    public Optional<FollowUpPlan> planOf(SessionId session) {
        return followUps.findBySessionId(session.value())
                .map(rows::plan);
    }

    /**
     * Gives it to another therapist, who then finds it under their own.
     *
     * @param reason of {@link AssessmentService#SHORTEST_REASON} characters or more; stored in the audit trail. An open
     * alert is reason enough
     * @throws IllegalArgumentException if the reason is too short, or the new owner does not treat clients here
     */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void reassign(FollowUpId id, UserId owner, String reason) {
        var followUp = followUps.findById(id.value()).orElseThrow(() -> new NoSuch("follow-up"));
        var words = FollowUpText.note(reason);
        if (words.length() < AssessmentService.SHORTEST_REASON && !followUp.alertOpen()) {
            throw new IllegalArgumentException("A manager reassigns with a reason");
        }
        if (users.therapists().stream().noneMatch(therapist -> therapist.id().equals(owner))) {
            throw new IllegalArgumentException("Only who treats clients here can own a follow-up");
        }
        followUp.ownedBy(owner);
        followUps.save(followUp);
        events.publishEvent(AuditEvent.of("reassigned", "FollowUp", id.value(), followUp.client())
                .because(words.isEmpty() ? Phrase.of("audit.why.alert") : Phrase.typed(words)));
    }
}
