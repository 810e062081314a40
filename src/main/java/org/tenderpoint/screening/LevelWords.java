package org.tenderpoint.screening;

import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.screening.rules.ScreeningLevel;

/** The look and the words of screening results. */
public final class LevelWords {

    private LevelWords() {}

    public static State state(ScreeningLevel level) {
        return switch (level) {
            case CLEAR -> State.OK;
            case ADAPT -> State.ADAPT;
            case CLEARANCE -> State.CLEARANCE;
            case DEFER -> State.STOP;
            case EMERGENCY -> State.URGENT;
        };
    }

    /** The word for a badge: "Adapt", or "Adapt so far" while provisional. */
    public static String word(ScreeningLevel level, boolean provisional) {
        return Texts.of(provisional ? "screening.level.so_far" : "screening.level.now", Texts.label(level));
    }

    public static StateBadge badge(ScreeningLevel level, boolean provisional) {
        return new StateBadge(state(level), word(level, provisional));
    }

    /** Shows the verdict: what to do, and one sentence. */
    public static void show(Verdict verdict, ScreeningLevel level, boolean provisional) {
        verdict.show(
                state(level),
                Texts.of("screening.verdict." + level.code()),
                Texts.of((provisional ? "screening.verdict.so_far." : "screening.verdict.then.") + level.code()));
    }
}
