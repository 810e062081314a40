package org.tenderpoint.aim;

import java.util.Collection;
import java.util.List;
import org.tenderpoint.platform.id.ClientId;

/**
 * What clients said of their aims, to be counted. Not for screens: it asks nobody's permission, since counting goes on
 * whoever writes an answer down, and so nothing of it may be shown of one client without a check of its own.
 */
public interface AimResults {

    /** All episodes of these clients but those that were set by mistake; a constant number of queries. */
    List<AimSetRecord> ofClients(Collection<ClientId> clients);
}
