package org.tenderpoint.message;

import org.tenderpoint.platform.Coded;

/** Which messages a list shows: a range of {@link Message#attention}, so that one index serves them all. */
public enum MessageFilter implements Coded {
    /** What failed and what waits. */
    OPEN(0, 2),
    FAILED(0, 1),
    SENT(3, 3),
    WITHHELD(4, 4);

    final int from;
    final int to;

    MessageFilter(int from, int to) {
        this.from = from;
        this.to = to;
    }
}
