package org.tenderpoint.screening.hold;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * Owned here, beside the hold of a follow-up that nobody answered; the follow-up feature implements it, since it asks
 * how sessions felt.
 */
public interface LastTimeTold {

    /** Whether the last follow-up of a session before this moment was answered. */
    boolean answeredBefore(ClientId client, Instant before);
}
