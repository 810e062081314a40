package org.tenderpoint.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.SessionId;
import org.tenderpoint.shared.id.UserId;

/**
 * What sessions were, to be counted. Not for screens: it asks nobody's permission, since counting goes on whoever charts,
 * and so nothing of it may be shown of one client without a check of its own.
 */
public interface SessionResults {

    /**
     * One session that has ended.
     *
     * @param finished ended in the ordinary way, not broken off
     * @param painBefore 0 to 10, of the complaint, as told at arrival
     * @param signed whether its note is
     */
    record SessionResult(
            SessionId session,
            ClientId client,
            UserId therapist,
            Instant end,
            boolean finished,
            List<Work> work,
            OptionalInt painBefore,
            boolean signed) {}

    /** All ended sessions of these clients; a constant number of queries. */
    List<SessionResult> ofClients(Collection<ClientId> clients);
}
