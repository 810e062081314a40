package org.tenderpoint.screening;

import org.tenderpoint.platform.Coded;

/** Why a therapist went ahead against a finding: chosen beside their own words, so that it can be counted. */
public enum OverrideReason implements Coded {
    /** Long known, unchanged, treated. */
    KNOWN_AND_STABLE,
    REGION_LEFT_OUT,
    LIGHTER_THAN_LIMIT,
    /** Explained to the client, who wants it. */
    INFORMED_WISH,
    /** To be corrected. */
    RECORD_OUT_OF_DATE,
    /** Only of what no rule covers. */
    JUDGED_WITHOUT_BEARING,
    RULE_DOES_NOT_FIT
}
