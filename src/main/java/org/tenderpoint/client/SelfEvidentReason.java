package org.tenderpoint.client;

import java.util.Collection;
import java.util.Set;
import org.tenderpoint.platform.id.ClientId;

/**
 * Something so pressing that a manager who looks into the record need not say why. The feature that knows it tells it.
 */
public interface SelfEvidentReason {

    /** Its words in the audit trail. */
    String words();

    /** Those of these clients for whom it holds now. */
    Set<ClientId> holdsFor(Collection<ClientId> clients);
}
