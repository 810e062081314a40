package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

public enum PressureFelt implements Coded {
    TOO_LIGHT,
    RIGHT,
    TOO_DEEP,
    UNKNOWN
}
