package org.tenderpoint.screening.hold;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * Whether the client has told how the last session felt. Declared here, beside the hold of an unanswered follow-up; the
 * follow-up feature implements it.
 */
public interface LastTimeTold {

    /** Whether the last follow-up of a session before this moment was answered. */
    boolean answeredBefore(ClientId client, Instant before);
}
