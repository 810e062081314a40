package org.tenderpoint.screening.rules;

import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The questions of rules, with keys under {@code row.ask}; those for conditions, details and red flags use their codes.
 */
final class Questions {

    private Questions() {}

    static Phrase of(String question) {
        return Phrase.of("row.ask." + question);
    }

    static Phrase of(Condition condition) {
        return of(condition.code());
    }

    static Phrase of(RedFlag flag) {
        return of(flag.code());
    }

    static Phrase of(Condition condition, Detail detail) {
        var key = "row.ask.detail." + detail.code();
        return switch (detail) {
            // these details belong to several conditions
            case DATE, REGIONS, CLEARED_FOR_MASSAGE, CONTROLLED -> Phrase.of(key, RowWords.of(condition));
            default -> Phrase.of(key);
        };
    }
}
