package org.tenderpoint.followup.answers;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.facts.TriageLevel;

/** Keeps with each follow-up the gravest that answers say which are still being given. Called inside a transaction. */
@Component
public class PartialAnswers {

    private final FeedbackRepository feedbacks;

    PartialAnswers(FeedbackRepository feedbacks) {
        this.feedbacks = feedbacks;
    }

    /** A draft has changed, and means this now. */
    public void mean(FollowUp followUp, Feedback draft, Optional<TriageLevel> level) {
        draft.means(level);
        feedbacks.save(draft);
        followUp.soFar(gravest(followUp, true));
    }

    /**
     * Answers were given: what a caller had begun before is overtaken by them, what a client is still telling is not.
     */
    public void overtaken(FollowUp followUp) {
        followUp.soFar(gravest(followUp, false));
    }

    /** Whether other answers that are still being given ask for a doctor today or the emergency number. */
    public boolean graveBeside(FollowUp followUp, Feedback draft) {
        return drafts(followUp)
                .filter(other -> !other.id().equals(draft.id()))
                .flatMap(other -> other.levelSoFar().stream())
                .anyMatch(level -> level.atLeast(TriageLevel.URGENT));
    }

    private Optional<TriageLevel> gravest(FollowUp followUp, boolean withCalls) {
        return drafts(followUp)
                .filter(draft -> withCalls || draft.way() != AnswerWay.CALL)
                .flatMap(draft -> draft.levelSoFar().stream())
                .max(Comparator.naturalOrder());
    }

    private Stream<Feedback> drafts(FollowUp followUp) {
        return feedbacks
                .findByFollowUpIdAndStateOrderByAnsweredAt(followUp.id().value(), Feedback.State.DRAFT).stream();
    }
}
