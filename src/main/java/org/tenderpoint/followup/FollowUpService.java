package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserService;
import org.tenderpoint.shared.Coded;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.audit.AuditEvent;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.FollowUpId;
import org.tenderpoint.shared.id.SessionId;
import org.tenderpoint.shared.id.UserId;

/**
 * The list of follow-ups and the calls. Anyone who works here may ring; what is stored of a client's health leaves this
 * service only for those who may read it.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class FollowUpService {

    private final FollowUpRepository followUps;
    private final FeedbackRepository feedbacks;
    private final Worklist worklist;
    private final Contacts contacts;
    private final AlertRepository openAlerts;
    private final Alerts alerts;
    private final CallSheets sheets;
    private final Assessor assessor;
    private final FollowUpTimes times;
    private final ClientService clients;
    private final ConsentService consents;
    private final UserService users;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUpService(
            FollowUpRepository followUps,
            FeedbackRepository feedbacks,
            Worklist worklist,
            Contacts contacts,
            AlertRepository openAlerts,
            Alerts alerts,
            CallSheets sheets,
            Assessor assessor,
            FollowUpTimes times,
            ClientService clients,
            ConsentService consents,
            UserService users,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.feedbacks = feedbacks;
        this.worklist = worklist;
        this.contacts = contacts;
        this.openAlerts = openAlerts;
        this.alerts = alerts;
        this.sheets = sheets;
        this.assessor = assessor;
        this.times = times;
        this.clients = clients;
        this.consents = consents;
        this.users = users;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** The list, most urgent first: alerts, then what is overdue, then by when it is due. */
    @Transactional(readOnly = true)
    public List<FollowUpRow> due(FollowUpFilter filter, int offset, int limit) {
        var now = clock.instant();
        var rows = worklist.rows(filter, currentUser.id(), now, endOfDay(now), offset, limit);
        var names = clients.names(rows.stream().map(FollowUp::client).collect(Collectors.toSet()));
        var people = users.names(rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.owner()), row.takenBy(now).stream()))
                .collect(Collectors.toSet()));
        var unwanted = consents.contactRefusedAmong(names.keySet());
        boolean narrow = frontDeskOnly();
        return rows.stream()
                .map(row -> new FollowUpRow(
                        row.id(),
                        row.client(),
                        names.getOrDefault(row.client(), ""),
                        people.getOrDefault(row.owner(), ""),
                        narrow ? Optional.empty() : row.modality().flatMap(code -> Coded.of(Modality.class, code)),
                        row.sessionEnd(),
                        row.tries(),
                        row.lastOutcome(),
                        row.state(),
                        row.level(),
                        row.nextDue(),
                        row.nextKind(),
                        row.state() == FollowUpState.OPEN && !row.overdueFrom().isAfter(now),
                        row.alertOpen(),
                        unwanted.contains(row.client()),
                        row.takenBy(now).filter(taker -> !taker.equals(currentUser.id())).map(people::get)))
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(FollowUpFilter filter) {
        var now = clock.instant();
        return worklist.count(filter, currentUser.id(), endOfDay(now));
    }

    /** How many wait; for the start page and the navigation. */
    @Transactional(readOnly = true)
    public FollowUpCounts counts() {
        return new FollowUpCounts(
                count(FollowUpFilter.due(false)),
                count(FollowUpFilter.due(true)),
                openAlerts.countByStateIn(Set.of(AlertState.OPEN, AlertState.ACKNOWLEDGED)));
    }

    /** What is needed to ring this client; empty if there is no such follow-up. */
    @Transactional
    public Optional<CallSheet> open(FollowUpId id) {
        return followUps.findById(id.value()).map(followUp -> {
            events.publishEvent(AuditEvent.opened("FollowUp", id.value(), followUp.client()));
            return sheets.of(followUp, !frontDeskOnly(), clock.instant());
        });
    }

    /**
     * Takes the follow-up for a call, or renews the taking, for 15 minutes.
     *
     * @throws TakenByOther if somebody else is on it
     */
    @Transactional
    public void take(FollowUpId id) {
        var now = clock.instant();
        require(id);
        if (followUps.take(id.value(), currentUser.id().value(), now.plus(FollowUp.TAKEN_FOR), now) == 0) {
            throw new TakenByOther(require(id).takenBy(now).map(this::name).orElse(""));
        }
    }

    /** Gives it back before the time is over; nothing happens if somebody else has it. */
    @Transactional
    public void release(FollowUpId id) {
        followUps.release(id.value(), currentUser.id().value());
    }

    /**
     * Gives it to another therapist, who finds it under their own from now on.
     *
     * @param reason of {@link AssessmentService#SHORTEST_REASON} characters or more; it stands in the audit trail. An open
     *     alert is a reason by itself
     * @throws IllegalArgumentException if the reason is too short, or the new owner does not treat clients here
     */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void reassign(FollowUpId id, UserId owner, String reason) {
        var followUp = require(id);
        var words = FollowUpText.note(reason);
        if (words.length() < AssessmentService.SHORTEST_REASON && !followUp.alertOpen()) {
            throw new IllegalArgumentException("A manager reassigns with a reason");
        }
        if (users.therapists().stream().noneMatch(therapist -> therapist.id().equals(owner))) {
            throw new IllegalArgumentException("Only who treats clients here can own a follow-up");
        }
        followUp.ownedBy(owner);
        followUps.saveAndFlush(followUp);
        events.publishEvent(AuditEvent.of("reassigned", "FollowUp", id.value(), followUp.client())
                .because(words.isEmpty() ? "alert" : words));
    }

    /** When a call should be tried again that is not answered now: at another time of day, in opening hours. */
    @Transactional(readOnly = true)
    public Instant proposeNextTry(FollowUpId id) {
        return times.nextTry(clock.instant(), contacts.tries(require(id)));
    }

    /**
     * Records a call that led to no answers. After the third in vain the follow-up is closed as unreachable, which is not
     * known, never fine; while an alert is open, it stays open and is tried again.
     *
     * @param callAgain when the client asked to be called; only with {@link TryOutcome#CALL_LATER}
     * @throws IllegalArgumentException if the outcome is that the client was reached, which answers tell
     */
    @Transactional
    public AfterTry attempt(FollowUpId id, TryOutcome outcome, Optional<Instant> callAgain, String note) {
        if (outcome == TryOutcome.REACHED) {
            throw new IllegalArgumentException("Who was reached has answers");
        }
        var now = clock.instant();
        var followUp = requireMine(id, now);
        var contact = contacts.next(followUp).orElseThrow(() -> new IllegalStateException("Nothing is due"));
        var words = FollowUpText.note(note);
        contacts.record(ContactTry.of(contact, id, currentUser.id(), outcome, callAgain, words, now));
        followUp.tried(outcome, now);
        events.publishEvent(AuditEvent.of("tried", "FollowUp", id.value(), followUp.client()).because(outcome.code()));
        var next = after(followUp, contact, outcome, callAgain, now);
        followUps.saveAndFlush(followUp);
        followUps.release(id.value(), currentUser.id().value());
        return next;
    }

    private AfterTry after(
            FollowUp followUp, Contact contact, TryOutcome outcome, Optional<Instant> callAgain, Instant now) {
        boolean pressing = followUp.alertOpen()
                || followUp.level().filter(level -> level.atLeast(TriageLevel.THERAPIST)).isPresent();
        if (outcome == TryOutcome.DECLINED && !pressing) {
            assessor.close(followUp, ClosedHow.DECLINED, now);
            return new AfterTry(Optional.empty(), false);
        }
        boolean lastTry = contact.tries() + 1 >= Contact.CALLS && outcome != TryOutcome.CALL_LATER;
        if (lastTry && !pressing && contact.kind() == ContactKind.CALL) {
            assessor.close(followUp, ClosedHow.UNREACHABLE, now);
            return new AfterTry(Optional.empty(), true);
        }
        var next = callAgain.filter(at -> outcome == TryOutcome.CALL_LATER)
                .orElseGet(() -> pressing ? now.plus(Duration.ofHours(1)) : times.nextTry(now, contacts.tries(followUp)));
        contact.triedInVain(next);
        contacts.refresh(followUp, now);
        return new AfterTry(Optional.of(next), false);
    }

    /** What these answers mean so far; nothing is kept. */
    @Transactional(readOnly = true)
    public AssessmentPreview assess(FollowUpId id, CallAnswers said) {
        var followUp = require(id);
        var now = later(clock.instant(), followUp.sessionEnd());
        return preview(followUp, said, now);
    }

    /**
     * Keeps what was answered so far, and says what it means. A draft that is an emergency raises its alert at once, for
     * the caller may be cut off.
     *
     * @throws TakenByOther if somebody else is on the call
     */
    @Transactional
    public AssessmentPreview saveDraft(FollowUpId id, CallDraft draft) {
        var now = clock.instant();
        var followUp = requireMine(id, now);
        keep(followUp, draft, now);
        var preview = preview(followUp, draft.said(), later(now, followUp.sessionEnd()));
        if (preview.emergency()) {
            alerts.raise(followUp, TriageLevel.EMERGENCY, Optional.empty(), now);
        } else {
            alerts.withdrawSlip(followUp, now);
        }
        followUps.saveAndFlush(followUp);
        followUps.take(id.value(), currentUser.id().value(), now.plus(FollowUp.TAKEN_FOR), now);
        return preview;
    }

    /**
     * The answers are complete, or the call has ended: they become a fact and are assessed. What was not asked counts as
     * unknown, never as no.
     *
     * @return what to read out
     * @throws TakenByOther if somebody else is on the call
     */
    @Transactional
    public CallResult give(FollowUpId id, CallDraft draft) {
        var now = clock.instant();
        var followUp = requireMine(id, now);
        var feedback = keep(followUp, draft, now);
        contacts.next(followUp).ifPresent(contact -> {
            contacts.record(ContactTry.of(
                    contact, id, currentUser.id(), TryOutcome.REACHED, Optional.empty(), "", now));
            // before 48 hours the planned call stays: this was the client's own report
            if (followUp.answersFrom(now) || contact.kind() != ContactKind.CALL) {
                contact.done(TryOutcome.REACHED, currentUser.id(), now);
            }
        });
        followUp.tried(TryOutcome.REACHED, now);
        var assessed = assessor.give(followUp, feedback, now);
        followUps.release(id.value(), currentUser.id().value());
        return sheets.result(assessed, followUp);
    }

    /** The newest follow-up of this client that nobody has answered yet, whatever became of its calls (FUP-06, FUP-08). */
    @Transactional(readOnly = true)
    public Optional<Unanswered> unanswered(ClientId client, SessionId arriving) {
        return followUps.findByClientIdOrderBySessionEndDesc(client.value()).stream()
                .filter(one -> !one.session().equals(arriving) && one.answeredAt().isEmpty())
                .findFirst()
                .map(one -> new Unanswered(one.id(), one.sessionEnd(), times.zone()));
    }

    /**
     * Keeps what a client said at the next arrival as the answer of an open follow-up, and assesses it.
     *
     * @return the result
     */
    @Transactional
    public TriageLevel giveAtArrival(FollowUpId id, CallAnswers said) {
        var now = clock.instant();
        var followUp = requireMine(id, now);
        var feedback = keep(followUp, new CallDraft(said, "", AnsweredBy.CLIENT), AnswerWay.ARRIVAL, now);
        return assessor.give(followUp, feedback, now).assessment().level();
    }

    private Feedback keep(FollowUp followUp, CallDraft draft, Instant now) {
        return keep(followUp, draft, AnswerWay.CALL, now);
    }

    private Feedback keep(FollowUp followUp, CallDraft draft, AnswerWay way, Instant now) {
        var feedback = feedbacks.findByDraftOf(followUp.id().value())
                .orElseGet(() -> Feedback.draft(followUp, way, now));
        var at = later(now, followUp.sessionEnd());
        feedback.said(draft.said(), draft.note(), draft.answeredBy(), way);
        feedback.write(
                Answered.feedback(draft.said(), Duration.between(followUp.sessionEnd(), at)),
                Optional.of(currentUser.id()), at);
        return feedbacks.saveAndFlush(feedback);
    }

    private AssessmentPreview preview(FollowUp followUp, CallAnswers said, Instant at) {
        var answers = Answered.feedback(said, Duration.between(followUp.sessionEnd(), at));
        return Live.read(assessor.facts(followUp, answers, at), said, !frontDeskOnly());
    }

    /** Reasons from stored facts are for therapists, and for managers who look for a reason; not for front desk. */
    private boolean frontDeskOnly() {
        return !currentUser.has(Role.THERAPIST);
    }

    private FollowUp require(FollowUpId id) {
        return followUps.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("No such follow-up"));
    }

    private FollowUp requireMine(FollowUpId id, Instant now) {
        var followUp = require(id);
        followUp.takenBy(now).filter(taker -> !taker.equals(currentUser.id())).ifPresent(taker -> {
            throw new TakenByOther(name(taker));
        });
        return followUp;
    }

    private String name(UserId user) {
        return users.names(Set.of(user)).getOrDefault(user, "");
    }

    private Instant endOfDay(Instant now) {
        var zone = times.zone();
        return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
