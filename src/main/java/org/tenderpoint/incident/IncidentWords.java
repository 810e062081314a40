package org.tenderpoint.incident;

import org.tenderpoint.platform.Texts;

/** What the parts of an incident are called. */
public final class IncidentWords {

    private IncidentWords() {}

    /** An answer to the kind's own question. */
    public static String choice(String choice) {
        return Texts.of("incident_choice." + choice);
    }

    public static String screen(String code) {
        return Texts.of("incident.screen." + code);
    }
}
