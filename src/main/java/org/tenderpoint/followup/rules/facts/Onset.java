package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** When the soreness started, counted from the session. */
public enum Onset implements Coded {
    DURING,
    WITHIN_24H,
    H24_48,
    AFTER_48H,
    UNKNOWN;

    /** The vocabulary's word starts with a digit, which a Java name cannot. */
    @Override
    public String code() {
        return this == H24_48 ? "24_48h" : Coded.super.code();
    }
}
