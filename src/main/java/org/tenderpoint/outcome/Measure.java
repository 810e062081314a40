package org.tenderpoint.outcome;

import static org.tenderpoint.outcome.Measure.Value.APART;
import static org.tenderpoint.outcome.Measure.Value.LEFT_OUT;
import static org.tenderpoint.outcome.Measure.Value.NO;
import static org.tenderpoint.outcome.Measure.Value.UNKNOWN;
import static org.tenderpoint.outcome.Measure.Value.YES;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.aim.rules.FunctionChange;
import org.tenderpoint.followup.adjustment.AdjustmentUse;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.outcome.rules.ComplaintChange;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.score.rules.ScoreChange;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.facts.Bounds;

/**
 * Every measure, defined here and nowhere else. Its name and its definition in words stand in the bundle and are shown
 * beside the number. A client who was to be asked and has not answered counts as {@link Value#UNKNOWN}.
 */
public enum Measure implements Coded {
    /** Answered, of the follow-ups that are due (OUT-01). */
    RESPONSE((row, now) -> row.due(now) ? Value.of(row.answered()) : LEFT_OUT, false),
    /** Worst soreness of 1 or more (OUT-02). */
    ANY(ofAnswer(row -> atLeast(row.worst(), 1)), true),
    /** Worst soreness of 4 or more (OUT-02). */
    MARKED(ofAnswer(row -> atLeast(row.worst(), Bounds.MIDDLING)), true),
    /** Sore for more than 48 hours, of those who were sore (OUT-03). */
    OVER_48(ofAnswer(row -> soreOver(row, Bounds.TWO_DAYS)), true),
    /** Sore for more than 72 hours, of those who were sore (OUT-03). */
    OVER_72(ofAnswer(row -> soreOver(row, Bounds.THREE_DAYS)), true),
    /** A result of urgent or emergency (OUT-04). */
    URGENT(ofAnswer(row -> Value.of(reaches(row, TriageLevel.URGENT))), true),
    /** A warning sign reported (OUT-04). */
    RED_FLAG(ofAnswer(row -> answer(row.redFlag())), true),
    /** A result of doctor or graver (OUT-05). */
    DOCTOR(ofAnswer(row -> Value.of(reaches(row, TriageLevel.DOCTOR))), true),
    /** The doctor's answer recorded, of results of doctor or graver, answered or early (OUT-05). */
    DOCTOR_HEARD((row, _) -> reaches(row, TriageLevel.DOCTOR) ? Value.of(row.doctorHeard()) : LEFT_OUT, false),
    /** A likely cause named, of answers with soreness that led to less than a doctor (WHY-001 to WHY-006). */
    CAUSE_NAMED(ofAnswer(Measure::cause), false),
    /** The complaint better, +2 or +3 (OUT-06). */
    BETTER(ofAnswer(row -> row.benefit() == null ? UNKNOWN : Value.of(row.benefit() >= Measure.CLEARLY_BETTER)), false),
    /** The complaint worse, −1 or less (OUT-06). */
    WORSE(ofAnswer(row -> row.benefit() == null ? UNKNOWN : Value.of(row.benefit() <= -1)), true),
    /** The complaint fell by 2 or more and by 30 % or more, of those that began at 3 or more (OUT-07). */
    IMPROVED(ofAnswer(row -> complaint(row, ComplaintChange.IMPROVED)), false),
    /** The complaint rose by 2 or more, of those that began at 3 or more (OUT-07). */
    DETERIORATED(ofAnswer(row -> complaint(row, ComplaintChange.WORSE)), true),
    /**
     * The mean of the client's own activities is 2 or more above the start, of sessions in an episode with aims
     * (OUT-08).
     */
    AIMS_IMPROVED((row, now) -> row.aims() == 0 ? LEFT_OUT : aims(row, now), false),
    /**
     * The measure of the follow-up is better by its smallest change that matters, of sessions of clients with an
     * earlier score of it.
     */
    SCORE_IMPROVED((row, now) -> score(row, now, row.scored(), row.scoreChange()), false),
    /** The same for the measure that is asked only by link. */
    LINK_SCORE_IMPROVED((row, now) -> score(row, now, row.linkScored(), row.linkScoreChange()), false),
    /** Would come again, of those who said yes or no (OUT-09). */
    WOULD_RETURN(ofAnswer(row -> answer(row.wouldReturn())), false),
    /**
     * After an applied adjustment the worst soreness was 2 or more below that of the session before, of those whose
     * soreness could fall by as much (OUT-10).
     */
    ADJUSTED_BETTER(Measure::fellClearly, false),
    /** After an applied adjustment less sore than after the session before (OUT-10). */
    LESS_SORE(adjusted(fall -> fall > 0), false),
    /** After an applied adjustment as sore as after the session before (OUT-10). */
    AS_SORE(adjusted(fall -> fall == 0), false),
    /** After an applied adjustment more sore than after the session before (OUT-10). */
    MORE_SORE(adjusted(fall -> fall < 0), true),
    /** An adjustment came of it, of answered sessions (OUT-10). */
    ADVISED((row, now) -> !row.advised().isEmpty() ? YES : row.answered() ? NO : row.due(now) ? UNKNOWN : LEFT_OUT,
            false),
    /** An adjustment was used, of sessions from which one came (OUT-10). */
    ADVICE_USED((row, _) -> used(row.advised().values()), false),
    /** Home care was done at least now and then, of clients who were given some. */
    HOME_DONE((row, now) -> row.homeDone() == null
            ? LEFT_OUT
            : row.homeDone() == Answer.UNKNOWN ? ofAnswer(_ -> UNKNOWN).of(row, now) : answer(row.homeDone()), false),
    /** Home care helped, of clients who did it. */
    HOME_HELPED((row, _) -> row.homeDone() == Answer.YES && row.homeHelped() != null
            ? answer(row.homeHelped())
            : LEFT_OUT, false),
    /** A result that a therapist changed (OUT-11). */
    CHANGED((row, _) -> row.level() == null ? LEFT_OUT : Value.of(row.changed()), false),
    /** An urgent or emergency result changed to a milder one, of those results (OUT-11). */
    LOWERED((row, _) -> row.lowered() || reaches(row, TriageLevel.URGENT) ? Value.of(row.lowered()) : LEFT_OUT, true),
    /** An effect of the screening set aside with a reason. */
    OVERRIDDEN((row, _) -> Value.of(row.overridden()), false),
    /** Came again within 42 days, of finished sessions that ended at least that long ago (OUT-12). */
    RETURNED((row, now) -> row.finished() && !row.end().plus(SessionOutcome.RETURN_WITHIN).isAfter(now)
            ? Value.of(row.returned())
            : LEFT_OUT, false),
    /** Somebody was reached about an alert (OUT-13). */
    REACHED((row, _) -> row.alerted() ? Value.of(row.contactMinutes() != null) : LEFT_OUT, false),
    /** The note not signed, of finished sessions (OUT-14). */
    UNSIGNED((row, _) -> row.finished() ? Value.of(!row.signed()) : LEFT_OUT, true);

