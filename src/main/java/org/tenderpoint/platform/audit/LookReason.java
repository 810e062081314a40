package org.tenderpoint.platform.audit;

import java.util.Optional;
import org.tenderpoint.platform.id.ClientId;

/**
 * Knows why the signed-in person looks into a record that is not open to them by itself, so that the reason stands in
 * the entry of each look, whichever feature publishes it.
 */
public interface LookReason {

    /** The reason that holds now for this client; empty where none is needed or none was given. */
    Optional<String> standing(ClientId client);
}
