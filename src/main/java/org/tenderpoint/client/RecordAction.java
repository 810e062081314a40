package org.tenderpoint.client;

import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id;

/** A link beside a record, contributed by a feature to its right; for therapists. */
public interface RecordAction {

    /** What it stands beside. */
    enum Place implements Coded {
        /** A session whose screening waits for a doctor's word; by the session's id. */
        WAITING_SCREENING,
        /** An assessment that asks for a doctor; by its id. */
        DOCTORS_ASSESSMENT
    }

    Place place();

    /** The bundle key of its words. */
    String labelKey();

    String route(Id record);
}
