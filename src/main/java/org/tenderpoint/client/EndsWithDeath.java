package org.tenderpoint.client;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * What a feature has waiting for a client, and ends when they have died; every bean of this type counts. Runs in the
 * transaction that records the death, so that nothing is left waiting beside it.
 */
public interface EndsWithDeath {

    /** What it is: the key after {@code client.death.ends.}, whose words take the number. */
    String about();

    int waiting(ClientId client, Instant now);

    void end(ClientId client, Instant now);

    /**
     * The death was recorded by mistake: what must not be lost is to be done again.
     *
     * @param since when it was recorded
     */
    default void takenBack(ClientId client, Instant since, Instant now) {
        // what was planned is planned again by people
    }
}
