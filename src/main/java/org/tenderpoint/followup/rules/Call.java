package org.tenderpoint.followup.rules;

import org.tenderpoint.platform.Coded;

/** How soon a finding wants the client rung; ordered, most pressing last. */
public enum Call implements Coded {
    /** Within 24 hours. */
    WITHIN_24H,
    /** The same working day. */
    TODAY,
    /** Within one hour; outside opening hours at the next opening. */
    NOW;

    /** As the rule book says it. */
    String words() {
        return switch (this) {
            case WITHIN_24H -> "call within 24 hours";
            case TODAY -> "call the same working day";
            case NOW -> "call within the hour";
        };
    }

    @Override
    public String code() {
        return this == WITHIN_24H ? "call_24" : "call_" + Coded.super.code();
    }
}
