package org.tenderpoint.followup;

import org.tenderpoint.shared.Coded;

/** How the answers came. */
public enum AnswerWay implements Coded {
    CALL,
    LINK,
    ARRIVAL
}
