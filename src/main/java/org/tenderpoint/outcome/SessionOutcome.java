package org.tenderpoint.outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.followup.adjustment.AdjustmentUse;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.score.rules.ScoreChange;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * One session as it is counted. A field is null or {@link Answer#UNKNOWN} where nobody has answered. Millions are held
 * in memory: ids, days and lists are shared between rows, and small numbers are boxed without cost. A new field needs a
 * column of {@code outcome_rows} and its source in {@code FollowUpResults}, {@code SessionResults}, {@code AimResults}
 * or {@code ScreenedSessions}.
 *
 * @param place null at the practice's own address
 * @param day the day on which it ended, in the practice's zone
 * @param first whether it was the client's first here
 * @param finished whether it ended in the ordinary way
 * @param aheadFor why a therapist went ahead against its screening
 * @param conditions known to hold when it was screened
 * @param advised kinds of adjustments that came of it, and whether they were used
 * @param worstBefore the worst soreness, 0 to 10, of the client's session before this one
 * @param returned whether the client came again for a finished session within {@link #RETURN_WITHIN}
 * @param followed whether it has a follow-up that somebody is to ask
 * @param answered whether a follow-up from 48 hours on has the worst soreness and all warning signs answered
 * @param worst 0 to 10
 * @param goneAfter hours within which the soreness was gone, the longest that was reported
 * @param soreAt hours after the session at which the client was still sore, the latest that was reported
 * @param benefit −3 to +3
 * @param complaintBefore 0 to 10, at arrival
 * @param complaintNow 0 to 10, at the follow-up
 * @param level the highest result, reports before 48 hours included
 * @param causes ids of the rules that name a likely cause of the soreness
 * @param contactMinutes from an alert to the first contact that reached somebody, the longest of several; empty while
 * nobody was reached about one of them
 * @param aims how many aims the client had when it ended; 0 without an episode
 * @param aimsStart the sum of their ratings at the start of the episode
 * @param aimsNow the sum of all ratings from the follow-up, or else from the next visit; null while one is unknown
 * @param scored whether the follow-up had to ask its measure and the client has an earlier score of it
 * @param scoreChange of that score; null while unknown
 * @param linkScored the same for the measure that is asked only by link
 * @param linkScoreChange of that score
 * @param homeDone whether home care was done at least now and then; null where none was given
 * @param homeHelped whether home care helped; null where none was given
 */
public record SessionOutcome(
        UUID session,
        UUID client,
        UUID therapist,
        @Nullable UUID place,
        Instant end,
        LocalDate day,
        boolean first,
        boolean finished,
        boolean signed,
        WorkDone work,
        Set<Condition> conditions,
        boolean overridden,
        Set<OverrideReason> aheadFor,
        Set<AdjustmentKind> adjusted,
        Map<AdjustmentKind, AdjustmentUse> advised,
        @Nullable Integer worstBefore,
        boolean returned,
        boolean followed,
        AnswerWay asked,
        boolean answered,
        @Nullable Integer worst,
        @Nullable Integer goneAfter,
        @Nullable Integer soreAt,
        @Nullable Integer benefit,
        @Nullable Integer complaintBefore,
        @Nullable Integer complaintNow,
        Answer wouldReturn,
        Answer redFlag,
        @Nullable TriageLevel level,
        Set<String> causes,
        boolean changed,
        boolean lowered,
        boolean doctorHeard,
        boolean alerted,
        @Nullable Integer contactMinutes,
        int aims,
        @Nullable Integer aimsStart,
        @Nullable Integer aimsNow,
        boolean scored,
        @Nullable ScoreChange scoreChange,
        boolean linkScored,
        @Nullable ScoreChange linkScoreChange,
        @Nullable Answer homeDone,
        @Nullable Answer homeHelped) {

    static final Comparator<SessionOutcome> LATEST_FIRST = Comparator.comparing(SessionOutcome::day)
            .thenComparing(SessionOutcome::end).reversed().thenComparing(SessionOutcome::session);

    /** How long after the session an answer is due (FUP-01). */
    static final Duration DUE_AFTER = Duration.ofHours(48);

    /** Within which another session counts as a return (OUT-12). */
    static final Duration RETURN_WITHIN = Duration.ofDays(42);

    /** Whether an answer could be there by now. */
    public boolean due(Instant now) {
        return followed && !end.plus(DUE_AFTER).isAfter(now);
    }
}
