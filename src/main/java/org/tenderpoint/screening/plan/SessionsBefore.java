package org.tenderpoint.screening.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Work;

/**
 * The work of a client's earlier sessions. Owned here, where plans are made; the session feature implements it, since
 * it charts them.
 */
public interface SessionsBefore {

    /**
     * A client's earlier session, to look at beside the plan of the next one.
     *
     * @param sore where the client was sore afterwards and how much, 0 to 10; empty until somebody has answered
     */
    record SessionBefore(SessionId session, Instant endedAt, List<Work> work,
            Optional<Map<BodyPart, Integer>> sore) {

        public SessionBefore {
            work = List.copyOf(work);
            sore = sore.map(Map::copyOf);
        }
    }

    /** The client's last finished session; empty if there is none. */
    Optional<SessionBefore> last(ClientId client);
}
