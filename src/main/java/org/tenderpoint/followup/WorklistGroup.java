package org.tenderpoint.followup;

import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.platform.Coded;

/** The parts of the list in their order. Words: {@code followup.list.group.<code>}. */
public enum WorklistGroup implements Coded {
    ALERT,
    PROMISED,
    OVERDUE,
    DUE,
    BY_ITSELF;

    static WorklistGroup of(Urgency urgency, boolean overdue) {
        return switch (urgency) {
            case EMERGENCY, ALERT -> ALERT;
            case PROMISE -> PROMISED;
            case WORK -> overdue ? OVERDUE : DUE;
            case BY_ITSELF -> BY_ITSELF;
        };
    }
}
