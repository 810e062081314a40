package org.tenderpoint.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.vocabulary.Work;

/**
 * What sessions were, to be counted. Not for screens: it asks nobody's permission, since counting goes on whoever
 * charts, and so nothing of it may be shown of one client without a check of its own.
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
