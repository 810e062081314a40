package org.tenderpoint.score;

import org.tenderpoint.platform.Coded;

/** When a measure was asked. */
public enum ScoreWay implements Coded {
    /** When a series of sessions was planned. */
    START,
    /** In a follow-up call. */
    CALL,
    /** On the page of the check-in link. */
    LINK,
    /** When a series of sessions was judged. */
    END
}