    /** On the scale of the benefit, -3 to 3. */
    private static final int CLEARLY_BETTER = 2;
    /** The fall of the worst soreness that counts as clear. */
    private static final int LEAST_FALL = 2;

    private static final Set<Measure> NEITHER = EnumSet.of(CAUSE_NAMED, AS_SORE, ADVISED, ADVICE_USED, CHANGED,
            OVERRIDDEN);

    private final Definition definition;
    private final boolean bad;

    Measure(Definition definition, boolean bad) {
        this.definition = definition;
        this.bad = bad;
    }

    /** How one session counts in a measure. */
    public enum Value {
        YES,
        NO,
        /** It could have been answered and was not; never read as no, nor as "feels well" (OUT-20). */
        UNKNOWN,
        /** Known, but the measure cannot judge it; counted separately. */
        APART,
        /** The measure does not apply to the session. */
        LEFT_OUT;

        static Value of(boolean holds) {
            return holds ? YES : NO;
        }
    }

    @FunctionalInterface
    private interface Definition {
        Value of(SessionOutcome row, Instant now);
    }

    public Value of(SessionOutcome row, Instant now) {
        return definition.of(row, now);
    }

    /** Whether less of it is better. */
    public boolean bad() {
        return bad;
    }

    /** Whether a change is better or worse at all; for other measures the page says only that it changed. */
    public boolean judged() {
        return !NEITHER.contains(this);
    }

