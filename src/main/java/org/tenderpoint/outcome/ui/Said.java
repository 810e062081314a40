package org.tenderpoint.outcome.ui;

import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.shared.Texts;

/** A share in words, as far as the rule for small numbers lets it be said. */
final class Said {

    private Said() {}

    /** "31 %", "3 of 12" or "Fewer than 5". */
    static String share(Share share, SmallNumbers scope) {
        return switch (scope.shown(share.of())) {
            case HIDDEN -> Texts.of("outcome.hidden");
            case COUNT -> count(share);
            case RATE -> Texts.of("outcome.rate", percent(share.rate()));
        };
    }

    static String count(Share share) {
        return Texts.of("outcome.count", number(share.count()), number(share.of()));
    }

    /** Whole percent, as text without grouping. */
    static String percent(double rate) {
        return String.valueOf(Math.round(rate * 100));
    }

    static String number(int number) {
        return String.valueOf(number);
    }

    /** Percentage points with their sign. */
    static String points(double difference) {
        long points = Math.round(difference * 100);
        return (points > 0 ? "+" : points < 0 ? "\u2212" : "") + Math.abs(points);
    }
}
