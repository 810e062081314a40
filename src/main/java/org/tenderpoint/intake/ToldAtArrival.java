package org.tenderpoint.intake;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.id.IntakeVersionId;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * What a returning client told of the standing answers at arrival.
 *
 * @param base the version that was shown; empty if there was none
 * @param answers all answers, with those of today
 * @param asked by {@link Told#key}, what was asked by name in today's words
 * @param shown by {@link Told#key}, what was shown and is unchanged
 */
public record ToldAtArrival(
        Optional<IntakeVersionId> base, IntakeAnswers answers, Set<String> asked, Set<String> shown) {

    private static final ToldAtArrival NOTHING = new ToldAtArrival(
            Optional.empty(), IntakeAnswers.empty(), Set.of(), Set.of());

    public ToldAtArrival {
        asked = Set.copyOf(asked);
        shown = Set.copyOf(shown);
    }

    /**
     * What was told in words is this condition, as a therapist reads it: nothing else counts as asked. A detail that
     * stays as it was told keeps its day.
     *
     * @param answer a yes with its details
     * @param rest what else the words tell; empty if the condition is all of it
     */
    static ToldAtArrival named(
            IntakeVersionRecord before, Condition condition, ConditionAnswer answer, String rest) {
        var known = before.answers().of(condition).details();
        var asked = new HashSet<String>();
        asked.add(Told.key(condition));
        answer.details().forEach((detail, value) -> {
            if (!value.equals(known.get(detail))) {
                asked.add(Told.key(condition, detail));
            }
        });
        var left = rest.isEmpty()
                ? ConditionAnswer.DENIED
                : ConditionAnswer.of(Recorded.YES).with(Detail.TEXT, rest);
        return new ToldAtArrival(
                Optional.of(before.id()),
                before.answers().with(condition, answer).with(Condition.OTHER_CONDITION, left), asked, Set.of());
    }

    /** Nobody was asked: nothing is confirmed. */
    public static ToldAtArrival nothing() {
        return NOTHING;
    }

    boolean isNothing() {
        return asked.isEmpty() && shown.isEmpty();
    }
}
