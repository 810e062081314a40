package org.tenderpoint.screening.plan;

import java.util.List;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * The work of a client's earlier sessions. Owned here, where plans are made; the session feature implements it, since
 * it charts them.
 */
public interface SessionsBefore {

    /** The client's last finished sessions, newest first. */
    List<SessionBefore> last(ClientId client, int most);

    boolean any(ClientId client);
}
