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

    static AskPlace of(Effect.Ask ask) {
        return switch (ask.kind()) {
            case TEXT -> WORDS;
            case YES_NO, CONSENT -> ANSWER;
            case PRESSURE -> PRESSURE;
            case FACT -> ofFact(ask);
        };
    }

    private static AskPlace ofFact(Effect.Ask ask) {
        return switch (ask.place()) {
            case CLIENT -> CLIENT;
            case INTAKE -> INTAKE;
            // red flags and pain now are no conditions
            case VISIT -> ask.condition().isPresent() ? INTAKE : ARRIVAL;
        };
    }
}
