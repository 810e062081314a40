package org.tenderpoint.score.rules;

import org.tenderpoint.platform.Coded;

/** How a score has changed since the start, held against the smallest change that matters of its measure. */
public enum ScoreChange implements Coded {
    IMPROVED,
    /** Neither. */
    NOT_CLEAR,
    WORSE
}
