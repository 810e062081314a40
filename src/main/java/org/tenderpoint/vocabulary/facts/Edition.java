package org.tenderpoint.vocabulary.facts;

import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.vocabulary.Recorded;

/** Editions of the questions: to which wording an answer was given, and whether it still answers today's. */
public final class Edition {

    public static final int FIRST = 1;
    public static final int SECOND = 2;
    /** The wording in which questions are asked now. */
    public static final int CURRENT = SECOND;

    /** Asked more widely since the second edition: an earlier no says nothing about what was added. */
    private static final Set<Condition> WIDER = EnumSet.of(Condition.IMPLANT, Condition.SKIN_PROBLEM);
    /** The line between these moved: earlier answers count, and both are asked once more. */
    private static final Set<Condition> REDRAWN = EnumSet.of(
            Condition.BLEEDING_DISORDER, Condition.LOW_PAIN_THRESHOLD);

    private Edition() {}

    /** Whether an answer that was given in this edition still counts. A yes always does. */
    public static boolean counts(Condition condition, Recorded answer, int edition) {
        return answer == Recorded.YES || edition >= SECOND || !WIDER.contains(condition);
    }

    /** Whether the question is to be asked again in its present words, once. */
    public static boolean askedAnew(Condition condition, Recorded answer, int edition) {
        return edition < SECOND && REDRAWN.contains(condition) || !counts(condition, answer, edition);
    }
}
