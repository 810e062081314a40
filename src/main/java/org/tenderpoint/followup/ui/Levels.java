package org.tenderpoint.followup.ui;

import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.State;

/** The look and the names of levels. */
final class Levels {

    private Levels() {}

    static State state(TriageLevel level) {
        return switch (level) {
            case EXPECTED -> State.OK;
            case WATCH -> State.INFO;
            case THERAPIST -> State.ADAPT;
            case DOCTOR -> State.CLEARANCE;
            case URGENT, EMERGENCY -> State.URGENT;
        };
    }

    static String word(TriageLevel level) {
        return Texts.of("followup.level." + level.code());
    }

    /** By when, in a sentence; does not mention soreness to a client who is not sore. */
    static String sentence(TriageLevel level, boolean sore) {
        return level == TriageLevel.EXPECTED && !sore
                ? Texts.of("followup.level.expected.not_sore")
                : sentence(level);
    }

    /** By when, in a sentence. */
    static String sentence(TriageLevel level) {
        return Texts.of("followup.level." + level.code() + ".when");
    }
}
