package org.tenderpoint.session;

import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;

/**
 * The work of ended sessions, for rules. Not for screens: it checks no permission, since rules run no matter who
 * records an answer, so nothing from it may be shown without a separate check.
 */
public interface DoneWorkReader {

    /** Empty if there is no such session or it has not ended. */
    Optional<DoneWork> of(SessionId session);

    /** The client's ended sessions, newest first. */
    List<DoneWork> ofClient(ClientId client);
}
