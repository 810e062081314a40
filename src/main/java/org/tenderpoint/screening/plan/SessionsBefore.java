package org.tenderpoint.screening.plan;

import java.util.Optional;
import org.tenderpoint.platform.id.ClientId;

/**
 * The work of a client's earlier sessions. Owned here, where plans are made; the session feature implements it, since
 * it charts them.
 */
public interface SessionsBefore {

    /** The client's last finished session; empty if there is none. */
    Optional<SessionBefore> last(ClientId client);
}
