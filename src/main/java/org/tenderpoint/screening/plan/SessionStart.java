package org.tenderpoint.screening.plan;

import org.tenderpoint.platform.id.Id.SessionId;

/** Starts a session and opens its chart. Owned here, where the button is; the session feature implements it. */
public interface SessionStart {

    /**
     * @throws org.tenderpoint.screening.Screener.MayNotStart if the screening does not allow it; nothing was changed
     */
    void start(SessionId session);
}
