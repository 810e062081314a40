package org.tenderpoint.shared.rule;

import org.tenderpoint.shared.Coded;

/** The parts of the rule book. */
public enum RuleBookSection implements Coded {
    SCREENING,
    TRIAGE,
    ADJUSTMENT,
    SELF_CARE,
    REFERRAL,
    SCHEDULING
}
