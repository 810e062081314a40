package org.tenderpoint.screening.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The work of a client's earlier sessions. Owned here, where plans are made; the session feature implements it, since
 * it charts them.
 */
public interface SessionsBefore {

    /**
     * A client's earlier session, to look at beside the plan of the next one.
     *
     * @param felt how the client felt afterwards; empty until somebody has told of soreness, or of none
     * @param note sentences for the therapist of the next session: what may have made it sore, and what to think of
     */
    record SessionBefore(
            Instant endedAt, List<Work> work, Optional<FeltAfter> felt, Phrase note) {

        public SessionBefore {
            work = List.copyOf(work);
        }
    }

    /**
     * How a client felt after a session.
     *
     * @param sore where and how much, the highest value told of each place, 0 to 10; without entries if there was no
     * soreness, or none with a place
     * @param worst the highest value told, 0 to 10
     * @param soreFor from the session's end until it was gone or, if it was still there, until the last answer; empty
     * if nobody said when it went
     * @param still whether it was still sore at the last answer
     * @param fine whether the client was not sore, told of no symptom, and did not feel worse
     */
    record FeltAfter(
            Map<BodyPart, Integer> sore, int worst, Optional<Duration> soreFor, boolean still, boolean fine) {

        public FeltAfter {
            sore = Map.copyOf(sore);
        }
    }

    /** The client's last finished sessions, newest first. */
    List<SessionBefore> last(ClientId client, int most);

    /** Whether there is one. */
    boolean any(ClientId client);
}
