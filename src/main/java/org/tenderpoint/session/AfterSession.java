package org.tenderpoint.session;

import java.util.Optional;
import org.tenderpoint.platform.id.SessionId;

/**
 * What happens with a client after a session has ended. Owned here, where sessions end; the follow-up feature
 * implements it, since it knows whether and when it asks.
 */
public interface AfterSession {

    /** In one sentence for the therapist; empty if nothing is planned. */
    Optional<String> words(SessionId session);

    /** The address of the sheet that the client takes home. */
    String sheet(SessionId session);
}
