package org.tenderpoint.series;

import org.tenderpoint.platform.Coded;

/** How it goes on after a series. */
public enum SeriesWay implements Coded {
    /** Another series, as this one was. */
    GO_ON,
    /** Goes on with other work. */
    CHANGE,
    /** Refers the client to other help. */
    REFER,
    /** Taken back before it began. */
    MISTAKE,
    /** The client has died. */
    DIED;

    /** Whether it is a judgement: the others come about by themselves. */
    public boolean isJudgement() {
        return this != MISTAKE && this != DIED;
    }
}
