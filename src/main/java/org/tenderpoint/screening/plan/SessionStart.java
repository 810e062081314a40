package org.tenderpoint.screening.plan;

import org.tenderpoint.platform.id.SessionId;

/**
 * Starts a session and goes on to its chart. Owned here, where the button stands; the session feature implements it.
 */
public interface SessionStart {

    /** @throws MayNotStart if the screening does not allow it; nothing was changed */
    void start(SessionId session);
}
