package org.tenderpoint.session;

import java.util.Map;
import java.util.Optional;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * How a session felt afterwards. Owned here, beside what was done; the follow-up feature implements it, since it asks.
 */
public interface SoreAfter {

    /**
     * Where the session left its client sore, each with the most that was told, 0 to 10.
     *
     * @return empty while nobody has told; without any entry if there was no soreness, or none that has a place
     */
    Optional<Map<BodyPart, Integer>> places(SessionId session);
}
