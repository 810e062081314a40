package org.tenderpoint.aim;

import java.util.Collection;
import java.util.List;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * Clients' ratings of their aims, for counting. Not for screens: it checks no permission, since counting runs no matter
 * who records an answer, so nothing from it may be shown about a single client without a separate check.
 */
public interface AimResults {

    /** All episodes of these clients except those set by mistake; a constant number of queries. */
    List<AimSetRecord> ofClients(Collection<ClientId> clients);
}
