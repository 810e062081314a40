package org.tenderpoint.client;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * Who has sessions with whom: the part of the schedule that decides whose client somebody is. Provided by the sessions
 * feature.
 */
public interface Treatments {

    /**
     * The clients among these who have a session with the therapist that starts then or later and was not cancelled.
     */
    Set<ClientId> treated(UserId therapist, Collection<ClientId> clients, Instant since);

    /** Who had the client's latest session that was not cancelled, or has the next one; empty if there is none. */
    Optional<UserId> latestTherapist(ClientId client);

    /** How many sessions took place, and when the last began; without those who had none. */
    Map<ClientId, TreatedSessions> treated(Collection<ClientId> clients);

    record TreatedSessions(int sessions, Instant last) {}

    /** Whether a session with the client has begun and is not over. */
    boolean underWay(ClientId client);

    /** Whose session it is; empty if there is no such session. */
    Optional<ClientId> clientOf(SessionId session);
}
