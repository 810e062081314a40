package org.tenderpoint.screening.plan;

import java.util.Optional;
import org.tenderpoint.platform.id.ClientId;

/**
 * What a client's earlier sessions did. Owned here, where plans are made; the session feature implements it, since it
 * charts them.
 */
public interface SessionsBefore {

    /** The client's last finished session; empty where there was none. */
    Optional<SessionBefore> last(ClientId client);
}
