package org.tenderpoint.followup.answers;

import org.tenderpoint.platform.Coded;

public enum AnswerWay implements Coded {
    CALL,
    LINK,
    ARRIVAL
}