    /** A measure that needs an answer: unknown where the follow-up is due and unanswered. */
    private static Definition ofAnswer(Function<SessionOutcome, Value> told) {
        return (row, now) -> row.answered() ? told.apply(row) : row.due(now) ? UNKNOWN : LEFT_OUT;
    }

    private static Value atLeast(@Nullable Integer worst, int level) {
        return worst == null ? UNKNOWN : Value.of(worst >= level);
    }

    /** Yes if still sore after that, no if the soreness was gone by then, else unknown. */
    private static Value soreOver(SessionOutcome row, int hours) {
        if (row.worst() != null && row.worst() == 0) {
            return LEFT_OUT;
        }
        if (row.soreAt() != null && row.soreAt() > hours) {
            return YES;
        }
        return row.goneAfter() != null && row.goneAfter() <= hours ? NO : UNKNOWN;
    }

    /** From the level of a doctor on a doctor looks first, so no cause is named. */
    private static Value cause(SessionOutcome row) {
        if (row.worst() == null) {
            return UNKNOWN;
        }
        return row.worst() == 0 || reaches(row, TriageLevel.DOCTOR) ? LEFT_OUT : Value.of(!row.causes().isEmpty());
    }

    private static boolean reaches(SessionOutcome row, TriageLevel level) {
        return row.level() != null && row.level().atLeast(level);
    }

    private static Value answer(Answer answer) {
        return switch (answer) {
            case YES -> YES;
            case NO -> NO;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static Value complaint(SessionOutcome row, ComplaintChange change) {
        if (row.complaintBefore() == null || row.complaintNow() == null) {
            return UNKNOWN;
        }
        var went = ComplaintChange.of(row.complaintBefore(), row.complaintNow());
        return went.counts() ? Value.of(went == change) : APART;
    }

    /** An answer at the next visit counts too, so the follow-up need not be answered. */
    private static Value aims(SessionOutcome row, Instant now) {
        if (row.aimsStart() == null || row.aimsNow() == null) {
            return row.answered() || row.due(now) ? UNKNOWN : LEFT_OUT;
        }
        return Value.of(FunctionChange.of(row.aims(), row.aimsStart(), row.aimsNow()) == FunctionChange.IMPROVED);
    }

    private static Value score(SessionOutcome row, Instant now, boolean asked, @Nullable ScoreChange change) {
        if (!asked) {
            return LEFT_OUT;
        }
        if (change == null) {
            return row.answered() || row.due(now) ? UNKNOWN : LEFT_OUT;
        }
        return Value.of(change == ScoreChange.IMPROVED);
    }

    /**
     * Judges by how much the worst soreness fell since the session before, of sessions with an applied adjustment.
     * Clients who were sore neither time are counted apart: nothing could change.
     */
    private static Definition adjusted(IntPredicate fell) {
        return (row, now) -> {
            if (row.adjusted().isEmpty() || soreNeitherTime(row)) {
                return LEFT_OUT;
            }
            if (row.worstBefore() == null || row.worst() == null) {
                return row.answered() || row.due(now) ? UNKNOWN : LEFT_OUT;
            }
            return Value.of(fell.test(row.worstBefore() - row.worst()));
        };
    }

    private static boolean soreNeitherTime(SessionOutcome row) {
        return row.worstBefore() != null && row.worst() != null && row.worstBefore() + row.worst() == 0;
    }

    private static Value fellClearly(SessionOutcome row, Instant now) {
        return row.worstBefore() != null && row.worstBefore() < LEAST_FALL
                ? LEFT_OUT
                : adjusted(fall -> fall >= LEAST_FALL).of(row, now);
    }

    private static Value used(Collection<AdjustmentUse> uses) {
        if (uses.isEmpty()) {
            return LEFT_OUT;
        }
        return uses.contains(AdjustmentUse.APPLIED) ? YES : uses.contains(AdjustmentUse.WAITING) ? UNKNOWN : NO;
    }
}
