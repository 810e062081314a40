package org.tenderpoint.client;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.platform.id.UserId;

/**
 * Who has sessions with whom: the part of the schedule that decides whose client somebody is. Provided by the sessions
 * feature.
 */
public interface Treatments {

    /**
     * The clients among these who have a session with the therapist that starts then or later and was not cancelled.
     */
    Set<ClientId> treated(UserId therapist, Collection<ClientId> clients, Instant since);

    /** Whose session it is; empty if there is no such session. */
    Optional<ClientId> clientOf(SessionId session);
}
