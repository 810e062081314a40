package org.tenderpoint.screening.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Work;

/**
 * A session that a client has had, to be looked at beside the plan of the next one.
 *
 * @param sore where it left the client sore and how much, 0 to 10; empty while nobody has told
 */
public record SessionBefore(SessionId session, Instant endedAt, List<Work> work,
        Optional<Map<BodyPart, Integer>> sore) {

    public SessionBefore {
        work = List.copyOf(work);
        sore = sore.map(Map::copyOf);
    }
}
