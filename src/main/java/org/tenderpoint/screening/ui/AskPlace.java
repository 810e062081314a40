package org.tenderpoint.screening.ui;

import org.tenderpoint.screening.rules.Effect;

/** Where a rule's question can be answered: beside it, or at the screen that asks for the fact which closes it. */
enum AskPlace {
    /** Beside it, in words. */
    WORDS,
    /** Beside it: yes, no or don't know. */
    ANSWER,
    /** Beside it, from 1 to 5. */
    PRESSURE,
    /** In the intake, with the condition or the preference that it is about. */
    INTAKE,
    /** With the client's own data. */
    CLIENT,
    /** With the questions of every visit. */
    ARRIVAL;

    private static final String AGE = "SCR-418";
    private static final String SORE_BEFORE = "SCR-412";

    static AskPlace of(Effect.Ask ask) {
        return switch (ask.kind()) {
            case TEXT -> WORDS;
            case YES_NO, CONSENT -> ANSWER;
            case PRESSURE -> PRESSURE;
            case FACT -> ofFact(ask);
        };
    }

    private static AskPlace ofFact(Effect.Ask ask) {
        return switch (ask.key()) {
            case AGE -> CLIENT;
            case SORE_BEFORE -> INTAKE;
            // red flags and pain now are no conditions
            default -> ask.condition().isPresent() ? INTAKE : ARRIVAL;
        };
    }
}
