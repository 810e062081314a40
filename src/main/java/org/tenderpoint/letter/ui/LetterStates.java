package org.tenderpoint.letter.ui;

import org.tenderpoint.letter.LetterState;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;

/** The state of a letter as a badge. */
final class LetterStates {

    private LetterStates() {}

    static StateBadge badge(LetterState state) {
        var word = Texts.label(state);
        return switch (state) {
            case DRAFT -> new StateBadge(State.NEUTRAL, Icons.EDIT, word).plain();
            case CONSENTED -> new StateBadge(State.INFO, Icons.CHECK, word).plain();
            case WAITING -> new StateBadge(State.INFO, Icons.CLOCK, word).plain();
            case SENT -> new StateBadge(State.OK, word).plain();
            case WITHDRAWN -> new StateBadge(State.NEUTRAL, Icons.ARCHIVE, word).plain();
        };
    }
}
