package org.tenderpoint.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.followup.adjustment.AdjustmentUse;
import org.tenderpoint.followup.answers.ClientReport.AnswerWay;
import org.tenderpoint.followup.rules.Adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Answer;

/**
 * What follow-ups have found so far, for counting. Not for screens: it checks no permission, since counting runs no
 * matter who records an answer, so nothing from it may be shown about a single client without a separate check.
 */
public interface FollowUpResults {

    /**
     * One follow-up's result.
     *
     * @param wanted whether the client was to be asked; false if they do not want to be contacted and have not answered
     * @param asked how the client was to be asked first: {@link AnswerWay#LINK} or {@link AnswerWay#CALL}
     * @param answeredAt the first answer from 48 hours after the session on; earlier reports are acted on but are no
     * answer
     * @param told the answers; empty until somebody has answered
     * @param level the highest result of its assessments, early reports included
     * @param redFlag yes if any warning sign was reported; unknown if one was not asked or not known, or nothing was
     * answered
     * @param changed whether a therapist changed a result
     * @param lowered whether an urgent or emergency result was lowered
     * @param doctorHeard whether a doctor's answer was recorded
     * @param alert about an urgent or emergency result, if there was one
     * @param adjusted kinds of adjustments from earlier feedback that were applied to the session
     * @param advised kinds of adjustments from this session, and what became of them
     */
    record Result(
            SessionId session,
            ClientId client,
            UserId therapist,
            Instant sessionEnd,
            boolean brokenOff,
            boolean wanted,
            AnswerWay asked,
            Instant dueFrom,
            Optional<Instant> answeredAt,
            Reported told,
            Optional<TriageLevel> level,
            Answer redFlag,
            boolean changed,
            boolean lowered,
            boolean doctorHeard,
            Optional<AlertResult> alert,
            Set<AdjustmentKind> adjusted,
            Map<AdjustmentKind, AdjustmentUse> advised) {}

    /**
     * Answers to one follow-up, taken together.
     *
     * @param worst 0 to 10, the highest reported
     * @param goneAfter hours from the session's end within which the soreness was gone, the longest reported
     * @param soreAt hours after the session's end at which somebody was still sore, the latest reported
     * @param benefit −3 to +3, as reported last
     * @param complaint 0 to 10, as reported last
     * @param wouldReturn as reported last
     * @param signsAsked whether each line of warning signs was answered, "not sure" included
     */
    record Reported(
            OptionalInt worst, OptionalInt goneAfter, OptionalInt soreAt, OptionalInt benefit, OptionalInt complaint,
            Answer wouldReturn, boolean signsAsked) {}

    /** @param contactAfter from the first alert to the first contact other than "not reached"; empty without one */
    record AlertResult(Optional<Duration> contactAfter) {}

    /** All follow-ups of these clients; a constant number of queries. */
    List<Result> ofClients(Collection<ClientId> clients);
}
