package org.tenderpoint.followup.rules;

import org.tenderpoint.shared.Coded;

/** Whether both halves of the body are sore alike. */
public enum Sides implements Coded {
    BOTH,
    ONE,
    NOT_APPLICABLE,
    UNKNOWN
}
