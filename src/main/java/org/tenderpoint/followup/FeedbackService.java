package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.alert.Alerts;
import org.tenderpoint.followup.answers.AimAnswers;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.CallDraft.AnsweredBy;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.answers.ClientReport.AnswerWay;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.PartialAnswers;
import org.tenderpoint.followup.assessment.AssessmentKeeper;
import org.tenderpoint.followup.assessment.AssessmentPreview;
import org.tenderpoint.followup.assessment.ClientReportReader;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.ContactTry;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.Contacts.ClosingReason;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.contact.TakenCalls;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;

/**
 * Clients' answers after a session, in a call or at the next arrival: what they mean so far, and once submitted. Anyone
 * who works here may record answers; reasons from stored facts leave this service only for those who may read them.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class FeedbackService {

    private final FollowUpRepository followUps;
    private final FeedbackRepository feedbacks;
    private final PartialAnswers partial;
    private final TakenCalls taken;
    private final Contacts contacts;
    private final Alerts alerts;
    private final CallSheets sheets;
    private final AssessmentKeeper assessments;
    private final FollowUpTimes times;
    private final ClientReportReader told;
    private final RecordGate gate;
    private final Drafts aside;
    private final AimAnswers aims;
    private final CurrentUser currentUser;
    private final Clock clock;

    FeedbackService(
            FollowUpRepository followUps,
            FeedbackRepository feedbacks,
            PartialAnswers partial,
            TakenCalls taken,
            Contacts contacts,
            Alerts alerts,
            CallSheets sheets,
            AssessmentKeeper assessments,
            FollowUpTimes times,
            ClientReportReader told,
            RecordGate gate,
            Drafts aside,
            AimAnswers aims,
            CurrentUser currentUser,
            Clock clock) {
        this.followUps = followUps;
        this.feedbacks = feedbacks;
        this.partial = partial;
        this.taken = taken;
        this.contacts = contacts;
        this.alerts = alerts;
        this.sheets = sheets;
        this.assessments = assessments;
        this.times = times;
        this.told = told;
        this.gate = gate;
        this.aside = aside;
        this.aims = aims;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What these answers mean so far; stores nothing. */
    @Transactional(readOnly = true)
    public AssessmentPreview assess(FollowUpId id, GivenAnswers said) {
        var followUp = taken.followUp(id);
        var now = later(clock.instant(), followUp.sessionEnd());
        return preview(followUp, said, now).beside(followUp.alertLevel());
    }

    /**
     * Stores the answers so far, and returns what they mean. A draft that is an emergency raises its alert at once,
     * since the call may be cut off.
     *
     * @throws TakenByOther if somebody else is on the call
     */
    @Transactional
    public AssessmentPreview saveDraft(FollowUpId id, CallDraft draft) {
        var now = clock.instant();
        var followUp = taken.mine(id, now);
        var kept = keep(followUp, draft, now);
        var preview = preview(followUp, draft.said(), later(now, followUp.sessionEnd()));
        partial.mean(followUp, kept, preview.level());
        if (preview.emergency()) {
            alerts.raise(followUp, TriageLevel.EMERGENCY, Optional.empty(), now);
        } else if (!partial.graveBeside(followUp, kept)) {
            alerts.withdrawSlip(followUp);
        }
        followUps.save(followUp);
        var standing = followUp.alertLevel();
        taken.renew(id, now);
        return preview.beside(standing);
    }

    /**
     * Stores what a caller heard after another has taken over the call: for that caller alone, until they use or
     * discard it. An emergency raises its alert all the same, and no correction on the other's call takes that back.
     *
     * @return what it means
     */
    @Transactional
    public AssessmentPreview keepAside(FollowUpId id, CallDraft draft) {
        var now = clock.instant();
        var followUp = taken.followUp(id);
        aside.save(form(id), draft);
        var preview = preview(followUp, draft.said(), later(now, followUp.sessionEnd()));
        if (preview.emergency()) {
            alerts.raiseHeardAside(followUp, TriageLevel.EMERGENCY, now);
            followUps.save(followUp);
        }
        return preview.beside(followUp.alertLevel());
    }

    /** What the signed-in person heard on this call while somebody else had it. */
    @Transactional(readOnly = true)
    public Optional<CallDraft.Superseded> keptAside(FollowUpId id) {
        return aside.load(form(id), CallDraft.class)
                .map(draft -> new CallDraft.Superseded(draft.value(), draft.savedAt()));
    }

    /** Forgets it: it was used, or is not needed. */
    @Transactional
    public void forgetAside(FollowUpId id) {
        aside.discard(form(id));
    }

    private static String form(FollowUpId id) {
        return "call:" + id;
    }

    /**
     * Submits the answers when they are complete or the call has ended: they become a fact and are assessed. What was
     * not asked counts as unknown, never as no.
     *
     * @return what to read out
     * @throws TakenByOther if somebody else is on the call
     */
    @Transactional
    public CallResult give(FollowUpId id, CallDraft draft) {
        var now = clock.instant();
        var followUp = taken.mine(id, now);
        var feedback = keep(followUp, draft, now);
        contacts.next(followUp).ifPresent(contact -> {
            contacts.record(ContactTry.of(
                    contact, id, currentUser.id(), TryOutcome.REACHED, Optional.empty(), "", now));
            // before 48 hours the planned call stays: the client reported this unasked
            if (followUp.answersFrom(now) || contact.kind() != ContactKind.CALL) {
                contact.done(TryOutcome.REACHED, currentUser.id(), now);
            }
        });
        followUp.tried(TryOutcome.REACHED, now);
        var assessed = assessments.give(followUp, feedback, now);
        aims.keep(followUp, draft.said());
        taken.release(id);
        return sheets.result(assessed, followUp, gate.opens(followUp.client()));
    }

    /** This client's newest unanswered follow-up, whatever became of its calls (FUP-06, FUP-08). */
    @Transactional(readOnly = true)
    public Optional<UnansweredFollowUp> unanswered(ClientId client, SessionId arriving) {
        var earlier = followUps.findByClientIdOrderBySessionEndDesc(client.value()).stream()
                .filter(one -> !one.session().equals(arriving))
                .toList();
        boolean unreachableTwice = earlier.size() > 1 && earlier.stream().limit(2)
                .allMatch(one -> one.closedHow().filter(how -> how == ClosingReason.UNREACHABLE).isPresent());
        return earlier.stream()
                .filter(one -> one.answeredAt().isEmpty())
                .findFirst()
                .map(one -> new UnansweredFollowUp(
                        one.id(), one.sessionEnd(), times.zone(), unreachableTwice,
                        told.before(one, gate.opens(client)), clock.instant()));
    }

    /**
     * Stores what a client said at the next arrival as the answer of an open follow-up, and assesses it. Works even
     * while somebody else is on the call: it then becomes a second record.
     *
     * @return the result
     */
    @Transactional
    public TriageLevel giveAtArrival(FollowUpId id, GivenAnswers said) {
        var now = clock.instant();
        var followUp = taken.followUp(id);
        boolean onCall = followUp.takenBy(now).filter(taker -> !taker.equals(currentUser.id())).isPresent();
        var begun = feedbacks.findByDraftOf(id.value()).filter(_ -> !onCall);
        // answers from a call that was cut off count where nothing else is said now
        var all = begun.map(Feedback::said).map(said::and).orElse(said);
        var feedback = begun.orElseGet(() -> Feedback.besideCall(followUp, now));
        write(feedback, followUp, new CallDraft(all, begun.map(Feedback::note).orElse(""), AnsweredBy.CLIENT),
                AnswerWay.ARRIVAL, now);
        return assessments.give(followUp, feedback, now).stored().level();
    }

    private Feedback keep(FollowUp followUp, CallDraft draft, Instant now) {
        var feedback = feedbacks.findByDraftOf(followUp.id().value())
                .orElseGet(() -> Feedback.draft(followUp, AnswerWay.CALL, now));
        return write(feedback, followUp, draft, AnswerWay.CALL, now);
    }

    private Feedback write(Feedback feedback, FollowUp followUp, CallDraft draft, AnswerWay way, Instant now) {
        var at = later(now, followUp.sessionEnd());
        feedback.said(draft, way, Optional.of(currentUser.id()), at,
                Duration.between(followUp.sessionEnd(), at));
        return feedbacks.save(feedback);
    }

    private AssessmentPreview preview(FollowUp followUp, GivenAnswers said, Instant at) {
        var answers = said.facts(Duration.between(followUp.sessionEnd(), at));
        return UnfinishedCall.read(assessments.facts(followUp, answers, at), said, gate.opens(followUp.client()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /**
     * A follow-up that nobody has answered yet.
     *
     * @param unreachableTwice whether nobody reached the client after the last two sessions either (FUP-06)
     * @param told what was told of the session all the same: too early, or not to the end
     */
    public record UnansweredFollowUp(
            FollowUpId id, Instant sessionEnd, ZoneId zone, boolean unreachableTwice, List<ClientReport> told,
            Instant now) {

        public UnansweredFollowUp {
            told = List.copyOf(told);
        }
    }
}
