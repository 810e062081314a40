package org.tenderpoint.followup;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.FeedbackKeeper;
import org.tenderpoint.followup.answers.FurtherAnswers;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.assessment.AssessmentKeeper;
import org.tenderpoint.followup.assessment.AssessmentPreview;
import org.tenderpoint.followup.contact.TakenCalls;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;

/**
 * Clients' answers after a session, in a call or at the next arrival: what they mean so far, and once submitted. Anyone
 * who works here may record answers; reasons from stored facts leave this service only for those who may read them.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class FeedbackService {

    private final TakenCalls taken;
    private final FeedbackKeeper kept;
    private final AnswersSoFar soFar;
    private final AssessmentKeeper assessments;
    private final CallResults results;
    private final UnansweredFollowUps unanswered;
    private final FurtherAnswers further;
    private final Clock clock;

    FeedbackService(
            TakenCalls taken,
            FeedbackKeeper kept,
            AnswersSoFar soFar,
            AssessmentKeeper assessments,
            CallResults results,
            UnansweredFollowUps unanswered,
            FurtherAnswers further,
            Clock clock) {
        this.taken = taken;
        this.kept = kept;
        this.soFar = soFar;
        this.assessments = assessments;
        this.results = results;
        this.unanswered = unanswered;
        this.further = further;
        this.clock = clock;
    }

    /** What these answers mean so far; stores nothing. */
    @Transactional(readOnly = true)
    public AssessmentPreview assess(FollowUpId id, GivenAnswers said) {
        var followUp = taken.followUp(id);
        return soFar.preview(followUp, said, clock.instant()).beside(followUp.alertLevel());
    }

    /**
     * Stores the answers so far, and returns what they mean. A draft that is an emergency raises its alert at once,
     * since the call may be cut off.
     *
     * @throws org.tenderpoint.followup.contact.TakenByOther if somebody else is on the call
     */
    public AssessmentPreview saveDraft(FollowUpId id, CallDraft draft) {
        var now = clock.instant();
        var followUp = taken.requireMine(id, now);
        var meant = soFar.inCall(followUp, kept.inCall(followUp, draft, now), draft.said(), now);
        taken.renew(id, now);
        return meant;
    }

    /**
     * Stores what a caller heard after another has taken over the call: for that caller alone, until they use or
     * discard it. An emergency raises its alert all the same, and no correction on the other's call takes that back.
     *
     * @return what it means
     */
    public AssessmentPreview keepAside(FollowUpId id, CallDraft draft) {
        var followUp = taken.followUp(id);
        kept.keepAside(id, draft);
        return soFar.heardAside(followUp, draft.said(), clock.instant());
    }

    /** Whether the client has answered since the page of the call was opened. */
    @Transactional(readOnly = true)
    public boolean answeredSince(CallSheet sheet) {
        return kept.answeredSince(sheet.id(), sheet.now());
    }

    /** What the user heard on this call after somebody else had taken it over. */
    @Transactional(readOnly = true)
    public Optional<CallDraft.SupersededDraft> keptAside(FollowUpId id) {
        return kept.keptAside(id);
    }

    /** Deletes it, because it was used or is not needed. */
    public void forgetAside(FollowUpId id) {
        kept.forgetAside(id);
    }

    /**
     * Submits the answers when they are complete or the call has ended: they become a fact and are assessed. What was
     * not asked counts as unknown, never as no.
     *
     * @return what to read out
     * @throws org.tenderpoint.followup.contact.TakenByOther if somebody else is on the call
     */
    public CallResult give(FollowUpId id, CallDraft draft) {
        var now = clock.instant();
        var followUp = taken.requireMine(id, now);
        var feedback = kept.inCall(followUp, draft, now);
        taken.reached(followUp, now);
        var assessed = assessments.give(followUp, feedback, now);
        further.keep(followUp, draft.said(), now);
        taken.release(id);
        return results.aloud(assessed, followUp);
    }

    /** The client's newest follow-up without an answer, whatever became of its calls (FUP-06, FUP-08). */
    @Transactional(readOnly = true)
    public Optional<UnansweredFollowUp> unanswered(ClientId client, SessionId arriving) {
        return unanswered.newest(client, arriving, clock.instant());
    }

    /**
     * Stores what a client says at the next arrival while the form is open. An answer that cannot wait raises its alert
     * at once, since the form may be left unfinished.
     */
    public void saveAtArrival(FollowUpId id, GivenAnswers said) {
        var now = clock.instant();
        var followUp = taken.followUp(id);
        soFar.atArrival(followUp, kept.arriving(followUp, said, now), now);
    }

    /**
     * Before the massage starts: assesses what a client said at an arrival and nobody has confirmed, with the rest
     * unknown. The follow-up still waits for its answer.
     */
    public void assessLeftAtArrival(ClientId client) {
        soFar.leftAtArrival(client, clock.instant());
    }

    /**
     * Stores what a client said at the next arrival as the answer of an open follow-up, and assesses it. Works even
     * while somebody else is on the call: it then becomes a second record.
     *
     * @return the result
     */
    public TriageLevel giveAtArrival(FollowUpId id, GivenAnswers said) {
        var now = clock.instant();
        var followUp = taken.followUp(id);
        kept.leftInCall(followUp, now)
                .ifPresent(begun -> soFar.beforeArrivalTakesIn(followUp, begun, said, now));
        return assessments.give(followUp, kept.atArrival(followUp, said, now), now).stored().level();
    }
}
