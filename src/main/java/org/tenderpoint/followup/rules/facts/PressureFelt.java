package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** How the pressure felt. */
public enum PressureFelt implements Coded {
    TOO_LIGHT,
    RIGHT,
    TOO_DEEP,
    UNKNOWN
}
