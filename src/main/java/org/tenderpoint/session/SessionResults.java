package org.tenderpoint.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Work;

/**
 * Facts about sessions, for counting. Not for screens: it checks no permission, since counting runs no matter who
 * charts, so nothing from it may be shown about a single client without a separate check.
 */
public interface SessionResults {

    /**
     * One ended session.
     *
     * @param finished ended normally, not broken off
     * @param painBefore 0 to 10, for the complaint, as told at arrival
     * @param signed whether its note is signed
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
