package org.tenderpoint.client;

import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id;

/** A link next to a record, contributed by a feature to the right of the record's own; for therapists. */
public interface RecordAction {

    /** What it is next to. */
    enum Place implements Coded {
        /** A session whose screening waits for a doctor's answer; by the session's id. */
        WAITING_SCREENING,
        /** An assessment that asks for a doctor; by its id. */
        DOCTORS_ASSESSMENT
    }

    Place place();

    /** The bundle key of its label. */
    String labelKey();

    String route(Id record);
}
