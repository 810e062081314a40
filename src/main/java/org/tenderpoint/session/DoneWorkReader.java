package org.tenderpoint.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Work;

/**
 * The work of ended sessions, for rules. Not for screens: it checks no permission, since rules run no matter who
 * records an answer, so nothing from it may be shown without a separate check.
 */
public interface DoneWorkReader {

    /** Empty if there is no such session or it has not ended. */
    Optional<DoneWork> of(SessionId session);

    /** The client's ended sessions, newest first. */
    List<DoneWork> ofClient(ClientId client);

    /**
     * What the rules after a session read about it: the work, without any note.
     *
     * @param end the actual end; the planned one if nobody recorded it
     * @param minutes from the actual start to the end
     * @param painDuring the worst pain that the therapist recorded during it, 0 to 10
     */
    public record DoneWork(
            SessionId session,
            ClientId client,
            UserId therapist,
            Instant end,
            int minutes,
            List<Work> work,
            OptionalInt painDuring) {

        public DoneWork {
            work = List.copyOf(work);
        }
    }
}
