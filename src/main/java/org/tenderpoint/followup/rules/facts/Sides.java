package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** Whether both halves of the body are sore alike. */
public enum Sides implements Coded {
    BOTH,
    ONE,
    NOT_APPLICABLE,
    UNKNOWN
}
