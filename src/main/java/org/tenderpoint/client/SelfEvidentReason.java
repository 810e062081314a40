package org.tenderpoint.client;

import java.util.Collection;
import java.util.Set;
import org.tenderpoint.platform.id.ClientId;

/**
 * Something so urgent that a manager who looks into the record need not give a reason. Provided by the feature that
 * knows it.
 */
public interface SelfEvidentReason {

    /** The reason as the audit trail shows it. */
    String words();

    /** The clients among these for whom it holds now. */
    Set<ClientId> holdsFor(Collection<ClientId> clients);
}
