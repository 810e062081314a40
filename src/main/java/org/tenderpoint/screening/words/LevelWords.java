package org.tenderpoint.screening.words;

import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.screening.rules.ScreeningDecision;
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

    /** The word for a badge: "Adapt", or "So far: Adapt" while provisional. */
    public static String word(ScreeningLevel level, boolean talk, boolean provisional) {
        return Texts.of(provisional ? "screening.level.so_far" : "screening.level.now",
                talk ? Texts.of("screening.verdict.talk") : Texts.label(level));
    }

    public static StateBadge badge(ScreeningLevel level) {
        return new StateBadge(state(level), word(level, false, false));
    }

    /** Shows the verdict: what to do, and one sentence. */
    public static void show(Verdict verdict, ScreeningLevel level, boolean provisional) {
        show(verdict, level, level.code(), provisional, false);
    }

    public static void show(Verdict verdict, ScreeningDecision decision, boolean provisional) {
        show(verdict, decision, provisional, false);
    }

    /** @param open whether something is to be settled before the session may start */
    public static void show(Verdict verdict, ScreeningDecision decision, boolean provisional, boolean open) {
        show(verdict, decision.level(), decision.waitsForTalk() ? "talk" : decision.level().code(), provisional,
                open);
    }

    private static void show(
            Verdict verdict, ScreeningLevel level, String word, boolean provisional, boolean open) {
        verdict.show(state(level), Texts.of("screening.verdict." + word),
                Texts.of(sentence(level, word, provisional, open)));
    }

    private static String sentence(ScreeningLevel level, String word, boolean provisional, boolean open) {
        if (provisional && level != ScreeningLevel.EMERGENCY) {
            return "screening.verdict.so_far";
        }
        return "screening.verdict.then."
                + (open && !level.atLeast(ScreeningLevel.CLEARANCE) ? "open" : word);
    }
}
