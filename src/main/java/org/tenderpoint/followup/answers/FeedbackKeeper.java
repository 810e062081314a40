package org.tenderpoint.followup.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.vocabulary.say.Phrase;

/** Writes down what a client told the person who is signed in. Called inside a transaction. */
@Component
public class FeedbackKeeper {

    private final FeedbackRepository feedbacks;
    private final Drafts aside;
    private final CurrentUser currentUser;

    FeedbackKeeper(FeedbackRepository feedbacks, Drafts aside, CurrentUser currentUser) {
        this.feedbacks = feedbacks;
        this.aside = aside;
        this.currentUser = currentUser;
    }

    /** What was begun in a call and is not submitted. */
    public Optional<Feedback> begun(FollowUp followUp) {
        return feedbacks.findByDraftOf(followUp.id().value());
    }

    /** Whether answers have been given since: by link, at the door, or in this call on another page. */
    public boolean answeredSince(FollowUpId id, Instant since) {
        return feedbacks.existsByFollowUpIdAndStateAndAnsweredAtAfter(id.value(), Feedback.State.GIVEN, since);
    }

    public Feedback inCall(FollowUp followUp, CallDraft draft, Instant now) {
        var feedback = begun(followUp).orElseGet(() -> Feedback.draft(followUp, AnswerWay.CALL, now));
        return write(feedback, followUp, draft, AnswerWay.CALL, now);
    }

    /** What is being told at an arrival, not confirmed yet; beside what is heard in a call. */
    public Feedback arriving(FollowUp followUp, GivenAnswers said, Instant now) {
        return arriving(followUp, new CallDraft(said, Phrase.NOTHING, AnsweredBy.CLIENT), now);
    }

    /** What was told at an arrival, confirmed or left. */
    public Optional<Feedback> toldAtArrival(FollowUp followUp) {
        return feedbacks.findFirstByFollowUpIdAndWayOrderByAnsweredAtDesc(
                followUp.id().value(), AnswerWay.ARRIVAL);
    }

    /** What a call began that nobody else is on now. */
    public Optional<Feedback> leftInCall(FollowUp followUp, Instant now) {
        boolean onCall = followUp.takenBy(now).filter(taker -> !taker.equals(currentUser.id())).isPresent();
        return begun(followUp).filter(_ -> !onCall);
    }

    /** Confirmed; while somebody else is on the call it becomes a second record. */
    public Feedback atArrival(FollowUp followUp, GivenAnswers said, Instant now) {
        var begun = leftInCall(followUp, now);
        // answers from a call that was cut off count where nothing else is said now
        var all = begun.map(Feedback::givenAnswers).map(said::and).orElse(said);
        var feedback = arriving(
                followUp, new CallDraft(all, begun.map(Feedback::note).orElse(Phrase.NOTHING), AnsweredBy.CLIENT), now);
        begun.ifPresent(feedbacks::delete);
        return feedback;
    }

    private Feedback arriving(FollowUp followUp, CallDraft draft, Instant now) {
        var feedback = toldAtArrival(followUp).filter(one -> !one.given())
                .orElseGet(() -> Feedback.draft(followUp, AnswerWay.ARRIVAL, now));
        return write(feedback, followUp, draft, AnswerWay.ARRIVAL, now);
    }

    private Feedback write(Feedback feedback, FollowUp followUp, CallDraft draft, AnswerWay way, Instant now) {
        var at = followUp.notBeforeItsEnd(now);
        feedback.record(draft, way, Optional.of(currentUser.id()), at, Duration.between(followUp.sessionEnd(), at));
        return feedbacks.save(feedback);
    }

    /** Keeps a call's answers for the caller alone, after somebody else has taken the call over. */
    public void keepAside(FollowUpId id, CallDraft draft) {
        aside.save(form(id), draft);
    }

    public Optional<CallDraft.SupersededDraft> keptAside(FollowUpId id) {
        return aside.load(form(id), CallDraft.class)
                .map(draft -> new CallDraft.SupersededDraft(draft.value(), draft.savedAt()));
    }

    public void forgetAside(FollowUpId id) {
        aside.discard(form(id));
    }

    private static String form(FollowUpId id) {
        return "call:" + id;
    }
}
