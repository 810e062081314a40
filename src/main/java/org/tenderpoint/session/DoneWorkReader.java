package org.tenderpoint.session;

import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;

/**
 * The work of sessions that have ended, for rules. Not for screens: it asks nobody's permission, since rules run for
 * whoever writes an answer down, and so nothing of it may be shown without a check of its own.
 */
public interface DoneWorkReader {

    /** Empty if there is no such session or it has not ended. */
    Optional<DoneWork> of(SessionId session);

    /** The client's ended sessions, newest first. */
    List<DoneWork> ofClient(ClientId client);
}
