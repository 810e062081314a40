package org.tenderpoint.screening.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A client's earlier session, to look at beside the plan of the next one.
 *
 * @param felt how the client felt afterwards; empty until somebody has told of soreness, or of none
 * @param note sentences for the therapist of the next session: what may have made it sore, and what to think of
 */
public record SessionBefore(
        Instant endedAt, List<Work> work, Optional<FeltAfter> felt, Phrase note) {

    public SessionBefore {
        work = List.copyOf(work);
    }
}
