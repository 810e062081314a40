package org.tenderpoint.burden;

import org.tenderpoint.outcome.rules.Share;

/** How many of how many. */
final class Counted {

    private int count;
    private int of;

    void add(boolean counts) {
        of++;
        if (counts) {
            count++;
        }
    }

    /** In percent. */
    double percent() {
        return of == 0 ? 0 : 100.0 * count / of;
    }

    /** E.g. {@code 10.4 % (9.7–11.1)}. */
    String withInterval() {
        if (of == 0) {
            return "none";
        }
        var interval = new Share(count, of, 0).interval();
        return "%5.1f %% (%.1f–%.1f), %d of %d".formatted(
                percent(), 100 * interval.low(), 100 * interval.high(), count, of);
    }
}
