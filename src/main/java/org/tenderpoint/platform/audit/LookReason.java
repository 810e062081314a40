package org.tenderpoint.platform.audit;

import java.util.Optional;
import org.tenderpoint.platform.id.ClientId;

/**
 * Knows why the signed-in user looks into a record that is not open to them by default, so that each look's entry
 * contains the reason, whichever feature publishes it.
 */
public interface LookReason {

    /** The reason that applies to this client now; empty if none is needed or none was given. */
    Optional<String> standing(ClientId client);
}
