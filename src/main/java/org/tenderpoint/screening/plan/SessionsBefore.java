package org.tenderpoint.screening.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;

/**
 * The work of a client's earlier sessions. Owned here, where plans are made; the session feature implements it, since
 * it charts them.
 */
public interface SessionsBefore {

    /** The client's last finished sessions, newest first. */
    List<SessionBefore> last(ClientId client, int most);

    boolean any(ClientId client);

    /** The minutes at this pressure or more that were charted; without sessions that have not ended. */
    Map<SessionId, Integer> minutesAt(int pressure, Collection<SessionId> sessions);
}
