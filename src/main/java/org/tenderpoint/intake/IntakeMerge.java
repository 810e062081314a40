package org.tenderpoint.intake;

import java.util.EnumMap;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/**
 * Merges an intake that two people changed at the same time: puts the second one's changes on top of what the first one
 * confirmed. Fields that the second did not touch are taken as confirmed; fields that both changed stay as the second
 * typed them, and are shown. Pure.
 */
public final class IntakeMerge {

    private final IntakeAnswers base;
    private final IntakeAnswers theirs;
    private final IntakeAnswers mine;

    private IntakeMerge(IntakeAnswers base, IntakeAnswers theirs, IntakeAnswers mine) {
        this.base = base;
        this.theirs = theirs;
        this.mine = mine;
    }

    /**
     * @param base what both started from
     * @param theirs what was confirmed meanwhile
     * @param mine what is being typed
     */
    public static IntakeAnswers of(IntakeAnswers base, IntakeAnswers theirs, IntakeAnswers mine) {
        return new IntakeMerge(base, theirs, mine).merged();
    }

    private IntakeAnswers merged() {
        return new IntakeAnswers(
                conditions(),
                pick(base.massagesElsewhere(), theirs.massagesElsewhere(), mine.massagesElsewhere()),
                pick(base.pressurePreference(), theirs.pressurePreference(), mine.pressurePreference()),
                pick(base.sensitiveRegions(), theirs.sensitiveRegions(), mine.sensitiveRegions()),
                pick(base.avoidRegions(), theirs.avoidRegions(), mine.avoidRegions()),
                pick(base.sideEffectsBefore(), theirs.sideEffectsBefore(), mine.sideEffectsBefore()),
                pick(base.goals(), theirs.goals(), mine.goals()),
                pick(base.medicines(), theirs.medicines(), mine.medicines()),
                pick(base.allergiesText(), theirs.allergiesText(), mine.allergiesText()),
                pick(base.consents(), theirs.consents(), mine.consents()));
    }

    private EnumMap<Condition, ConditionAnswer> conditions() {
        var all = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        for (var condition : Condition.values()) {
            var answer = pick(base.of(condition), theirs.of(condition), mine.of(condition));
            if (!answer.equals(ConditionAnswer.NOT_ASKED)) {
                all.put(condition, answer);
            }
        }
        return all;
    }

    private static <T> T pick(T base, T theirs, T mine) {
        return mine.equals(base) ? theirs : mine;
    }
}
