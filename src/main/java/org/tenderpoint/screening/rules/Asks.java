package org.tenderpoint.screening.rules;

import org.tenderpoint.vocabulary.Answer;

/** How answers to rules' questions are kept, and when a question is closed. */
final class Asks {

    private Asks() {}

    /**
     * Whether the question is still open: a don't know leaves it open, and some cannot be dismissed.
     * What its yes would make true is not asked where it is true already.
     */
    static boolean open(Effect.Ask ask, Reading reading) {
        var facts = reading.facts();
        boolean knownAlready = !ask.onYes().isEmpty() && ask.condition().filter(reading::yes).isPresent();
        if (knownAlready) {
            return false;
        }
        if (facts.dismissedAsks().contains(ask.key()) && !ask.mustBeAnswered()) {
            return false;
        }
        var answer = facts.asks().getOrDefault(ask.key(), Answer.UNKNOWN);
        return switch (ask.kind()) {
            case TEXT -> !facts.answeredAsks().contains(ask.key()) && answer == Answer.UNKNOWN;
            case YES_NO -> answer == Answer.UNKNOWN;
            case CONSENT -> !answer.yes();
            // once the fact is filled in, the rule does not ask any more
            case FACT, PRESSURE -> true;
        };
    }
}
