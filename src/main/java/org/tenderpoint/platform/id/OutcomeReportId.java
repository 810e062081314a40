package org.tenderpoint.platform.id;

import java.util.UUID;

/** The id of a stored monthly report. */
public record OutcomeReportId(UUID value) implements Id {

    public static OutcomeReportId random() {
        return new OutcomeReportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
