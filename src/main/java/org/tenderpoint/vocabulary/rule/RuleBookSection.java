package org.tenderpoint.vocabulary.rule;

import org.tenderpoint.platform.Coded;

public enum RuleBookSection implements Coded {
    SCREENING,
    TRIAGE,
    ADJUSTMENT,
    SELF_CARE,
    /** What may have made it sore. */
    CAUSE,
    REFERRAL,
    SCHEDULING
}
