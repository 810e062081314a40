package org.tenderpoint.followup.answers;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;

/**
 * What was told of one session at one time: given, or as far as somebody has got.
 *
 * @param by the name of whoever wrote it down; empty where the client did
 * @param given whether it was given; else it is still being answered, or somebody has stopped on the way
 * @param level what it means; of what is not given what it means so far
 * @param wish what the client asked for on the emergency screen
 * @param said the answers; none for who may not read them
 */
public record ClientReport(
        Instant at,
        AnswerWay way,
        AnsweredBy answeredBy,
        Optional<String> by,
        boolean given,
        Optional<TriageLevel> level,
        Optional<Wish> wish,
        GivenAnswers said) {

    /** What a client says on the emergency screen. */
    public enum Wish implements Coded {
        /** Has called the emergency number. */
        CALLED,
        /** Cannot call, and asks to be rung. */
        PHONE_ME
    }

    /** Whether it asks for a doctor today or the emergency number. */
    public boolean grave() {
        return level.filter(one -> one.atLeast(TriageLevel.URGENT)).isPresent();
    }
}
