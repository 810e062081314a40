package org.tenderpoint.session;

import java.util.Map;
import java.util.Optional;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * How a session felt afterwards. Owned here, beside what was done; the follow-up feature implements it, since it asks.
 */
public interface SorenessSource {

    /**
     * Where the client was sore after the session, each place with the highest value reported, 0 to 10.
     *
     * @return empty until somebody has answered; a map without entries if there was no soreness, or none with a place
     */
    Optional<Map<BodyPart, Integer>> places(SessionId session);
}
