package org.tenderpoint.followup.answers;

import org.tenderpoint.platform.Coded;

/** How the answers came. */
public enum AnswerWay implements Coded {
    CALL,
    LINK,
    ARRIVAL
}
