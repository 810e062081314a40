package org.tenderpoint.screening.rules;

import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Phrase;

/** What rules ask, under {@code row.ask}; a condition, a detail and a red flag under their codes. */
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

    /** A detail of a condition that the client has. */
    static Phrase of(Condition condition, Detail detail) {
        var key = "row.ask.detail." + detail.code();
        return switch (detail) {
            // asked of several conditions
            case DATE, REGIONS, CLEARED_FOR_MASSAGE, CONTROLLED -> Phrase.of(key, RowWords.of(condition));
            default -> Phrase.of(key);
        };
    }
}
